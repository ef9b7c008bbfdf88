import type { PortLost } from './byte-port.ts';

type Ending = { readonly how: 'ended' } | { readonly how: 'lost'; readonly why: PortLost };

/**
 * What a device says, kept until its one reader asks for it: the `incoming` of a byte port. A device that talks while
 * nobody reads must not stop its own port, so nothing is held back; what it may hold is limited by dropping the oldest.
 */
export class IncomingBytes implements AsyncIterableIterator<Uint8Array> {
  #held: Uint8Array[] = [];
  #ending: Ending | null = null;
  #wake: (() => void) | null = null;

  push(bytes: Uint8Array): void {
    if (this.#ending) return;
    this.#held.push(bytes);
    if (this.#held.length > MOST_HELD) this.#held.shift();
    this.#wake?.();
  }

  /** The link was closed in order; what was said before is still read. Only the first ending counts. */
  end(): void {
    this.#finish({ how: 'ended' });
  }

  /** The link broke. */
  fail(why: PortLost): void {
    this.#finish({ how: 'lost', why });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Uint8Array, undefined>> {
    while (this.#held.length === 0 && this.#ending === null) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const value = this.#held.shift();
    if (value) return { done: false, value };
    if (this.#ending?.how === 'lost') throw this.#ending.why;
    return { done: true, value: undefined };
  }

  #finish(ending: Ending): void {
    this.#ending ??= ending;
    this.#wake?.();
  }
}

const MOST_HELD = 10_000;
