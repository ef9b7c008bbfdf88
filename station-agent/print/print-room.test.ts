import { describe, expect, test } from 'vitest';
import { printerOf } from '#test/support/job.ts';
import { allPrinted, copies, paper, printBench, statuses, take, until } from '#test/support/print-bench.ts';
import type { Printer } from '#shared/kitchen/job.ts';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { HABITS } from '#hardware/virtual/habits.ts';

describe('the print room', () => {
  test.each<[keyof typeof HABITS, string, string]>([
    ['epson', 'escpos-80', 'L3'],
    ['chatty', 'escpos-80', 'L3'],
    ['no-id', 'escpos-80', 'L2'],
    ['no-proof', 'escpos-80', 'L1'],
    ['dumb', 'escpos-80-silent', 'L1'],
  ])(
    'prints in order on a printer that is %s, each once, proved at its level',
    async (kind, profile, level) => {
      const of = await printBench(HABITS[kind], profile);
      await take(of, { number: 1 }, { number: 2 }, { number: 3 });
      await allPrinted(of);
      expect(of.spool.all.map(({ state }) => state.proof)).toEqual([level, level, level]);
      expect(paper(of).match(/order #\d/g)).toEqual(['order #1', 'order #2', 'order #3']);
      expect(paper(of)).not.toContain('REPRINT');
      expect(of.printer.strange).toEqual([]);
      expect(of.spool.remembered('grill virtual:').proof).toBe(
        { L3: 'id', L2: 'status', L1: 'nothing' }[level],
      );
    },
  );

  test('a job that comes again is not printed again', async () => {
    const of = await printBench();
    await take(of, { number: 1 });
    await allPrinted(of);
    await take(of, { number: 1 }, { number: 2 });
    await allPrinted(of);
    expect(of.printer.slips.length).toBe(2);
  });

  test('what a void belongs to goes before it', async () => {
    const of = await printBench();
    const fired = { number: 1, job: { createdAt: '2026-11-20T19:00:00.000Z' } };
    const voided = {
      number: 1,
      ticket: { status: 'voided' as const },
      job: { revision: 2, reason: 'changed' as const, createdAt: '2026-11-20T19:05:00.000Z' },
    };
    await take(of, voided, fired);
    await allPrinted(of);
    expect(plainText(of.printer.slips[0]!)).not.toContain('VOID');
    expect(plainText(of.printer.slips[1]!)).toContain('*** VOID ***');
  });

  test('what the printer lacks is told, and loudly when it is a modifier', async () => {
    const of = await printBench();
    await take(
      of,
      { number: 1, lines: [{ name: 'Łosoś' }] },
      { number: 2, lines: [{ modifiers: [{ prefix: 'NO', name: '🥜' }] }] },
    );
    await allPrinted(of);
    const [first, second] = of.spool.all;
    expect(first?.state.detail).toBe('');
    expect(second?.state.detail).toContain('READ THE SCREEN');
    expect(plainText(of.printer.slips[1]!).trimStart()).toMatch(/^! READ THE SCREEN/);
    expect(paper(of)).toContain('[U+1F95C]');
  });
});

describe('a hold', () => {
  test.each([
    ['cover open', { cover: 'open' } as const, 'cover_open'],
    ['paper out', { paper: 'out' } as const, 'paper_out'],
    ['cutter stuck', { cutter: 'jammed' } as const, 'cutter_error'],
    ['power off', { power: 'off' } as const, 'unreachable'],
  ])('%s: waits, says so, and prints when it is over, unmarked and in order', async (_, trouble, state) => {
    const of = await printBench();
    of.printer.turn(trouble);
    await take(of, { number: 1 }, { number: 2 });
    await until(() => expect(statuses(of)).toEqual(['held', 'queued']));
    expect(of.news.at(-1)?.state).toBe(state);
    expect(of.spool.all[0]?.state.detail).toBe(of.news.at(-1)?.detail);
    of.printer.turn({ power: 'on', paper: 'ok', cover: 'closed', cutter: 'ok' });
    await allPrinted(of);
    expect(of.news.at(-1)?.state).toBe('ready');
    expect(paper(of).match(/order #\d/g)).toEqual(['order #1', 'order #2']);
    expect(paper(of)).not.toContain('REPRINT');
  });

  test('a job that is cancelled while it waits is never printed', async () => {
    const of = await printBench();
    of.printer.turn({ paper: 'out' });
    await take(of, { number: 1 }, { number: 2 });
    await until(() => expect(statuses(of)[0]).toBe('held'));
    await take(of, { number: 1, job: { status: 'cancelled' } });
    of.printer.turn({ paper: 'ok' });
    await until(() => expect(statuses(of)).toEqual(['cancelled', 'printed']));
    expect(paper(of)).not.toContain('order #1,');
  });

  test('an idle printer is looked at, so that trouble is known before the next ticket', async () => {
    const of = await printBench(HABITS.epson);
    await until(() => expect(of.news).toEqual([{ state: 'ready', detail: '' }]));
    of.printer.turn({ paper: 'low' });
    of.room.setPrinters([printerOf({ profile: 'escpos-80-narrow' })]);
    await until(() => expect(of.news.at(-1)?.state).toBe('paper_low'));
  });

  test('a printer that is taken away and given back keeps its jobs', async () => {
    const of = await printBench();
    of.printer.turn({ cover: 'open' });
    await take(of, { number: 1 });
    await until(() => expect(statuses(of)).toEqual(['held']));
    of.room.setPrinters([]);
    of.printer.turn({ cover: 'closed' });
    of.room.setPrinters([printerOf()]);
    await allPrinted(of);
    expect(copies(paper(of), 1)).toEqual({ whole: 1, unmarked: 1 });
  });
});

test('one printer in trouble does not hold another', async () => {
  const of = await printBench();
  const bar: Printer = printerOf({ id: 'bar', name: 'Bar', address: 'tcp://bar' });
  of.room.setPrinters([printerOf(), bar]);
  of.printer.after(1, 'lines', () => of.printer.turn({ paper: 'out' }));
  await take(of, { number: 1 });
  await until(() => expect(of.news.at(-1)?.state).toBe('paper_out'));
  expect(statuses(of)).toEqual(['sending']);
  of.printer.turn({ paper: 'ok' });
  await take(of, { number: 2, printerId: 'bar' });
  await allPrinted(of);
});
