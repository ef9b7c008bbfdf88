import type { VirtualPrinter } from './printer.ts';

/** A virtual printer with the name that people know it by. */
export interface RackPrinter {
  readonly id: string;
  readonly name: string;
  readonly printer: VirtualPrinter;
}

export type RackChange =
  | { readonly kind: 'put' | 'changed'; readonly entry: RackPrinter }
  | { readonly kind: 'taken'; readonly id: string };

/** The virtual printers of one machine, in the order in which they were put there. */
export class Rack {
  readonly #entries = new Map<string, { entry: RackPrinter; unhook: () => void }>();
  readonly #listeners = new Set<(change: RackChange) => void>();

  get all(): readonly RackPrinter[] {
    return [...this.#entries.values()].map(({ entry }) => entry);
  }

  find(id: string): RackPrinter | null {
    return this.#entries.get(id)?.entry ?? null;
  }

  /** Puts a printer there; one with the same id is replaced where it stands. */
  put(entry: RackPrinter): void {
    this.#entries.get(entry.id)?.unhook();
    const unhook = entry.printer.onChange(() => this.#tell({ kind: 'changed', entry }));
    this.#entries.set(entry.id, { entry, unhook });
    this.#tell({ kind: 'put', entry });
  }

  take(id: string): void {
    this.#entries.get(id)?.unhook();
    if (this.#entries.delete(id)) this.#tell({ kind: 'taken', id });
  }

  /** Calls `listener` for every change of the rack or of a printer in it; the result takes it off again. */
  onChange(listener: (change: RackChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(change: RackChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
