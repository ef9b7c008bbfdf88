import { expect, test } from 'vitest';
import { jobOf, printerOf } from '#test/support/job.ts';
import { paper, printBench, statuses, take, until } from '#test/support/print-bench.ts';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { PROFILES } from '#hardware/escpos/profile.ts';
import { EPSON } from '#hardware/virtual/habits.ts';

const LABELS = { ...EPSON, profile: PROFILES['label-die-cut'] };
const lines = (count: number) => Array.from({ length: count }, () => ({}));

test('what is higher than a label is refused before a byte is sent, the office reads why, and the next one prints', async () => {
  const of = await printBench(LABELS, 'label-die-cut');
  of.room.setPrinters([printerOf({ profile: 'label-die-cut', columns: 32 })]);
  await take(of, { number: 1, lines: lines(9) });
  await until(() => expect(statuses(of)).toEqual(['held']));
  expect(of.spool.all[0]?.state).toMatchObject({ attempts: 0, firstSentAt: null });
  expect(of.spool.all[0]?.state.detail).toMatch(/^It needs \d+ mm and a label has 40 mm\. /);
  expect(of.printer.slips.length + of.printer.current.rows.length).toBe(0);

  of.room.setPrinters([printerOf({ profile: 'linerless-80', columns: 32 })]);
  await until(() => expect(statuses(of)).toEqual(['printed']));
});

test('those behind it are not held up by it', async () => {
  const of = await printBench(LABELS, 'label-die-cut');
  of.room.setPrinters([printerOf({ profile: 'label-die-cut', columns: 32 })]);
  const small = { kind: 'drawer', why: 'change' } as const;
  await take(of, { number: 1, lines: lines(9) });
  await until(() => expect(statuses(of)).toEqual(['held']));
  const now = new Date().toISOString();
  const drawer = { ...jobOf({ number: 2 }), paper: small, createdAt: now, updatedAt: now };
  await of.room.take([drawer], 'Europe/Dublin');
  await until(() => expect(statuses(of)).toEqual(['held', 'printed']));
  expect(of.printer.current.rows).toEqual([{ kind: 'drawer' }]);
});

test('what is about the same ticket waits with it: a void never comes out before what it voids', async () => {
  const of = await printBench(LABELS, 'label-die-cut');
  const labels = printerOf({ profile: 'label-die-cut', columns: 32 });
  of.room.setPrinters([labels]);
  await take(
    of,
    { number: 1, lines: lines(9) },
    {
      number: 1,
      lines: lines(1),
      ticket: { status: 'voided' },
      // With nothing but its banner it would fit.
      job: { revision: 2, reason: 'changed', template: [], createdAt: '2026-11-20T19:50:00.000Z' },
    },
    { number: 2, job: { template: [{ block: 'cut' }], createdAt: '2026-11-20T19:55:00.000Z' } },
  );
  await until(() => expect(statuses(of)).toEqual(['held', 'queued', 'printed']));
  expect(paper(of)).not.toContain('VOID');

  of.room.setPrinters([printerOf({ profile: 'linerless-80', columns: 32 })]);
  await until(() => expect(statuses(of)).toEqual(['printed', 'printed', 'printed']));
  expect(
    [...of.printer.slips, of.printer.current].slice(-2).map((slip) => plainText(slip).includes('VOID')),
  ).toEqual([false, true]);
});

test('a drawer is not opened through a printer that has none, and who asked is told', async () => {
  const of = await printBench({ ...EPSON, profile: PROFILES['escpos-80-buzzer'] }, 'escpos-80-buzzer');
  const now = new Date().toISOString();
  const drawer = { kind: 'drawer', why: 'change' } as const;
  await of.room.take(
    [{ ...jobOf({ number: 3 }), paper: drawer, createdAt: now, updatedAt: now }],
    'Europe/Dublin',
  );
  await until(() => expect(statuses(of)).toEqual(['dropped']));
  expect(of.spool.all[0]?.state.detail).toContain('No cash drawer');
  expect(of.printer.current.rows).toEqual([]);
});
