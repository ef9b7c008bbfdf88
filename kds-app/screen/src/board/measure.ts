import { TEXT, type Measure, type TextKind } from './wrap.ts';

const FACE = '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", system-ui, sans-serif';

/** A little more than the canvas says, so that rounding never makes a row too wide. */
const CAUTION = 1.003;

/** Measures text as this browser draws it, at one pixel a unit, and remembers what it measured. */
export function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return roughMeasure;
  const known = new Map<string, number>();
  return (text, kind) => {
    const key = `${kind} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    context.font = fontOf(kind);
    const width = context.measureText(text).width * CAUTION;
    if (known.size > 20_000) known.clear();
    known.set(key, width);
    return width;
  };
}

/** About how wide a text is, where nothing can measure it. */
export const roughMeasure: Measure = (text, kind) => text.length * TEXT[kind].size * 0.56;

function fontOf(kind: TextKind): string {
  const { size, weight } = TEXT[kind];
  return `${weight} ${size}px ${FACE}`;
}
