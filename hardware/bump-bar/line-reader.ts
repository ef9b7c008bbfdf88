import type { LineStyle } from './line-styles.ts';
import { NO_KEY, readKeys, type KeyMemory } from './read-keys.ts';
import { hexOf, type KeyReader, type Stroke } from './stroke.ts';

const ETX = 0x03;
/** A frame of a unit and a key is shorter; what is longer is noise. */
const LONGEST_FRAME = 12;

/** What one more byte of a line came to: a key, nothing yet, or nothing at all. */
interface Taken {
  readonly code: string | null;
  readonly isOver: boolean;
}

/** A bar on a serial line, in one of the styles. `unit`: of several bars on one line, the one that is meant. */
export class LineReader implements KeyReader {
  readonly #style: LineStyle;
  readonly #unit: string | null;
  #memory: KeyMemory = NO_KEY;
  #bytes: number[] = [];
  #last: { readonly code: string; readonly at: number } | null = null;

  constructor(style: LineStyle, unit: string | null = null) {
    this.#style = style;
    this.#unit = unit;
  }

  get isBegun(): boolean {
    return this.#bytes.length > 0;
  }

  read(bytes: Uint8Array, now: number): readonly Stroke[] {
    const strokes: Stroke[] = [];
    for (const byte of bytes) {
      this.#bytes.push(byte);
      const { code, isOver } = this.#take(byte);
      if (code !== null) strokes.push(this.#stroke(code, now));
      if (isOver) this.#bytes = [];
    }
    return strokes;
  }

  #stroke(code: string, at: number): Stroke {
    const last = this.#last;
    this.#last = { code, at };
    return { code, at, raw: hexOf(this.#bytes), since: last?.code === code ? at - last.at : Infinity };
  }

  #take(byte: number): Taken {
    const { framing, map } = this.#style;
    if (framing === 'byte') {
      const name = byte.toString(16).padStart(2, '0').toUpperCase();
      return { code: map[name] ?? `Byte${name}`, isOver: true };
    }
    if (framing === 'unit-key') return this.#frame(byte);
    const { codes, memory } = readKeys(framing, this.#memory, Uint8Array.of(byte));
    this.#memory = memory;
    return { code: codes[0] ?? null, isOver: memory.begun.length === 0 };
  }

  #frame(byte: number): Taken {
    if (byte !== ETX) return { code: null, isOver: this.#bytes.length >= LONGEST_FRAME };
    const text = String.fromCharCode(...this.#bytes.slice(0, -1)).trim();
    const [, unit = '', key = ''] = /^(\w{1,3})K(\w{1,4})$/.exec(text) ?? [];
    const isMeant = key !== '' && (this.#unit === null || this.#unit === unit);
    return { code: isMeant ? (this.#style.map[key] ?? `Frame${key}`) : null, isOver: true };
  }
}
