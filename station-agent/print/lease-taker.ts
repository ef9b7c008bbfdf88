import type { Result } from '#shared/basics/result.ts';
import { ok } from '#shared/basics/result.ts';
import { isPassing, type Failure } from '#shared/client/failure.ts';
import type { Timers } from '#shared/client/ports.ts';
import type { LeaseBody } from '#shared/kitchen/handover.ts';
import type { Job, Printer } from '#shared/kitchen/job.ts';
import type { Leases } from './leases.ts';

/** So long a machine that was restarted waits for its host before it prints what it has: another may have it too. */
const GRACE_MS = 3_000;
/** So long until a printer that was refused is asked for again. */
const AGAIN_MS = 5_000;

export interface LeaseTakerParts {
  readonly leases: Leases;
  readonly timers: Timers;
  /** Asks the host for a printer until it answers. */
  readonly ask: (printerId: string, send: () => Promise<Result<unknown, Failure>>) => void;
  readonly lease: (printerId: string, body: LeaseBody) => Promise<Result<unknown, Failure>>;
  /** The host did not give a printer to this machine, and why. */
  readonly onRefused: (printerId: string, why: string) => void;
}

/** What this machine may do now. */
interface Driven {
  readonly printers: readonly Printer[];
  /** Those that it will have when the host has answered, too. */
  readonly own: readonly Printer[];
  readonly jobs: readonly Job[];
}

/** Asks for printers, and says which are driven from here meanwhile. */
export class LeaseTaker {
  readonly #parts: LeaseTakerParts;
  #printers: readonly Printer[] = [];
  #driven: ReadonlySet<string> = new Set();
  #cancelGrace: () => void = () => undefined;

  constructor(parts: LeaseTakerParts) {
    this.#parts = parts;
  }

  /** With the printers of the last time, if the host says nothing for a moment. */
  begin(known: readonly Printer[], drive: (printers: readonly Printer[]) => void): void {
    this.#cancelGrace = this.#parts.timers.after(GRACE_MS, () => {
      const kept = this.#parts.leases.kept(known);
      this.#driven = new Set(kept.map(({ id }) => id));
      drive(kept);
    });
  }

  stop(): void {
    this.#cancelGrace();
  }

  /**
   * What is to be driven after the host has spoken. While it has not said that this life of the spool has a printer, no
   * new job of it is taken; what is under way there since the host was away goes on.
   */
  take(printers: readonly Printer[], jobs: readonly Job[]): Driven {
    this.#cancelGrace();
    this.#printers = printers;
    this.#askForAll();
    const { leases } = this.#parts;
    const held = leases.held(printers);
    const pending = leases.pending(printers);
    const driven = [...held, ...pending.filter(({ id }) => this.#driven.has(id))];
    this.#driven = new Set(driven.map(({ id }) => id));
    const waiting = new Set<string>(pending.map(({ id }) => id));
    return {
      printers: driven,
      own: [...held, ...pending],
      jobs: jobs.filter(({ printerId }) => !waiting.has(printerId)),
    };
  }

  #askForAll(): void {
    for (const { id } of this.#parts.leases.wanted(this.#printers)) this.#askFor(id);
  }

  #askFor(id: string): void {
    const { leases, ask, lease } = this.#parts;
    const { holder, run, after } = leases.life;
    ask(id, async () => {
      const done = await lease(id, { holder, run, after: [...after] });
      if (done.ok || isPassing(done.error)) return done;
      this.#refused(id, done.error.detail);
      return ok(null);
    });
  }

  #refused(id: string, why: string): void {
    const { leases, timers, onRefused } = this.#parts;
    leases.refused(id);
    onRefused(id, why);
    timers.after(AGAIN_MS, () => {
      leases.again(id);
      this.#askForAll();
    });
  }
}
