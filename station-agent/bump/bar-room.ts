import type { Timers } from '#shared/client/ports.ts';
import type { BumpBar } from '#shared/kitchen/keys.ts';
import { PortLost, type BytePort } from '#hardware/byte-port.ts';
import { NO_KEY, readKeys, type KeyProtocol } from '#hardware/bump-bar/read-keys.ts';

/** A key that was pressed longer ago is not meant any more: a late BUMP would take away another ticket. */
const STALE_MS = 1000;
const AGAIN_MS = 2000;

export interface BarRoomParts {
  readonly open: (bar: BumpBar) => Promise<{ readonly port: BytePort; readonly protocol: KeyProtocol }>;
  /** Tells the host; false when it could not be told. */
  readonly press: (barId: string, codes: readonly string[]) => Promise<boolean>;
  readonly timers: Timers;
  /** Milliseconds of a clock that never jumps. */
  readonly steady: () => number;
  readonly warn: (sentence: string) => void;
}

/** The bump bars of this agent: each is read as long as it is set up, and opened again when it was pulled out. */
export class BarRoom {
  readonly #parts: BarRoomParts;
  readonly #readers = new Map<string, BarReader>();

  constructor(parts: BarRoomParts) {
    this.#parts = parts;
  }

  /** These bars and no others; one whose address changed is opened anew. */
  setBars(bars: readonly BumpBar[]): void {
    const wanted = new Map(bars.map((bar) => [`${bar.id} ${bar.address}`, bar]));
    for (const [key, reader] of this.#readers) {
      if (wanted.has(key)) continue;
      reader.stop();
      this.#readers.delete(key);
    }
    for (const [key, bar] of wanted) {
      if (!this.#readers.has(key)) this.#readers.set(key, new BarReader(bar, this.#parts));
    }
  }

  stop(): void {
    for (const reader of this.#readers.values()) reader.stop();
    this.#readers.clear();
  }
}

interface Pressed {
  readonly codes: readonly string[];
  readonly at: number;
}

/** One bar on its line. Keys are told in order, one call at a time, and never late. */
class BarReader {
  readonly #bar: BumpBar;
  readonly #parts: BarRoomParts;
  readonly #waiting: Pressed[] = [];
  #isStopped = false;
  #telling = false;
  #port: BytePort | null = null;
  #cancel: () => void = () => undefined;

  constructor(bar: BumpBar, parts: BarRoomParts) {
    this.#bar = bar;
    this.#parts = parts;
    this.#begin(true);
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel();
    void this.#port?.[Symbol.asyncDispose]();
  }

  #begin(first: boolean): void {
    const { warn, timers } = this.#parts;
    this.#read()
      .catch((error: unknown) => {
        if (!(error instanceof PortLost)) throw error;
        if (first) warn(`The bump bar ${this.#bar.name} is not there: ${error.message} It is tried again.`);
      })
      .finally(() => {
        if (!this.#isStopped) this.#cancel = timers.after(AGAIN_MS, () => this.#begin(false));
      });
  }

  async #read(): Promise<void> {
    const { port, protocol } = await this.#parts.open(this.#bar);
    this.#port = port;
    if (this.#isStopped) return port[Symbol.asyncDispose]();
    let memory = NO_KEY;
    for await (const bytes of port.incoming) {
      const read = readKeys(protocol, memory, bytes);
      memory = read.memory;
      if (read.codes.length > 0) this.#say(read.codes);
    }
  }

  #say(codes: readonly string[]): void {
    this.#waiting.push({ codes, at: this.#parts.steady() });
    if (!this.#telling) void this.#tell();
  }

  async #tell(): Promise<void> {
    this.#telling = true;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      if (this.#parts.steady() - next.at > STALE_MS) continue;
      await this.#parts.press(this.#bar.id, next.codes);
    }
    this.#telling = false;
  }
}
