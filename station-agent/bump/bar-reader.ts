import type { BarReport, BumpBar } from '#shared/kitchen/keys.ts';
import type { Timers } from '#shared/client/ports.ts';
import { PortLost, type BytePort } from '#hardware/byte-port.ts';
import { GAP_MS, KeyGroups, LearntKey, type BarKey } from '#hardware/bump-bar/key-groups.ts';
import type { KeyReader, Stroke } from '#hardware/bump-bar/stroke.ts';

const AGAIN_MS = 2000;
/** What began longer ago was no key that is still being pressed. */
const BEGUN_MS = 1000;

/** Opens a bar's line. Rejects with `PortLost` when it is not there. */
export type OpenBar = (bar: BumpBar) => Promise<{ readonly port: BytePort; readonly reader: KeyReader }>;

export interface BarReaderParts {
  readonly open: OpenBar;
  readonly timers: Timers;
  readonly steady: () => number;
  readonly warn: (sentence: string) => void;
  /** The board that a screen shows; null: it has said none. */
  readonly shown: (screenId: string) => string | null;
  /** `seen`: the board that was shown as they were pressed. */
  readonly pressed: (keys: readonly BarKey[], seen: string | null) => void;
  readonly heard: (key: BarKey) => void;
  /** How the line is, each time that it changes. */
  readonly report: (report: BarReport) => void;
}

/** One bar on its line: opened, read, and opened again for as long as it is wanted. */
export class BarReader {
  #bar: BumpBar;
  readonly #parts: BarReaderParts;
  readonly #groups = new KeyGroups();
  readonly #learnt = new LearntKey();
  #learnsUntil = -Infinity;
  /** The board that was shown as the key that is being pressed was begun. */
  #seen: { readonly version: string | null; readonly at: number } = { version: null, at: -Infinity };
  #isStopped = false;
  #said = '';
  #port: BytePort | null = null;
  #cancelAgain: () => void = () => undefined;
  #cancelRest: () => void = () => undefined;

  constructor(bar: BumpBar, parts: BarReaderParts) {
    this.#bar = bar;
    this.#parts = parts;
    this.#begin();
  }

  get barId(): string {
    return this.#bar.id;
  }

  /** The bar as it is set up now. */
  know(bar: BumpBar): void {
    this.#bar = bar;
    this.#groups.know(Object.keys(bar.keys));
  }

  learn(ms: number): void {
    this.#learnsUntil = this.#parts.steady() + ms;
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelAgain();
    this.#cancelRest();
    void this.#port?.[Symbol.asyncDispose]();
  }

  #begin(): void {
    this.#read()
      .then(
        () => this.#say({ state: 'gone', detail: 'The line was closed.' }),
        (error: unknown) => {
          if (!(error instanceof PortLost)) throw error;
          this.#say({ state: 'gone', detail: sentenceOf(error) });
        },
      )
      .finally(() => {
        if (!this.#isStopped) this.#cancelAgain = this.#parts.timers.after(AGAIN_MS, () => this.#begin());
      });
  }

  #say(report: BarReport): void {
    const said = `${report.state} ${report.detail}`;
    if (this.#isStopped || said === this.#said) return;
    this.#said = said;
    if (report.state === 'gone')
      this.#parts.warn(`The bump bar ${this.#bar.name} is not there: ${report.detail} It is tried again.`);
    this.#parts.report(report);
  }

  async #read(): Promise<void> {
    const { port, reader } = await this.#parts.open(this.#bar);
    this.#port = port;
    if (this.#isStopped) return port[Symbol.asyncDispose]();
    this.#say({ state: 'connected', detail: '' });
    try {
      for await (const bytes of port.incoming) {
        this.#look(reader.isBegun || this.#groups.isWaiting);
        this.#take(reader.read(bytes, this.#parts.steady()));
      }
    } finally {
      await port[Symbol.asyncDispose]();
    }
  }

  /** Whoever presses a key saw what was shown then; it may come up, or turn out to be whole, when that was sorted anew. */
  #look(isBegun: boolean): void {
    const at = this.#parts.steady();
    if (isBegun && at - this.#seen.at < BEGUN_MS) return;
    const { screenId } = this.#bar;
    this.#seen = { version: screenId === null ? null : this.#parts.shown(screenId), at };
  }

  #take(strokes: readonly Stroke[]): void {
    if (strokes.length === 0) return;
    if (this.#parts.steady() < this.#learnsUntil) {
      for (const stroke of strokes) this.#learnt.push(stroke);
      return this.#rest();
    }
    this.#tell(strokes.flatMap((stroke) => this.#groups.push(stroke)));
    if (this.#groups.isWaiting) this.#rest();
  }

  /** After a moment without a stroke, what came is a whole key. */
  #rest(): void {
    this.#cancelRest();
    this.#cancelRest = this.#parts.timers.after(GAP_MS, () => {
      const learnt = this.#learnt.flush();
      if (learnt) this.#parts.heard(learnt);
      this.#tell(this.#groups.flush());
    });
  }

  #tell(keys: readonly BarKey[]): void {
    if (keys.length > 0) this.#parts.pressed(keys, this.#seen.version);
  }
}

/** What happened to the line, as people read it in the office. */
function sentenceOf({ message }: PortLost): string {
  const why = message.replace(/^The link to the device is gone \(\w+\): /, '');
  return `${why.charAt(0).toUpperCase()}${why.slice(1, 199)}.`;
}
