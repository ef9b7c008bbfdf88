import { describe, expect, test } from 'vitest';
import { jobOf, type JobSketch } from '#test/support/job.ts';
import { render } from '#hardware/escpos/encode.ts';
import { prepare } from '#hardware/escpos/prepare.ts';
import { profileFor, PROFILES } from '#hardware/escpos/profile.ts';
import { plainText } from '#hardware/receipt/plain-text.ts';
import type { Row } from '#hardware/receipt/sheet.ts';
import { decodePaper } from '#hardware/virtual/decode.ts';
import type { TicketPaper } from '#shared/kitchen/paper.ts';
import type { PrintFacts, Printed } from './printed.ts';
import { setPaper } from './set-paper.ts';
import { slipOf } from './ticket-slip.ts';

const FACTS: PrintFacts = { timeZone: 'Europe/Dublin', reprint: null, isIncomplete: false };

/** The rows that come out of a printer. */
function rows(sketch: JobSketch, facts: Partial<PrintFacts> = {}, columns = 48): readonly Row[] {
  const profile = profileFor('escpos-80-buzzer', columns);
  const { slips, strange } = decodePaper(
    render(slipOf(jobOf(sketch) as Printed<TicketPaper>, { ...FACTS, ...facts }), profile).body,
    profile,
  );
  expect(strange).toEqual([]);
  expect(slips.length).toBe(1);
  return slips[0]!.rows;
}

function paper(sketch: JobSketch, facts: Partial<PrintFacts> = {}, columns = 48): string {
  return plainText({ columns, rows: rows(sketch, facts, columns) });
}

/** The style of the piece of paper that says `text`. */
function styleOf(of: readonly Row[], text: string): unknown {
  const runs = of.flatMap((row) => (row.kind === 'text' ? row.runs : []));
  const run = runs.find((each) => each.text.includes(text));
  return run && { width: run.width, height: run.height, bold: run.bold, invert: run.invert };
}

const RIBEYE = {
  name: 'Ribeye 300 g',
  modifiers: [{ name: 'Rare' }, { prefix: 'SIDE' as const, name: 'watercress' }],
};

