import { setImmediate } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { jobOf, printerOf } from '#test/support/job.ts';
import { PaperRack } from '#test/support/paper-rack.ts';
import { copies, until } from '#test/support/print-bench.ts';
import { HABITS } from '#hardware/virtual/habits.ts';
import { STAR_HABITS } from '#hardware/virtual/star-habits.ts';
import { JournalFile } from './journal-file.ts';

const FAULTS: Readonly<Record<string, (rack: PaperRack) => void>> = {
  'paper out': (rack) => rack.printer('grill').turn({ paper: 'out' }),
  'cover open': (rack) => rack.printer('grill').turn({ cover: 'open' }),
  'cutter jammed': (rack) => rack.printer('grill').turn({ cutter: 'jammed' }),
  reset: (rack) => rack.printer('grill').reset(),
  unreachable: (rack) => rack.printer('grill').turn({ power: 'off' }),
  silent: (rack) => rack.muted.add('grill'),
};

const MOMENTS: Readonly<Record<string, (rack: PaperRack, strike: () => void) => void>> = {
  'before the body': (_, strike) => strike(),
  'during the body': (rack, strike) => rack.printer('grill').after(5, 'lines', strike),
  'after the body': (rack, strike) => {
    const printer = rack.printer('grill');
    const unhook = printer.onChange(() => {
      if (printer.slips.length === 0) return;
      unhook();
      strike();
    });
  },
};

function mended(rack: PaperRack): void {
  rack.muted.clear();
  rack.printer('grill').turn({ power: 'on', paper: 'ok', cover: 'closed', cutter: 'ok' });
}

/** A link in memory that is lost is told of within a turn of the loop. */
const untilHeard = (): Promise<void> => setImmediate();

test('lost after it was let go and before a byte of it was out: it waits as before, and comes unmarked', async () => {
  const seen: string[] = [];
  const rack = await PaperRack.open([printerOf()], {
    onJob: ({ state }) => seen.push(`${state.status} ${state.attempts}`),
  });
  const { append } = JournalFile.prototype;
  const slowDisk = vi.spyOn(JournalFile.prototype, 'append').mockImplementation(async function slow(
    this: JournalFile,
    text,
  ) {
    if (text.includes('"sending"')) {
      slowDisk.mockRestore();
      rack.printer('grill').reset();
      await untilHeard();
    }
    return append.call(this, text);
  });
  await rack.take(jobOf({ number: 1 }));
  await printed(rack);
  expect(seen.slice(0, 4)).toEqual(['queued 0', 'sending 1', 'queued 0', 'held 0']);
  expect(copies(rack.paper(), 1)).toEqual({ whole: 1, unmarked: 1 });
  await rack.close();
});

const printed = (rack: PaperRack): Promise<void> =>
  until(() => expect(new Set(rack.spool.all.map(({ state }) => state.status))).toEqual(new Set(['printed'])));

describe.each([
  ['epson', HABITS.epson, 'escpos-80'],
  ['no-id', HABITS['no-id'], 'escpos-80'],
  ['a Star', STAR_HABITS.tsp650, 'star-80'],
] as const)('the spooler on a printer that is %s', (_, habits, profile) => {
  describe.each(Object.keys(FAULTS))('%s', (fault) => {
    test.each(Object.keys(MOMENTS))(
      '%s: each ticket is on paper, every extra copy marked, in order',
      async (moment) => {
        const rack = await PaperRack.open([printerOf({ profile })], { habits });
        try {
          let struck = false;
          MOMENTS[moment]?.(rack, () => {
            struck = true;
            FAULTS[fault]?.(rack);
          });
          await rack.take(jobOf({ number: 1 }), jobOf({ number: 2 }));
          await until(() => expect(struck).toBe(true));
          await new Promise((resolve) => setTimeout(resolve, 30));
          mended(rack);
          await printed(rack);
          const text = rack.paper();
          for (const number of [1, 2]) {
            const { whole, unmarked } = copies(text, number);
            expect(whole, text).toBeGreaterThanOrEqual(1);
            expect(unmarked, text).toBeLessThanOrEqual(1);
          }
          const firsts = [...text.matchAll(/order #(\d)/g)].map((match) => match[1]);
          expect(firsts.indexOf('1')).toBeLessThan(firsts.indexOf('2'));
        } finally {
          await rack.close();
        }
      },
    );
  });
});
