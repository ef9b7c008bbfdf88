import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printerOf } from '#test/support/job.ts';
import {
  allPrinted,
  copies,
  paper,
  printBench,
  take,
  until,
  type PrintBench,
} from '#test/support/print-bench.ts';
import type { PrinterIdentity } from '#shared/kitchen/job.ts';
import { PROFILES } from '#hardware/escpos/profile.ts';
import { realTimers } from '#hardware/timers.ts';
import { HABITS } from '#hardware/virtual/habits.ts';
import { STAR_HABITS } from '#hardware/virtual/star-habits.ts';
import { Acquaintances } from './acquaintances.ts';

const DEVICE = 'grill virtual:';
const saidIn = ({ news }: PrintBench): PrinterIdentity | undefined => news.at(-1)?.identity;
const met = async (of: PrintBench): Promise<PrinterIdentity> => {
  await until(() => expect(saidIn(of)).toBeDefined());
  return saidIn(of)!;
};

describe('a printer that is met', () => {
  test.each([
    [
      'an Epson',
      HABITS.epson,
      'escpos-80',
      { maker: 'EPSON', model: 'TM-T88VI', language: 'escpos', proof: 'L3' },
    ],
    [
      'a Star',
      STAR_HABITS.tsp650,
      'star-80',
      { maker: 'Star', model: 'TSP654II', language: 'star', proof: 'L2' },
    ],
  ] as const)(
    '%s says who it is and what it can prove; nothing is printed for it',
    async (_, habits, profile, who) => {
      const of = await printBench(habits, profile, { meets: true });
      expect(await met(of)).toMatchObject(who);
      expect(of.news.at(-1)).toMatchObject({ state: 'ready' });
      expect(of.printer.slips.length + of.printer.current.rows.length).toBe(0);
      expect(of.spool.remembered(DEVICE).proof).toBe(who.proof === 'L3' ? 'id' : 'status');
    },
  );

  test('is asked once, kept over a restart, and asked anew when somebody wants to know', async () => {
    const of = await printBench(HABITS.epson, 'escpos-80', { meets: true });
    const first = await met(of);
    of.room.setPrinters([printerOf()]);
    await take(of, { number: 1 });
    await allPrinted(of);
    expect(saidIn(of)).toEqual(first);
    expect(JSON.parse(await readFile(join(of.folder, 'devices.json'), 'utf8'))).toEqual({ [DEVICE]: first });
    const later = await Acquaintances.open(of.folder, { timers: realTimers, now: () => first.askedAt });
    expect(later.isDue(DEVICE)).toBe(false);
    expect(later.identityOf(DEVICE)).toEqual(first);
    of.room.askAgain();
    await until(() => expect(saidIn(of)?.askedAt).not.toBe(first.askedAt));
  });

  test('and answers nothing is asked no more by itself, and nothing is made up', async () => {
    const of = await printBench({ ...HABITS.dumb, identity: undefined }, 'escpos-80', { meets: true });
    await until(() => expect(of.news.at(-1)?.state).toBe('error'));
    expect(saidIn(of)).toBeUndefined();
  });

  test('a ticket that comes meanwhile does not wait for the answers', async () => {
    const slow = { ...HABITS.epson, identity: undefined, profile: PROFILES['escpos-80'] };
    const of = await printBench(slow, 'escpos-80', { meets: true });
    await take(of, { number: 1 });
    await allPrinted(of);
    expect(copies(paper(of), 1)).toEqual({ whole: 1, unmarked: 1 });
  });
});
