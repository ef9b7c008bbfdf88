import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '#shared/basics/instant.ts';
import type { Job, Printer } from '#shared/kitchen/job.ts';
import type { BytePort } from '#hardware/byte-port.ts';
import { PATIENCE, type Patience } from '#hardware/job/patience.ts';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { realTimers } from '#hardware/timers.ts';
import { plug } from '#hardware/virtual/memory-port.ts';
import { EPSON } from '#hardware/virtual/habits.ts';
import { VirtualPrinter, type Habits } from '#hardware/virtual/printer.ts';
import { PrintRoom } from '../../station-agent/print/print-room.ts';
import type { PrinterNews } from '../../station-agent/print/printer-words.ts';
import { Spool } from '../../station-agent/print/spool.ts';
import type { SpoolEntry } from '../../station-agent/print/spool-record.ts';

/** As patient as a simulation needs. */
const QUICK: Patience = {
  ...PATIENCE,
  reply: 40,
  settle: 5,
  automatic: 20,
  progress: 400,
  proof: 40,
  proofAsks: 2,
  close: 100,
};
const PACE = { firstRetry: 3, mostRetry: 10, idleLook: 60_000 };
const ZONE = 'Europe/Dublin';

export interface RackParts {
  readonly habits?: Habits;
  /** How long a slow printer may take to prove a slip; shorter, it is taken for one that proves nothing. */
  readonly proofMs?: number;
  readonly now?: () => Instant;
  readonly onJob?: (entry: SpoolEntry) => void;
  readonly onNews?: (printerId: string, news: PrinterNews) => void;
}

/** Simulated printers, and an agent that drives them over cables in memory with its spool on the disk. */
export class PaperRack {
  readonly printers = new Map<string, VirtualPrinter>();
  /** Printers that say nothing now, though they hear everything. */
  readonly muted = new Set<string>();
  /** So many bytes leave the agent before its power is cut. */
  fuse = Number.POSITIVE_INFINITY;
  /** Calls when that has happened; until then nothing more leaves it. */
  onCut: () => void = () => undefined;
  readonly #parts: RackParts;
  readonly #folders: string[] = [];
  #life = 0;
  #agent: { readonly room: PrintRoom; readonly spool: Spool } | null = null;
  #driven: readonly Printer[] = [];

  constructor(printers: readonly Printer[], parts: RackParts = {}) {
    this.#parts = parts;
    this.#driven = printers;
    for (const { id } of printers) this.printers.set(id, new VirtualPrinter(parts.habits ?? EPSON));
  }

  static async open(printers: readonly Printer[], parts: RackParts = {}): Promise<PaperRack> {
    const rack = new PaperRack(printers, parts);
    await rack.#start(null);
    return rack;
  }

  get room(): PrintRoom {
    return this.#running.room;
  }

  get spool(): Spool {
    return this.#running.spool;
  }

  printer(id: string): VirtualPrinter {
    const printer = this.printers.get(id);
    if (!printer) throw new Error(`There is no printer ${id}`);
    return printer;
  }

  take(...jobs: readonly Job[]): Promise<void> {
    return this.room.take(jobs, ZONE);
  }

  setPrinters(printers: readonly Printer[]): void {
    this.#driven = printers;
    this.room.setPrinters(printers);
  }

  /** All that is on paper, of all printers or one. */
  paper(...ids: readonly string[]): string {
    const of = ids.length === 0 ? [...this.printers.values()] : ids.map((id) => this.printer(id));
    return of
      .flatMap((printer) => [...printer.slips, printer.current])
      .map((slip) => plainText(slip))
      .join('\n');
  }

  /** Power back: a new agent, with what was on the disk of the first when its power was cut. */
  async restart(): Promise<void> {
    const dead = this.#running;
    this.#life += 1;
    this.fuse = Number.POSITIVE_INFINITY;
    const from = join(this.#folders.at(-1) ?? '', 'spool.jsonl');
    await this.#start(from);
    dead.room.setPrinters([]);
    await dead.room.stop();
    await dead.spool.close();
  }

  async close(): Promise<void> {
    for (const printer of this.printers.values())
      printer.turn({ power: 'on', paper: 'ok', cover: 'closed', cutter: 'ok' });
    await this.room.stop();
    await this.spool.close();
    await Promise.all(this.#folders.map((folder) => rm(folder, { recursive: true, force: true })));
  }

  get #running() {
    if (!this.#agent) throw new Error('The agent does not run');
    return this.#agent;
  }

  #now(): Instant {
    return this.#parts.now?.() ?? new Date().toISOString();
  }

  async #start(from: string | null): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'rack-'));
    this.#folders.push(folder);
    if (from !== null) await copyFile(from, join(folder, 'spool.jsonl'));
    const spool = await Spool.open(folder, this.#now());
    const life = this.#life;
    const isAlive = () => life === this.#life;
    spool.onChange((entry) => isAlive() && this.#parts.onJob?.(entry));
    const room = new PrintRoom({
      spool,
      open: async ({ id }) => ({ port: this.#cable(id, await this.#plug(id), life), closeProves: true }),
      timers: realTimers,
      now: () => this.#now(),
      random: Math.random,
      onNews: (id, news) => isAlive() && this.#parts.onNews?.(id, news),
      pace: PACE,
      patience: { ...QUICK, proof: this.#parts.proofMs ?? QUICK.proof },
    });
    this.#agent = { room, spool };
    room.setPrinters(this.#driven);
  }

  #plug(id: string): Promise<BytePort> {
    return plug((wire) => this.printer(id).connect(wire));
  }

  #cable(id: string, port: BytePort, life: number): BytePort {
    const isDead = () => life !== this.#life || this.fuse <= 0;
    const never = new Promise<void>(() => undefined);
    return {
      incoming: heard(port.incoming, () => this.muted.has(id)),
      write: async (bytes) => {
        if (isDead()) return never;
        const count = Math.min(this.fuse, bytes.length);
        this.fuse -= count;
        await port.write(bytes.subarray(0, count));
        if (this.fuse > 0) return;
        // The cable of a machine without power says nothing more.
        await port[Symbol.asyncDispose]();
        this.onCut();
        return never;
      },
      [Symbol.asyncDispose]: () => port[Symbol.asyncDispose](),
    };
  }
}

async function* heard(
  incoming: AsyncIterable<Uint8Array>,
  isMuted: () => boolean,
): AsyncIterable<Uint8Array> {
  for await (const bytes of incoming) if (!isMuted()) yield bytes;
}
