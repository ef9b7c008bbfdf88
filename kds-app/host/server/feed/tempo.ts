/** How many messages a client may send at once, and how many more each second. Heartbeats alone are one in a second. */
const AT_ONCE = 40;
const PER_SECOND = 10;

/** Counts what a client sends: a bucket that fills again with time. */
export class Tempo {
  #left = AT_ONCE;
  #at: number;

  constructor(nowMs: number) {
    this.#at = nowMs;
  }

  /** Whether there is room for one more message. */
  allows(nowMs: number): boolean {
    this.#left = Math.min(AT_ONCE, this.#left + ((nowMs - this.#at) / 1000) * PER_SECOND);
    this.#at = nowMs;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