describe('a slip', () => {
  test('says place, order, dishes, how, who else cooks, and when it is due', () => {
    const text = paper({
      lines: [
        RIBEYE,
        { name: 'Lamb cutlets', quantity: 3, seat: 2, modifiers: [{ prefix: 'NO', name: 'mint sauce' }] },
      ],
      ticket: { guests: 4 },
      paper: { alsoAtNames: ['Fry', 'Cold'], courseName: 'Mains' },
    });
    expect(
      text
        .split('\n')
        .map((row) => row.trim())
        .filter(Boolean),
    ).toEqual([
      expect.stringMatching(/^GRILL +19:44$/),
      '─'.repeat(48),
      expect.stringMatching(/^T21 +order #125, Ana$/),
      'dine in, 4 guests, MAINS',
      '1  Ribeye 300 g',
      'RARE',
      '[SIDE] watercress',
      '3  Lamb cutlets',
      'NO  mint sauce',
      'seat 2',
      '-'.repeat(48),
      'ALSO AT FRY, COLD. DUE 19:54',
      '-'.repeat(48),
      expect.stringMatching(/^125-GRILL-1 +Fri 20 Nov 19:44:31$/),
    ]);
  });

  test('makes more than one stand out, and NO', () => {
    const of = rows({ lines: [{ name: 'Lamb', quantity: 3, modifiers: [{ prefix: 'NO', name: 'mint' }] }] });
    expect(styleOf(of, '3')).toMatchObject({ width: 2, height: 2, invert: true });
    expect(styleOf(of, 'NO')).toMatchObject({ height: 2, invert: true });
    expect(styleOf(rows({}), 'Ribeye')).toEqual({ width: 2, height: 2, bold: true, invert: false });
    expect(styleOf(rows({ lines: [{ quantity: 120 }] }), '120')).toMatchObject({ width: 1, height: 2 });
  });

  test('of a changed ticket says what it replaces and what was', () => {
    const changed = { kind: 'changed' as const, was: 1, reason: '', at: '2026-11-20T19:44:00Z', by: 'Ana' };
    const text = paper({
      lines: [
        { name: 'Lamb cutlets', quantity: 3, mark: changed },
        { name: 'Hake', mark: { ...changed, kind: 'added', was: null } },
        { name: 'Sea bass, whole', status: 'voided', mark: { ...changed, kind: 'voided', was: 2 } },
      ],
      job: { reason: 'changed', revision: 2 },
      paper: { replaces: '2026-11-20T19:42:00Z' },
    });
    expect(text).toContain('*** CHANGED ***');
    expect(text).toContain('replaces the slip of 19:42');
    expect(text).toContain('CHANGED  was 1, now 3');
    expect(text).toContain('ADDED  by Ana');
    expect(text).toMatch(/0 {2} VOID {2}was 2, do not make\n {5}Sea bass, whole/);
    expect(text).toContain('125-GRILL-2');
  });

  test('says which of two of the same dish is void: how it was to be done, and for which seat', () => {
    const modifiers = [{ prefix: 'NO' as const, name: 'onion' }];
    const text = paper({
      lines: [{ name: 'Burger' }, { name: 'Burger', seat: 2, modifiers, status: 'voided' }],
      job: { reason: 'changed', revision: 2 },
    });
    expect(text).toMatch(/VOID {2}was 1, do not make\n {5}Burger\n +NO {2}onion\n +seat 2/);
  });

  test('on a printer with ribbon: what it cannot spell leads to its line on the screen', () => {
    const lines = [
      { name: 'Phở', modifiers: [{ prefix: 'NO' as const, name: 'hành phở' }] },
      { name: 'பாயாசம்', modifiers: [{ name: 'ohne Nüsse' }] },
    ];
    const { receipt, isIncomplete } = setPaper(
      jobOf({ lines }),
      { timeZone: 'Europe/Dublin', reprint: null },
      PROFILES['epson-tm-u220'],
    );
    const text = plainText(prepare(receipt, PROFILES['epson-tm-u220']).sheet).replace(/\s+/g, ' ');
    expect(text).toContain('NO hành pho (line 1)');
    expect(text).toContain('OHNE NÜSSE');
    expect(text).toMatch(/\] \(line 2\)/);
    expect(text).not.toMatch(/NÜSSE \(line/);
    expect(isIncomplete).toBe(true);
    const named = setPaper(
      jobOf({ lines: [{ name: 'பாயாசம்' }] }),
      { timeZone: 'Europe/Dublin', reprint: null },
      PROFILES['epson-tm-u220'],
    );
    expect(named.isIncomplete).toBe(true);
  });

  test('of a voided ticket says so, whoever voided it line by line', () => {
    expect(paper({ ticket: { status: 'voided' }, job: { reason: 'changed' } })).toContain('*** VOID ***');
    expect(paper({ lines: [{ status: 'voided' }], job: { reason: 'changed' } })).toContain('*** VOID ***');
    expect(paper({ lines: [{ status: 'voided' }, {}], job: { reason: 'changed' } })).not.toContain(
      '*** VOID ***',
    );
  });

  test('that may be a duplicate says so above everything that is to be made', () => {
    const text = paper({}, { reprint: { attempt: 2, firstSentAt: '2026-11-20T12:03:00Z' } });
    expect(text).toContain('** REPRINT 2 - MAY BE A DUPLICATE **');
    expect(text).toContain('first sent 12:03');
    expect(text.indexOf('REPRINT')).toBeLessThan(text.indexOf('Ribeye'));
  });

  test('asked for by hand says by whom and when', () => {
    const text = paper({ job: { reason: 'reprint', requestedBy: 'Mei', copy: 2 } });
    expect(text).toContain('** REPRINT **');
    expect(text).toContain('asked for by Mei, 19:44');
    expect(text).toContain('125-GRILL-1 copy 2');
  });

  test('of a rush stands out', () => {
    expect(styleOf(rows({ ticket: { rush: true } }), 'RUSH')).toMatchObject({
      width: 2,
      height: 2,
      invert: true,
    });
  });

  test('prints a declared allergy by name on black, before the dishes', () => {
    const allergy = { declared: ['sesame' as const], inWords: false, conflicts: [], answered: null };
    const of = rows({ ticket: { allergy } });
    expect(styleOf(of, '! ALLERGY')).toMatchObject({ width: 2, height: 2, invert: true });
    expect(styleOf(of, 'SESAME')).toMatchObject({ invert: true });
  });

  test('frames a note, and turns one that tells of an allergy black', () => {
    const text = paper({
      lines: [{ specialInstructions: 'well done' }],
      ticket: { specialInstructions: 'Seat 2 eats slowly' },
    });
    expect(text).toContain('│ well done');
    expect(text).toContain('│ Seat 2 eats slowly');
    const of = rows({ ticket: { specialInstructions: 'Sesame ALLERGY, seat 3' } });
    expect(styleOf(of, '! ALLERGY')).toMatchObject({ width: 2, height: 2, invert: true });
    expect(styleOf(of, 'Sesame ALLERGY, seat 3')).toMatchObject({ invert: true });
  });

  test('of an order without a place is called by its number and its customer', () => {
    const text = paper({ place: null, ticket: { orderType: 'takeout', customerName: 'Siobhán' } });
    expect(text).toMatch(/#125 +order #125, Siobhán\n +TAKEOUT/);
  });

  test('sounds once, and three times when it is not just another ticket', () => {
    const buzz = (sketch: JobSketch): unknown => rows(sketch).find((row) => row.kind === 'buzz');
    expect(buzz({})).toEqual({ kind: 'buzz', times: 1 });
    expect(buzz({ ticket: { rush: true } })).toEqual({ kind: 'buzz', times: 3 });
    expect(buzz({ job: { reason: 'changed' } })).toEqual({ kind: 'buzz', times: 3 });
  });

  test('that this printer cannot print whole says so first', () => {
    expect(paper({}, { isIncomplete: true }).trimStart()).toMatch(/^! READ THE SCREEN/);
  });

  test('keeps every word on narrow paper', () => {
    const text = paper({ lines: [RIBEYE], place: 'Terrace 12' }, {}, 32).replace(/\s+/g, ' ');
    for (const word of [
      'GRILL',
      '19:44',
      'Terrace 12',
      'order #125, Ana',
      'Ribeye 300 g',
      '[SIDE] watercress',
      '125-GRILL-1',
    ]) {
      expect(text).toContain(word);
    }
  });
});
