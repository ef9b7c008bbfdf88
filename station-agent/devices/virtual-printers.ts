import type { Printer } from '#shared/kitchen/job.ts';
import { profileFor, type PrinterProfile } from '#hardware/escpos/profile.ts';
import { isStar, type StarProfile } from '#hardware/star/star-profile.ts';
import type { Timers } from '#hardware/timers.ts';
import { EPSON } from '#hardware/virtual/habits.ts';
import { VirtualPrinter, type Habits } from '#hardware/virtual/printer.ts';
import { STAR_HABITS, STAR_TSP, type StarHabits } from '#hardware/virtual/star-habits.ts';
import { servePaperPage, type PaperPage } from '#hardware/virtual/page/serve-page.ts';
import { Rack } from '#hardware/virtual/rack.ts';
import { serveTcp, type TcpPrinter } from '#hardware/virtual/tcp-printer.ts';
import type { TcpAddress } from './tcp-port.ts';
import { VirtualBars } from './virtual-bars.ts';

/** As fast as a good thermal printer: about a quarter of a metre a second. */
const MS_PER_LINE = 14;

const LOCAL = '127.0.0.1';

interface Standing {
  /** What it was made after; another set-up wants another printer. */
  readonly made: string;
  readonly served: Promise<TcpPrinter>;
}

/** The simulated printers of this machine, each on a TCP port of its own, as a real one would be. */
export class VirtualPrinters {
  readonly #rack = new Rack();
  readonly #timers: Timers;
  readonly #standing = new Map<string, Standing>();
  #page: PaperPage | null = null;
  /** Simulated bump bars, on the same page. */
  readonly bars = new VirtualBars();

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** Where their paper is shown; null until it is. */
  get pageUrl(): string | null {
    return this.#page?.url ?? null;
  }

  /** Shows their paper at the port that people know, or at a free one when something else has it. */
  async showAt(port: number): Promise<void> {
    try {
      this.#page = await servePaperPage({ rack: this.#rack, bars: this.bars.shelf, port, host: LOCAL });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
      this.#page = await servePaperPage({ rack: this.#rack, bars: this.bars.shelf, port: 0, host: LOCAL });
    }
  }

  /** Where the simulated printer of this set-up is; it is made when it is first asked for. */
  async addressOf(printer: Printer): Promise<TcpAddress> {
    const made = `${printer.name} ${printer.profile} ${printer.columns}`;
    const standing = this.#standing.get(printer.id);
    if (standing?.made === made) return addressOn(await standing.served);
    await this.#take(printer.id);
    const served = this.#make(printer);
    this.#standing.set(printer.id, { made, served });
    return addressOn(await served);
  }

  /** Takes down those whose id is not among these. */
  async keepOnly(ids: ReadonlySet<string>): Promise<void> {
    const unwanted = [...this.#standing.keys()].filter((id) => !ids.has(id));
    await Promise.all(unwanted.map((id) => this.#take(id)));
  }

  async stop(): Promise<void> {
    await this.keepOnly(new Set());
    await this.#page?.[Symbol.asyncDispose]();
  }

  #make({ id, name, profile, columns }: Printer): Promise<TcpPrinter> {
    const printer = new VirtualPrinter(habitsOf(profileFor(profile, columns)), this.#timers);
    this.#rack.put({ id, name, printer });
    return serveTcp(printer);
  }

  async #take(id: string): Promise<void> {
    const standing = this.#standing.get(id);
    if (!standing) return;
    this.#standing.delete(id);
    this.#rack.take(id);
    await (await standing.served)[Symbol.asyncDispose]();
  }
}

/** A printer of that profile which can do everything that its family can. */
function habitsOf(profile: PrinterProfile): Habits {
  if (!isStar(profile)) return { ...EPSON, profile, msPerLine: MS_PER_LINE };
  return { ...bestOf(profile), profile, msPerLine: MS_PER_LINE };
}

function bestOf({ star, letters }: StarProfile): StarHabits {
  if (!letters) return STAR_HABITS.tsp100;
  return star.named ? STAR_HABITS['mc-print'] : STAR_TSP;
}

function addressOn({ port }: TcpPrinter): TcpAddress {
  return { host: LOCAL, port };
}
