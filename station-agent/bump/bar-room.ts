import type { BarLearn, BarPress, BarReport, BumpBar } from '#shared/kitchen/keys.ts';
import type { BarKey } from '#hardware/bump-bar/key-groups.ts';
import { BarReader, type OpenBar } from './bar-reader.ts';
import type { Timers } from '#shared/client/ports.ts';

/** A key that was pressed longer ago is not meant any more: a late BUMP would take away another ticket. */
const STALE_MS = 1000;

export interface BarRoomParts {
  readonly open: OpenBar;
  /** Tells the host; nobody is told twice. */
  readonly press: (barId: string, body: BarPress) => Promise<unknown>;
  /** Tells the host of a key that is learnt. */
  readonly heard: (barId: string, key: BarKey) => void;
  /** Tells the host how a bar's line is. */
  readonly report: (barId: string, report: BarReport) => void;
  readonly timers: Timers;
  /** Milliseconds of a clock that never jumps. */
  readonly steady: () => number;
  /** Names this life of the agent. */
  readonly run: string;
  readonly warn: (sentence: string) => void;
}

/** The bump bars of this agent: each is read as long as it is set up, and opened again when it was pulled out. */
export class BarRoom {
  readonly #parts: BarRoomParts;
  readonly #readers = new Map<string, BarReader>();
  readonly #tellers = new Map<string, Teller>();
  /** The board that each screen shows, as it was heard last. */
  readonly #shown = new Map<string, string>();

  constructor(parts: BarRoomParts) {
    this.#parts = parts;
  }

  /** These bars and no others; one whose line is set up anew is opened anew. */
  setBars(bars: readonly BumpBar[]): void {
    const wanted = new Map(bars.map((bar) => [`${bar.id} ${bar.style} ${bar.address}`, bar]));
    for (const [key, reader] of this.#readers) {
      if (wanted.has(key)) continue;
      reader.stop();
      this.#readers.delete(key);
    }
    for (const [key, bar] of wanted) {
      const reader = this.#readers.get(key) ?? this.#reader(bar);
      this.#readers.set(key, reader);
      reader.know(bar);
    }
  }

  /** A screen shows another board. */
  showed(screenId: string, version: string): void {
    this.#shown.set(screenId, version);
  }

  /** For a while the keys of a bar are learnt, and do nothing else. */
  learn(barId: string, { ms }: BarLearn): void {
    for (const reader of this.#readers.values()) if (reader.barId === barId) reader.learn(ms);
  }

  stop(): void {
    for (const reader of this.#readers.values()) reader.stop();
    this.#readers.clear();
  }

  #reader(bar: BumpBar): BarReader {
    const { open, heard, report, timers, steady, warn } = this.#parts;
    return new BarReader(bar, {
      open,
      timers,
      steady,
      warn,
      report: (said) => report(bar.id, said),
      heard: (key) => heard(bar.id, key),
      shown: (screenId) => this.#shown.get(screenId) ?? null,
      pressed: (keys, seen) =>
        this.#teller(bar.id).say(
          keys.map(({ code }) => code),
          seen,
        ),
    });
  }

  #teller(barId: string): Teller {
    const known = this.#tellers.get(barId) ?? new Teller(barId, this.#parts);
    this.#tellers.set(barId, known);
    return known;
  }
}

interface Said {
  readonly codes: string[];
  readonly seq: number;
  readonly shown: string | null;
  readonly at: number;
}

/** Tells the keys of one bar in order, one call at a time, and never late. */
class Teller {
  readonly #barId: string;
  readonly #parts: BarRoomParts;
  readonly #waiting: Said[] = [];
  #seq = 0;
  #isTelling = false;

  constructor(barId: string, parts: BarRoomParts) {
    this.#barId = barId;
    this.#parts = parts;
  }

  say(codes: string[], shown: string | null): void {
    this.#waiting.push({ codes, seq: this.#seq, shown, at: this.#parts.steady() });
    this.#seq += codes.length;
    if (!this.#isTelling) void this.#tell();
  }

  async #tell(): Promise<void> {
    this.#isTelling = true;
    const { press, steady, run } = this.#parts;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      const { codes, seq, shown, at } = next;
      if (steady() - at <= STALE_MS) await press(this.#barId, { codes, seq, shown, run });
    }
    this.#isTelling = false;
  }
}
