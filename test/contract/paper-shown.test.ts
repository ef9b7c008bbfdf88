import { expect, test } from 'vitest';
import { PROFILES, profileFor } from '#hardware/escpos/profile.ts';
import { renderFor } from '#hardware/printer-kinds.ts';
import { sheetHeight } from '#hardware/receipt/height.ts';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { sheetWidth } from '#hardware/receipt/sheet.ts';
import { decodeFor } from '#hardware/virtual/decode-for.ts';
import type { Slip } from '#hardware/virtual/paper.ts';
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

const svgOf = (job: Job, printer: Printer): string =>
  Buffer.from(jobPicture(job, printer, { timeZone: ZONE, as: 'svg' })).toString();

/** What comes out of this printer when the agent prints the job, read back from the bytes. */
function printed(job: Job, { profile: name, columns }: Printer): readonly Slip[] {
  const profile = profileFor(name, columns);
  const entry = { job, timeZone: ZONE, state: { attempts: 0, firstSentAt: null } };
  const { receipt } = slipFor(entry as unknown as SpoolEntry, profile);
  const { slips, strange } = decodeFor(renderFor(receipt, profile).body, profile);
  expect(strange).toEqual([]);
  return slips;
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
  expect(onPaper(jobSheet(job, printer, ZONE))).toEqual(printed(job, printer).flatMap(({ rows }) => rows));
});

test('Arabic and Tamil are shown as the dots that are printed, and read out as they are written', () => {
  for (const name of ['شاورما', 'மசாலா தோசை']) {
    const picture = svgOf(dish(name), THERMAL);
    expect(picture).toContain('<title>');
    expect(picture).toMatch(/<path d="M0 \d+\.5m\d+ \d+h\d+/);
    expect(picture).not.toMatch(/<text[^>]*>[^<]*[\u0600-\u06ff\u0b80-\u0bff]/);
  }
});

/** Of all but labels, on which a ticket has no room. */
const SETTINGS = Object.entries(PROFILES)
  .filter(([, { media }]) => media.kind !== 'die-cut')
  .flatMap(([profile, { fonts }]) =>
    fonts.flatMap((font) => font.columns.map((columns) => ({ profile, columns }))),
  );

test.each(SETTINGS)('$profile, $columns columns: the picture is as large as the paper', (of) => {
  const printer = printerOf(of);
  const job = jobOf({ lines: [{ kitchenName: 'Crème brûlée' }], priority: 'rush' } as never);
  const [slip, ...more] = printed(job, printer);
  expect(more).toEqual([]);
  const size = slip && `viewBox="0 0 ${sheetWidth(slip)} ${sheetHeight(slip)}"`;
  expect(svgOf(job, printer)).toContain(size);
  const dots = Buffer.from(jobPicture(job, printer, { timeZone: ZONE, as: 'png' }));
  expect([dots.readUInt32BE(16), dots.readUInt32BE(20)]).toEqual(
    slip && [sheetWidth(slip), sheetHeight(slip)],
  );
});

test('a column of font B is 9 dots, of font A 12, and an impact printer shares its 63 mm out', () => {
  const wide = (profile: string, columns: number) =>
    /viewBox="0 0 (\d+) /.exec(svgOf(dish('Tea'), printerOf({ profile, columns })))?.[1];
  expect(wide('escpos-80', 48)).toBe('576');
  expect(wide('escpos-80', 64)).toBe('576');
  expect(wide('escpos-58', 32)).toBe('384');
  expect(wide('escpos-58', 42)).toBe('378');
  expect(wide('epson-tm-u220', 33)).toBe('495');
  expect(wide('epson-tm-u220', 40)).toBe('480');
});

test('a picture brings its own face, once, and only the parts that it needs', () => {
  const faces = (name: string) => svgOf(dish(name), THERMAL).match(/@font-face/g)?.length;
  expect(faces('Crème brûlée')).toBe(1);
  expect(faces('Żurek')).toBe(2);
  expect(svgOf(dish('Crème brûlée'), THERMAL).length).toBeLessThan(40_000);
});

test('letters of another script that the printer has are dots in the picture: no machine has to have them', () => {
  const picture = svgOf(dish('Мясо по-русски'), THERMAL);
  expect(onPaper(jobSheet(dish('Мясо'), THERMAL, ZONE)).some(({ kind }) => kind === 'picture')).toBe(false);
  expect(picture).toContain('<title>');
  expect(picture).not.toMatch(/<text[^>]*>[^<]*[\u0400-\u04ff]/);
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
