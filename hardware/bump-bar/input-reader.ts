import { inputKeyName } from './input-keys.ts';
import { hexOf, type KeyReader, type Stroke } from './stroke.ts';

/** `struct input_event` of 64-bit Linux: two words of time, type, code, value (`linux/input.h`). */
export const RECORD_BYTES = 24;

const EV_SYN = 0;
const EV_KEY = 1;
/** Linux could not keep all that came: what was held is not known any more. */
const SYN_DROPPED = 3;
const UP = 0;
const DOWN = 1;

/** Keys that also change what others mean. Shift does not: a key is named by its place. */
const MODIFIERS: ReadonlySet<string> = new Set([
  'ControlLeft',
  'ControlRight',
  'AltLeft',
  'AltRight',
  'MetaLeft',
  'MetaRight',
]);
const SHIFTS: ReadonlySet<string> = new Set(['ShiftLeft', 'ShiftRight']);

interface Touch {
  readonly code: string;
  readonly at: number;
}

/**
 * A keyboard as Linux tells of it. A key counts when it goes down, one that repeats by itself never, and a bare modifier
 * when it comes up with no other key in between: some bars send Control alone for BUMP.
 */
export class InputReader implements KeyReader {
  #held: Uint8Array = new Uint8Array(0);
  readonly #down = new Set<string>();
  /** The modifier that went down last, as long as it is alone, and for how long it had been left alone before. */
  #alone: Pick<Stroke, 'code' | 'since'> | null = null;
  #last: Touch | null = null;

  /** Control is down, and may count when it comes up. */
  get isBegun(): boolean {
    return this.#alone !== null;
  }

  read(bytes: Uint8Array): readonly Stroke[] {
    const all = new Uint8Array(this.#held.length + bytes.length);
    all.set(this.#held);
    all.set(bytes, this.#held.length);
    const strokes: Stroke[] = [];
    let at = 0;
    for (; at + RECORD_BYTES <= all.length; at += RECORD_BYTES) {
      const stroke = this.#record(all.subarray(at, at + RECORD_BYTES));
      if (stroke) strokes.push(stroke);
    }
    this.#held = all.slice(at);
    return strokes;
  }

  #record(record: Uint8Array): Stroke | null {
    const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
    const [type, number] = [view.getUint16(16, true), view.getUint16(18, true)];
    if (type === EV_SYN && number === SYN_DROPPED) this.#forget();
    if (type !== EV_KEY) return null;
    const seconds = Number(view.getBigInt64(0, true));
    const at = seconds * 1000 + Number(view.getBigInt64(8, true)) / 1000;
    const code = inputKeyName(number);
    const raw = hexOf(record.subarray(16));
    const value = view.getInt32(20, true);
    if (value === DOWN) return this.#pressed(code, at, raw);
    return value === UP ? this.#released(code, at, raw) : null;
  }

  #forget(): void {
    this.#down.clear();
    this.#alone = null;
  }

  #pressed(code: string, at: number, raw: string): Stroke | null {
    const since = this.#touched(code, at);
    const held = [...this.#down];
    this.#down.add(code);
    if (MODIFIERS.has(code) || SHIFTS.has(code)) {
      const isFirst = !held.some((each) => MODIFIERS.has(each) || SHIFTS.has(each));
      this.#alone = isFirst ? { code, since } : null;
      return null;
    }
    this.#alone = null;
    const modifiers = held.filter((each) => MODIFIERS.has(each));
    return { code: [...modifiers.map(sideless), code].join('+'), at, raw, since };
  }

  #released(code: string, at: number, raw: string): Stroke | null {
    this.#down.delete(code);
    if (this.#last?.code === code) this.#last = { code, at };
    const alone = this.#alone;
    if (alone?.code !== code) return null;
    this.#alone = null;
    return { ...alone, at, raw };
  }

  /** Milliseconds since this key was touched, if no other was since. A clock that was set back counts as long ago. */
  #touched(code: string, at: number): number {
    const last = this.#last;
    this.#last = { code, at };
    return last?.code === code && at >= last.at ? at - last.at : Infinity;
  }
}

function sideless(modifier: string): string {
  return modifier.replace(/Left$|Right$/, '');
}
