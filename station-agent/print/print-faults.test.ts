import { describe, expect, test } from 'vitest';
import {
  allPrinted,
  copies,
  paper,
  printBench,
  statuses,
  take,
  until,
  type PrintBench,
} from '#test/support/print-bench.ts';
import type { VirtualPrinter } from '#hardware/virtual/printer.ts';

describe('trouble in the middle', () => {
  test('paper out: goes on with new paper, and is not printed twice', async () => {
    const of = await printBench();
    of.printer.after(3, 'lines', () => of.printer.turn({ paper: 'out' }));
    await take(of, { number: 1 }, { number: 2 });
    await until(() => expect(of.news.at(-1)?.state).toBe('paper_out'));
    expect(statuses(of)).toEqual(['sending', 'queued']);
    of.printer.turn({ paper: 'ok' });
    await allPrinted(of);
    expect(copies(paper(of), 1)).toEqual({ whole: 1, unmarked: 1 });
    expect(of.news.at(-1)?.state).toBe('ready');
  });

  test('cover opened and closed: the same', async () => {
    const of = await printBench();
    of.printer.after(5, 'lines', () => of.printer.turn({ cover: 'open' }));
    await take(of, { number: 1 });
    await until(() => expect(of.news.at(-1)?.state).toBe('cover_open'));
    of.printer.turn({ cover: 'closed' });
    await allPrinted(of);
    expect(copies(paper(of), 1)).toEqual({ whole: 1, unmarked: 1 });
  });

  test('a reset: what is sent again is marked, with when it was first sent', async () => {
    const of = await printBench();
    of.printer.after(4, 'lines', () => of.printer.reset());
    await take(of, { number: 1 }, { number: 2 });
    await allPrinted(of);
    expect(of.spool.all.map(({ state }) => state.attempts)).toEqual([2, 1]);
    expect(paper(of)).toContain('** REPRINT 2 - MAY BE A DUPLICATE **');
    expect(paper(of)).toMatch(/first sent \d\d:\d\d/);
    expect(copies(paper(of), 1)).toEqual({ whole: 1, unmarked: 0 });
    expect(copies(paper(of), 2)).toEqual({ whole: 1, unmarked: 1 });
  });

  test('power off in the middle and on again: marked', async () => {
    const of = await printBench();
    of.printer.after(4, 'lines', () => of.printer.turn({ power: 'off' }));
    await take(of, { number: 1 });
    await until(() => expect(of.news.at(-1)?.state).toBe('unreachable'));
    of.printer.turn({ power: 'on' });
    await allPrinted(of);
    expect(copies(paper(of), 1)).toEqual({ whole: 1, unmarked: 0 });
  });

  test('two resets: the third copy says so', async () => {
    const of = await printBench();
    of.printer.after(4, 'lines', () => {
      of.printer.after(6, 'lines', () => of.printer.reset());
      of.printer.reset();
    });
    await take(of, { number: 1 });
    await allPrinted(of);
    expect(paper(of)).toContain('** REPRINT 3 - MAY BE A DUPLICATE **');
  });

  test('a printer that printed but could not say so: a second copy, marked', async () => {
    const of = await printBench();
    const unhook = of.printer.onChange(() => {
      if (of.printer.slips.length !== 1) return;
      unhook();
      of.printer.reset();
    });
    await take(of, { number: 1 });
    await allPrinted(of);
    expect(copies(paper(of), 1)).toEqual({ whole: 2, unmarked: 1 });
  });
});

describe('each ticket is on paper at least once, and every extra copy is marked', () => {
  const judge = (of: PrintBench): void => {
    for (const number of [1, 2]) {
      const { whole, unmarked } = copies(paper(of), number);
      expect(whole).toBeGreaterThanOrEqual(1);
      expect(unmarked).toBeLessThanOrEqual(1);
    }
  };

  test.each([
    ['reset', (printer: VirtualPrinter) => printer.reset()],
    ['power off and on', (printer: VirtualPrinter) => printer.turn({ power: 'off' })],
    ['cover', (printer: VirtualPrinter) => printer.turn({ cover: 'open' })],
    ['paper out', (printer: VirtualPrinter) => printer.turn({ paper: 'out' })],
  ])(
    '%s at many points of two jobs',
    async (_, fault) => {
      for (let at = 1; at < 1500; at += 83) {
        const of = await printBench();
        of.printer.after(at, 'bytes', () => {
          fault(of.printer);
          setTimeout(() => of.printer.turn({ power: 'on', paper: 'ok', cover: 'closed' }), 2);
        });
        await take(of, { number: 1 }, { number: 2 });
        await allPrinted(of);
        judge(of);
        await of.room.stop();
      }
    },
    60_000,
  );
});
