import type { Printer } from '#shared/kitchen/job.ts';

/** Which spool this is, and which life of it: a copy of its folder has the same name, but never the same life. */
export interface SpoolLife {
  readonly holder: string;
  readonly run: string;
  /** The lives before this one, the last one last. */
  readonly after: readonly string[];
}

/**
 * Which printers this machine has (rules JH1 and JH8): those that the host has given to this life of its spool. One
 * that another spool took since is not asked for again, or two machines would take it from each other for ever.
 */
export class Leases {
  readonly life: SpoolLife;
  /** Under which fence each printer was seen as ours. */
  readonly #had = new Map<string, number>();
  readonly #asked = new Set<string>();
  readonly #refused = new Set<string>();

  constructor(life: SpoolLife) {
    this.life = life;
  }

  /** Those that were this spool's when the host was last heard. */
  kept(printers: readonly Printer[]): readonly Printer[] {
    return this.#noted(printers.filter(({ holder }) => holder === this.life.holder));
  }

  /** Of the printers that are set up for this agent, those that it has. */
  held(printers: readonly Printer[]): readonly Printer[] {
    const held = printers.filter(
      (printer) => this.#isOurs(printer) && [null, this.life.run].includes(runOf(printer)),
    );
    for (const { id } of held) this.#refused.delete(id);
    return this.#noted(held);
  }

  /** Those that a life before this one had, and that the host has not given to this one yet. */
  pending(printers: readonly Printer[]): readonly Printer[] {
    return printers.filter((printer) => {
      const run = runOf(printer);
      const isInherited = run !== null && this.life.after.includes(run);
      return isInherited && this.#isOurs(printer) && !this.#refused.has(printer.id);
    });
  }

  /** Those that are to be asked for now, each once until it was given. */
  wanted(printers: readonly Printer[]): readonly Printer[] {
    const ours = new Set(printers.map(({ id }): string => id));
    for (const id of this.#asked) if (!ours.has(id)) this.#asked.delete(id);
    for (const printer of printers) if (this.isGiven(printer)) this.#asked.delete(printer.id);
    const wanted = printers.filter((printer) => this.#isWanted(printer));
    for (const { id } of wanted) this.#asked.add(id);
    return wanted;
  }

  /** The host gave it to this very life. */
  isGiven(printer: Printer): boolean {
    return this.#isOurs(printer) && runOf(printer) === this.life.run;
  }

  /** The host did not give it: another life of this spool is at work. */
  refused(printerId: string): void {
    this.#refused.add(printerId);
  }

  /** It is to be asked for once more. */
  again(printerId: string): void {
    this.#asked.delete(printerId);
  }

  /** Under which fence this machine has a printer; null: it never had it. */
  fenceOf(printerId: string): number | null {
    return this.#had.get(printerId) ?? null;
  }

  #noted(printers: readonly Printer[]): readonly Printer[] {
    for (const { id, fence } of printers) this.#had.set(id, fence);
    return printers;
  }

  #isOurs({ holder }: Printer): boolean {
    return holder === this.life.holder;
  }

  #isWanted(printer: Printer): boolean {
    if (this.isGiven(printer) || this.#asked.has(printer.id)) return false;
    const wasTaken = printer.holder !== null && !this.#isOurs(printer) && this.#had.has(printer.id);
    return !wasTaken;
  }
}

/** Hosts from before spools had lives say nothing of them. */
function runOf({ run }: Printer): string | null {
  return run ?? null;
}
