/** Chance that can be repeated: the same seed gives the same evening, as far as the plan goes. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1 (mulberry32). */
  roll = (): number => {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };

  chance(share: number): boolean {
    return this.roll() < share;
  }

  between(least: number, most: number): number {
    return least + this.roll() * (most - least);
  }

  pick<T>(from: readonly T[]): T {
    const found = from[Math.floor(this.roll() * from.length)];
    if (found === undefined) throw new Error('Nothing to pick from');
    return found;
  }

  /** Around 1, rarely half, rarely double: how long people take against what the card says. */
  human(spread: number): number {
    const bell = Math.sqrt(-2 * Math.log(1 - this.roll())) * Math.cos(2 * Math.PI * this.roll());
    return Math.exp(spread * bell);
  }
}
