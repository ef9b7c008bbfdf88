import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { jobOf, printerOf } from '#test/support/job.ts';
import { copies, until } from '#test/support/print-bench.ts';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { realTimers } from '#hardware/timers.ts';
import { EPSON } from '#hardware/virtual/habits.ts';
import { VirtualPrinter } from '#hardware/virtual/printer.ts';
import { serveTcp } from '#hardware/virtual/tcp-printer.ts';
import { openTcp } from '../devices/tcp-port.ts';
import { PrintRoom } from './print-room.ts';
import { Spool } from './spool.ts';

const CHILD = join(import.meta.dirname, '../../test/support/spool-child.ts');
const now = (): string => new Date().toISOString();

/** Runs an agent until it kills itself, then another over what is on the disk. What came out on paper. */
async function killed(when: string, line: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'killed-'));
  const printer = new VirtualPrinter(EPSON);
  const tcp = await serveTcp(printer);
  const child = spawn(process.execPath, [CHILD, folder, String(tcp.port), when, String(line)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  const spool = await Spool.open(folder, now());
  const address = { host: '127.0.0.1', port: tcp.port };
  const room = new PrintRoom({
    spool,
    open: async () => ({ port: await openTcp(address, { connect: 500, linger: 500 }), closeProves: true }),
    timers: realTimers,
    now,
    random: Math.random,
    onNews: () => undefined,
    pace: { firstRetry: 5, mostRetry: 20, idleLook: 60_000 },
  });
  onTestFinished(async () => {
    await room.stop();
    await spool.close();
    await tcp[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });
  room.setPrinters([printerOf()]);
  await room.take([jobOf({ number: 1 })], 'Europe/Dublin');
  await until(() => expect(spool.all.map(({ state }) => state.status)).toEqual(['printed']));
  return [...printer.slips, printer.current].map((slip) => plainText(slip)).join('\n');
}

/** What a spool writes of one job: that it came, that it is let go, what was learned, that it is printed. */
const STEPS = ['taken in', 'let go', 'learned about', 'confirmed'];

describe('killed with SIGKILL', () => {
  test.each(
    STEPS.flatMap((step, index) => [
      ['before', step, index + 1] as const,
      ['after', step, index + 1] as const,
    ]),
  )('%s a slip is written as %s: it is on paper, and every extra copy is marked', async (when, _, line) => {
    const text = await killed(when, line);
    const { whole, unmarked } = copies(text, 1);
    expect(whole, text).toBeGreaterThanOrEqual(1);
    expect(unmarked, text).toBeLessThanOrEqual(1);
  });
});
