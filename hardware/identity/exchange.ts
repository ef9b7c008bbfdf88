import { PortLost, type BytePort } from '../byte-port.ts';
import { NOTHING_READ, type Read, type Unfinished } from '../job/tongue.ts';
import type { Timers } from '../timers.ts';

/** Takes apart what a printer says. */
export type Reader<Answer> = (before: Unfinished, bytes: Iterable<number>) => Read<Answer>;

/**
 * Questions and answers over a port, one after the other. What a printer says when nobody waits is dropped. A link
 * that is lost answers nothing more.
 */
export class Exchange {
  readonly #port: BytePort;
  readonly #timers: Timers;
  #hear: (bytes: Uint8Array) => void = () => undefined;
  #isLost = false;
  #giveUp: () => void = () => undefined;
  readonly #listening: Promise<void>;

  constructor(port: BytePort, timers: Timers) {
    this.#port = port;
    this.#timers = timers;
    this.#listening = this.#listen();
  }

  get isLost(): boolean {
    return this.#isLost;
  }

  /** Sends the bytes; the first answer, up to `ms` later, of which `take` makes something, or null. */
  async ask<Answer, Found>(
    bytes: Uint8Array,
    read: Reader<Answer>,
    take: (answer: Answer) => Found | null,
    ms: number,
  ): Promise<Found | null> {
    if (this.#isLost) return null;
    const answer = Promise.withResolvers<Found | null>();
    const cancel = this.#timers.after(ms, () => answer.resolve(null));
    this.#giveUp = () => answer.resolve(null);
    let unfinished = NOTHING_READ;
    this.#hear = (heard) => {
      const step = read(unfinished, heard);
      unfinished = step.unfinished;
      const found = step.answers.map(take).find((each) => each !== null);
      if (found !== undefined) answer.resolve(found);
    };
    this.#send(bytes).catch(answer.reject);
    try {
      return await answer.promise;
    } finally {
      cancel();
      this.#hear = () => undefined;
    }
  }

  /** Closes the port. */
  async end(): Promise<void> {
    await this.#port[Symbol.asyncDispose]();
    await this.#listening;
  }

  async #send(bytes: Uint8Array): Promise<void> {
    try {
      await this.#port.write(bytes);
    } catch (error) {
      if (!(error instanceof PortLost)) throw error;
      this.#lose();
    }
  }

  async #listen(): Promise<void> {
    try {
      for await (const bytes of this.#port.incoming) this.#hear(bytes);
    } catch (error) {
      if (!(error instanceof PortLost)) throw error;
    }
    this.#lose();
  }

  #lose(): void {
    this.#isLost = true;
    this.#giveUp();
  }
}
