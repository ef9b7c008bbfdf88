import type { Printer } from '#shared/kitchen/job.ts';

/**
 * Which printers this machine has (rule JH1): those that the host has given to its spool. One that another spool took
 * since is not asked for again, or two machines would take it from each other for ever.
 */
export class Leases {
  readonly holder: string;
  /** Under which fence each printer was seen as ours. */
  readonly #had = new Map<string, number>();
  readonly #asked = new Set<string>();

  constructor(holder: string) {
    this.holder = holder;
  }

  /** Of the printers that are set up for this agent, those that it has. */
  held(printers: readonly Printer[]): readonly Printer[] {
    const held = printers.filter(({ holder }) => holder === this.holder);
    for (const { id, fence } of held) this.#had.set(id, fence);
    return held;
  }

  /** Those that are to be asked for now, each once until it was given. */
  wanted(printers: readonly Printer[]): readonly Printer[] {
    const ours = new Set(printers.map(({ id }): string => id));
    for (const id of this.#asked) if (!ours.has(id)) this.#asked.delete(id);
    for (const { id } of this.held(printers)) this.#asked.delete(id);
    const wanted = printers.filter((printer) => this.#isWanted(printer));
    for (const { id } of wanted) this.#asked.add(id);
    return wanted;
  }

  /** Under which fence this machine has a printer; null: it never had it. */
  fenceOf(printerId: string): number | null {
    return this.#had.get(printerId) ?? null;
  }

  #isWanted({ id, holder }: Printer): boolean {
    if (holder === this.holder || this.#asked.has(id)) return false;
    const wasTaken = holder !== null && this.#had.has(id);
    return !wasTaken;
  }
}
