import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import { jobOf, printerOf, type JobSketch } from '#test/support/job.ts';
import { PATIENCE, type Patience } from '#hardware/job/patience.ts';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { realTimers } from '#hardware/timers.ts';
import { EPSON } from '#hardware/virtual/habits.ts';
import { VirtualPrinter, type Habits } from '#hardware/virtual/printer.ts';
import { serveTcp } from '#hardware/virtual/tcp-printer.ts';
import { openTcp } from '../../station-agent/devices/tcp-port.ts';
import { Acquaintances } from '../../station-agent/print/acquaintances.ts';
import { PrintRoom } from '../../station-agent/print/print-room.ts';
import type { PrinterNews } from '../../station-agent/print/printer-words.ts';
import { Spool } from '../../station-agent/print/spool.ts';

const QUICK: Patience = {
  ...PATIENCE,
  reply: 150,
  settle: 10,
  automatic: 50,
  progress: 1000,
  proof: 100,
  proofAsks: 2,
  close: 300,
};
const PACE = { firstRetry: 5, mostRetry: 20, idleLook: 60_000 };
const ZONE = 'Europe/Dublin';
const now = (): string => new Date().toISOString();

/** A print room over TCP to a virtual printer, with a spool on the disk. */
export interface PrintBench {
  readonly printer: VirtualPrinter;
  readonly room: PrintRoom;
  readonly spool: Spool;
  readonly news: PrinterNews[];
  readonly folder: string;
}

export async function printBench(
  habits: Habits = EPSON,
  profile = 'escpos-80',
  { meets = false }: { readonly meets?: boolean } = {},
): Promise<PrintBench> {
  const folder = await mkdtemp(join(tmpdir(), 'print-'));
  const printer = new VirtualPrinter(habits);
  const tcp = await serveTcp(printer);
  const spool = await Spool.open(folder, now());
  const news: PrinterNews[] = [];
  const address = { host: '127.0.0.1', port: tcp.port };
  const asking = { timers: realTimers, now, patience: { reply: 60, turn: 60 } };
  const room = new PrintRoom({
    spool,
    acquaintances: meets ? await Acquaintances.open(folder, asking) : null,
    open: async () => ({ port: await openTcp(address, { connect: 500, linger: 500 }), closeProves: true }),
    timers: realTimers,
    now,
    random: Math.random,
    onNews: (_, told) => news.push(told),
    pace: PACE,
    patience: QUICK,
  });
  room.setPrinters([printerOf({ profile })]);
  onTestFinished(async () => {
    printer.turn({ power: 'on', paper: 'ok', cover: 'closed', cutter: 'ok' });
    await room.stop();
    await spool.close();
    await tcp[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });
  return { printer, room, spool, news, folder };
}

export const take = (of: PrintBench, ...sketches: JobSketch[]): Promise<void> =>
  of.room.take(sketches.map(jobOf), ZONE);
export const statuses = ({ spool }: PrintBench): string[] => spool.all.map(({ state }) => state.status);
export const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 8000, interval: 5 });
export const allPrinted = (of: PrintBench): Promise<void> =>
  until(() => expect(new Set(statuses(of))).toEqual(new Set(['printed'])));

/** All that is on paper, cut or not, as one text. */
export function paper({ printer }: PrintBench): string {
  return [...printer.slips, printer.current].map((slip) => plainText(slip)).join('\n');
}

/** Whole copies of a job on paper, from the head to the foot, and how many of them are marked. */
export function copies(text: string, number: number): { whole: number; unmarked: number } {
  const parts = text.split(/(?=^GRILL +\d\d:\d\d$)/m).filter((part) => part.includes(`order #${number},`));
  const whole = parts.filter((part) => part.includes(`${number}-GRILL-1`));
  return { whole: whole.length, unmarked: whole.filter((part) => !part.includes('REPRINT')).length };
}
