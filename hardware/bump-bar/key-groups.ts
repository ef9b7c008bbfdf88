import type { Stroke } from './stroke.ts';

/** One key of a bar as it is told: its code, or the codes of all that it sends with spaces between. */
export interface BarKey {
  readonly code: string;
  readonly raw: string;
}

/** A key that is touched again sooner has bounced. */
const BOUNCE_MS = 80;
/** Between the characters of a key that sends several lie 1 to 100 ms. */
export const GAP_MS = 120;

/**
 * Makes keys of strokes: a key that bounced is one, and a key that was learnt as sending several characters is known
 * again by them. A stroke that cannot be the beginning of such a key is told at once.
 */
export class KeyGroups {
  #sequences: readonly (readonly string[])[] = [];
  #pending: Stroke[] = [];

  /** The codes of keys that send several, with spaces between. */
  know(codes: readonly string[]): void {
    this.#sequences = codes.map((code) => code.split(' ')).filter(({ length }) => length > 1);
  }

  /** Something waits for what may belong to it: `flush` after `GAP_MS` without a stroke. */
  get isWaiting(): boolean {
    return this.#pending.length > 0;
  }

  push(stroke: Stroke): readonly BarKey[] {
    const last = this.#pending.at(-1);
    const before = last && stroke.at - last.at > GAP_MS ? this.flush() : [];
    const begun = [...this.#pending, stroke];
    const codes = begun.map(({ code }) => code);
    const possible = this.#sequences.filter((sequence) => codes.every((code, at) => code === sequence[at]));
    if (possible.some(({ length }) => length > codes.length)) {
      this.#pending = begun;
      return before;
    }
    if (possible.length > 0) {
      this.#pending = [];
      return [...before, joined(begun)];
    }
    if (this.#pending.length === 0) return isBounce(stroke) ? before : [...before, single(stroke)];
    return [...before, ...this.flush(), ...this.push(stroke)];
  }

  /** Nothing more belongs to what waits. */
  flush(): readonly BarKey[] {
    const begun = this.#pending;
    this.#pending = [];
    const codes = begun.map(({ code }) => code).join(' ');
    if (this.#sequences.some((sequence) => sequence.join(' ') === codes)) return [joined(begun)];
    return begun.filter((stroke) => !isBounce(stroke)).map(single);
  }
}

/** For learning: all that comes without a rest is one key. */
export class LearntKey {
  #strokes: Stroke[] = [];

  push(stroke: Stroke): void {
    this.#strokes.push(stroke);
  }

  /** The key that has been pressed; null: none. The same character again and again is a key that bounced. */
  flush(): BarKey | null {
    const strokes = this.#strokes;
    this.#strokes = [];
    const [first] = strokes;
    if (!first) return null;
    const isMacro = strokes.some(({ code }) => code !== first.code);
    return joined(isMacro ? strokes : [first]);
  }
}

function isBounce({ since }: Stroke): boolean {
  return since < BOUNCE_MS;
}

function single({ code, raw }: Stroke): BarKey {
  return { code, raw };
}

function joined(strokes: readonly Stroke[]): BarKey {
  return {
    code: strokes.map(({ code }) => code).join(' '),
    raw: strokes.map(({ raw }) => raw).join(' '),
  };
}
