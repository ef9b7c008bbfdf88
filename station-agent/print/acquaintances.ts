import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Instant } from '#shared/basics/instant.ts';
import { PrinterIdentity, type Proof } from '#shared/kitchen/job.ts';
import type { Probed } from '#hardware/identity/identity.ts';
import { probe, type ProbePatience } from '#hardware/identity/probe.ts';
import type { Remembered } from '#hardware/job/outcome.ts';
import type { Timers } from '#hardware/timers.ts';
import type { OpenedDevice } from './queue-parts.ts';
import { stoppable } from './stoppable-port.ts';

export interface AcquaintanceParts {
  readonly timers: Timers;
  readonly now: () => Instant;
  readonly patience?: ProbePatience;
}

/** Somebody to meet. */
export interface Meeting {
  readonly device: string;
  /** The one that it is set up for. */
  readonly language: PrinterIdentity['language'];
  /** Null: it cannot be reached. */
  readonly open: () => Promise<OpenedDevice | null>;
  /** Something matters more now. */
  readonly away: AbortSignal;
}

const Kept = z.record(z.string(), PrinterIdentity);
const MOST_KEPT = 100;
const PROOFS: Readonly<Record<Probed['proof'], Proof>> = {
  id: 'L3',
  status: 'L2',
  nothing: 'L1',
  unknown: 'L1',
};

/** Who the printers are that this machine has met: each device is asked once, and again when somebody wants to know. */
export class Acquaintances {
  readonly #path: string;
  readonly #parts: AcquaintanceParts;
  readonly #known: Map<string, PrinterIdentity>;
  /** Not to be asked again by itself while this runs. */
  readonly #asked: Set<string>;
  #writing: Promise<void> = Promise.resolve();

  private constructor(path: string, known: Map<string, PrinterIdentity>, parts: AcquaintanceParts) {
    this.#path = path;
    this.#known = known;
    this.#asked = new Set(known.keys());
    this.#parts = parts;
  }

  /** With whoever was met before; whoever cannot be read is met anew. */
  static async open(folder: string, parts: AcquaintanceParts): Promise<Acquaintances> {
    const path = join(folder, 'devices.json');
    const text = await readFile(path, 'utf8').catch(() => '{}');
    return new Acquaintances(path, new Map(Object.entries(keptIn(text))), parts);
  }

  identityOf(device: string): PrinterIdentity | null {
    return this.#known.get(device) ?? null;
  }

  isDue(device: string): boolean {
    return !this.#asked.has(device);
  }

  /** Somebody wants to know anew. */
  askAgain(): void {
    this.#asked.clear();
  }

  /**
   * Asks a device who it is and what it can prove, which takes some seconds; given up when something matters more. The
   * result is what its first job may begin with; null when nothing was learnt.
   */
  async meet({ device, language, open, away }: Meeting): Promise<Remembered | null> {
    const opened = await open();
    if (!opened) return null;
    if (opened.family) {
      // A print queue is not the printer, and says nothing of it.
      this.#asked.add(device);
      await opened.port[Symbol.asyncDispose]();
      return null;
    }
    const { timers, patience } = this.#parts;
    const probed = await probe(stoppable(opened.port, away), timers, { language, patience });
    if (away.aborted || probed === null) return null;
    this.#asked.add(device);
    const { maker, model, firmware, serial, family, proof, automatic } = probed;
    if (family === null) return null;
    const askedAt = this.#parts.now();
    await this.#keep(device, { maker, model, firmware, serial, language, proof: PROOFS[proof], askedAt });
    return proof === 'nothing' ? null : { proof, automatic };
  }

  #keep(device: string, identity: PrinterIdentity): Promise<void> {
    this.#known.delete(device);
    this.#known.set(device, identity);
    for (const [oldest] of [...this.#known].slice(0, -MOST_KEPT)) this.#known.delete(oldest);
    const text = JSON.stringify(Object.fromEntries(this.#known));
    this.#writing = this.#writing.then(async () => {
      await writeFile(`${this.#path}.new`, text, { mode: 0o600 });
      await rename(`${this.#path}.new`, this.#path);
    });
    return this.#writing;
  }
}

function keptIn(text: string): z.infer<typeof Kept> {
  try {
    return Kept.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {};
  }
}
