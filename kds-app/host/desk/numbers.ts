import type { Journal } from './journal.ts';

/** Order numbers: they start again at 1 each business day and go on after a restart (rule O6). */
export class Numbers {
  readonly #journal: Journal;
  readonly #last = new Map<string, number>();

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  knows(day: string): boolean {
    return this.#last.has(day);
  }

  async learn(day: string): Promise<void> {
    const last = await this.#journal.lastNumber(day);
    if (!this.#last.has(day)) this.#last.set(day, last);
  }

  /** The number that the next order gets; it is taken only by `used`, so that a refusal leaves no gap. */
  next(day: string): number {
    return (this.#last.get(day) ?? 0) + 1;
  }

  used(day: string, number: number): void {
    if (number > (this.#last.get(day) ?? 0)) this.#last.set(day, number);
  }

  /** Learn anew: what was taken has not been written. */
  forget(): void {
    this.#last.clear();
  }
}
