import type { VirtualBar } from './virtual-bar.ts';

/** A virtual bump bar with the name that people know it by. */
export interface ShelfBar {
  readonly id: string;
  readonly name: string;
  readonly bar: VirtualBar;
}

/** The virtual bump bars of one machine, in the order in which they were put there. */
export class BarShelf {
  readonly #entries = new Map<string, ShelfBar>();

  get all(): readonly ShelfBar[] {
    return [...this.#entries.values()];
  }

  find(id: string): ShelfBar | null {
    return this.#entries.get(id) ?? null;
  }

  /** Puts a bar there; one with the same id is replaced where it stands. */
  put(entry: ShelfBar): void {
    this.#entries.set(entry.id, entry);
  }

  take(id: string): void {
    this.#entries.delete(id);
  }
}
