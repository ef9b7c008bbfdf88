import { describe, expect, test } from 'vitest';
import { PAPER_KINDS, type PaperKind } from '#shared/kitchen/paper.ts';
import { Template } from '#shared/floor/template.ts';
import { layout } from '#hardware/receipt/layout.ts';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { documentOf, labelFault } from './document.ts';
import type { PrintFacts } from './printed.ts';
import { samplePaper } from './sample.ts';

const FACTS: PrintFacts = { timeZone: 'Europe/Dublin', reprint: null, isIncomplete: false };
const PRINTER = { name: 'Bar', address: 'virtual:', profile: 'escpos-80', columns: 48 };

function sheet(kind: PaperKind, { locale = 'en-IE', columns = 48, facts = {}, job = {} } = {}) {
  const site = { name: 'The Anchor', locale, timeZone: 'Europe/Dublin', currency: 'EUR' };
  const sample = { ...samplePaper(kind, { site, printer: PRINTER }), ...job };
  return layout(documentOf(sample, { ...FACTS, ...facts }), columns);
}
const text = (...of: Parameters<typeof sheet>): string => plainText(sheet(...of));

describe('documents', () => {
  test('PD2 every document fits its paper, wide and narrow', () => {
    for (const kind of PAPER_KINDS.filter((each) => each !== 'drawer')) {
      for (const columns of [48, 42, 32]) {
        for (const row of text(kind, { columns }).split('\n')) {
          if (!row.startsWith('[QR') && kind !== 'test') expect(row.length, row).toBeLessThanOrEqual(columns);
        }
      }
      expect(text(kind)).toMatchSnapshot(kind);
    }
  });

  test('PD3 no template can leave out a banner or a declared allergy', () => {
    const template = Template.parse([{ block: 'lines', modifiers: false }]);
    const said = text('ticket', {
      job: { template },
      facts: { reprint: { attempt: 2, firstSentAt: '2026-11-20T19:40:00Z' }, standsInFor: 'Grill' },
    });
    for (const words of [
      'MAY BE A DUPLICATE',
      'FOR GRILL',
      'RUSH',
      'CHANGED',
      '! ALLERGY',
      'SESAME',
      'VOID',
    ]) {
      expect(said).toContain(words);
    }
    const without = [{ block: 'site' as const, size: 'large' as const, align: 'center' as const }];
    expect(text('packing', { job: { template: without } })).toContain('! ALLERGY');
    expect(Template.safeParse([{ block: 'title' }]).success).toBe(false);
  });

  test('PD4 what guests get is in the language and the money of the site', () => {
    const german = text('receipt', { locale: 'de-DE' });
    for (const words of ['Beleg', '4 Gäste', '184,50 €', 'Bedienung', 'Summe', 'Karte, 19:44', 'Bezahlt.']) {
      expect(german).toContain(words);
    }
    expect(text('label', { locale: 'es-ES' })).toContain('ALERGIA');
    expect(text('packing', { locale: 'de-DE' })).toContain('Enthält Milch');
  });

  test('PD5 a label that is higher than its media is an error in words before anything is printed', () => {
    const label = sheet('label', { columns: 32 });
    expect(labelFault(label, 50 * 8)).toMatch(/^It needs \d+ mm and a label has 50 mm/);
    expect(labelFault(label, 200 * 8)).toBeNull();
  });

  test('PD14 a printer sounds for every paper, for new tickets, or never, as it is set up', () => {
    const sounds = (kind: PaperKind, buzzer?: 'off' | 'new' | 'all', job = {}) =>
      sheet(kind, { facts: buzzer ? { sounds: buzzer } : {}, job }).rows.some((row) => row.kind === 'buzz');
    const fired = { reason: 'fired' };
    for (const buzzer of [undefined, 'all', 'new'] as const)
      expect(sounds('ticket', buzzer, fired), buzzer).toBe(true);
    expect(sounds('ticket', 'new', { reason: 'changed' })).toBe(false);
    expect(sounds('ticket', 'all', { reason: 'changed' })).toBe(true);
    expect(sounds('expo', 'new', fired)).toBe(false);
    expect(sounds('expo', 'all')).toBe(true);
    expect(sounds('ticket', 'off', fired)).toBe(false);
    expect(sheet('drawer', { facts: { sounds: 'off' } }).rows).toEqual([{ kind: 'drawer' }]);
  });

  test('PD6 for a cash drawer nothing is printed', () => {
    expect(sheet('drawer').rows).toEqual([{ kind: 'drawer' }]);
  });
});
