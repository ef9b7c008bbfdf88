import { expect, test } from 'vitest';
import { profileFor } from '#hardware/escpos/profile.ts';
import { renderFor } from '#hardware/printer-kinds.ts';
import { plainText } from '#hardware/receipt/plain-text.ts';
import type { Row } from '#hardware/receipt/sheet.ts';
import { decodePaper } from '#hardware/virtual/decode.ts';
import type { Job, Printer } from '#shared/kitchen/job.ts';
import { jobOf, printerOf } from '#test/support/job.ts';
import { onPaper } from '#test/support/on-paper.ts';
import type { SpoolEntry } from '../../station-agent/print/spool-record.ts';
import { slipFor } from '../../station-agent/print/slip-for.ts';
import { jobPicture, jobSheet } from '#host/paper/pictures.ts';

const THERMAL = printerOf({ profile: 'escpos-80', columns: 48 });
const NARROW = printerOf({ profile: 'escpos-58', columns: 32 });
const IMPACT = printerOf({ profile: 'epson-tm-u220', columns: 33 });
const ZONE = 'Europe/Dublin';
const dish = (kitchenName: string) => jobOf({ lines: [{ kitchenName }] });

/** What comes out of this printer when the agent prints the job, read back from the bytes. */
function printed(job: Job, { profile: name, columns }: Printer): Row[] {
  const profile = profileFor(name, columns);
  const entry = { job, timeZone: ZONE, state: { attempts: 0, firstSentAt: null } };
  const { receipt } = slipFor(entry as unknown as SpoolEntry, profile);
  const { slips, strange } = decodePaper(renderFor(receipt, profile).body, profile);
  expect(strange).toEqual([]);
  return slips.flatMap(({ rows }) => rows);
}

const NAMES = [
  ['Arabic', 'شاورما دجاج (بدون ثوم) 12'],
  ['Tamil', 'மசாலா தோசை'],
  ['an emoji', 'Ramen 🍜'],
  ['plain letters', 'Crème brûlée'],
] as const;
const PRINTERS = [THERMAL, NARROW, IMPACT];

const CASES = NAMES.flatMap(([what, name]) => PRINTERS.map((printer) => ({ what, name, printer })));

test.each(CASES)('$what on $printer.profile: what is shown is what is printed', ({ name, printer }) => {
  const job = dish(name);
  expect(onPaper(jobSheet(job, printer, ZONE))).toEqual(printed(job, printer));
});

test('Arabic and Tamil are shown as the dots that are printed, and read out as they are written', () => {
  for (const name of ['شاورما', 'மசாலா தோசை']) {
    const picture = jobPicture(dish(name), THERMAL, ZONE);
    expect(picture).toContain('<title>');
    expect(picture).toMatch(/<path d="M\d+ \d+h\d+v1h/);
    expect(picture).not.toMatch(/<text[^>]*>[^<]*[\u0600-\u06ff\u0b80-\u0bff]/);
  }
});

test('what a printer takes back is taken back in its picture too', () => {
  const text = plainText(jobSheet(dish('Ramen 🍜'), IMPACT, ZONE));
  expect(text).toContain('Ramen');
  expect(text).not.toContain('🍜');
});

test('a slip that may be on paper already, or stands in for another printer, is shown with its marks', () => {
  const at = '2026-11-20T19:45:00.000Z';
  const shown = (job: object) => plainText(jobSheet(jobOf({ job: job as never }), THERMAL, ZONE));
  expect(shown({ status: 'unknown', attempts: 1, sentAt: at })).toContain('REPRINT 2');
  expect(shown({ status: 'printed', attempts: 2, sentAt: at })).toContain('REPRINT 2');
  expect(
    shown({ cameFrom: { printerId: 'fry', printerName: 'Fry', why: 'failover', by: null, at } }),
  ).toContain('FOR GRILL');
  expect(shown({ status: 'printed', attempts: 1 })).not.toMatch(/REPRINT|FOR GRILL/);
});
