import { expect, test } from 'vitest';
import { decodePaper } from '../virtual/decode.ts';
import { plainText } from '../receipt/plain-text.ts';
import { render } from './encode.ts';
import { PROFILES, profileFor } from './profile.ts';
import { profileOf, type SetUpPrinter } from './settled.ts';

const UNSETTLED: SetUpPrinter['settled'] = {
  letters: null,
  sizes: null,
  invert: null,
  qr: null,
  cut: null,
  buzzer: null,
  drawer: null,
};
const set = (settled: Partial<SetUpPrinter['settled']>, profile = 'escpos-80') =>
  profileOf({ profile, columns: 48, settled: { ...UNSETTLED, ...settled } });

test.each(Object.keys(PROFILES))('with nothing settled %s is as its make is', (profile) => {
  expect(set({}, profile)).toEqual(profileFor(profile, 48));
});

test('what was seen not to work is not used, and what was added is', () => {
  expect(set({ cut: false }).cutter).toBe('none');
  expect(profileOf({ profile: 'escpos-58', columns: 32, settled: { ...UNSETTLED, cut: true } }).cutter).toBe(
    'partial',
  );
  expect(set({ qr: false, invert: false, sizes: false })).toMatchObject({
    qr: false,
    invert: false,
    sizes: 'ESC !',
  });
  expect(set({ buzzer: 'drawer-port' }).buzzer.kind).toBe('pulse');
  expect(set({ buzzer: 'none' }, 'escpos-80-buzzer').buzzer.kind).toBe('none');
  expect(set({ drawer: 'second' }).drawer).toMatchObject({ pin: 1 });
  expect(set({ drawer: 'none' }, 'star-80').drawer).toBeNull();
});

test('letters that came out wrong are drawn from then on: no byte of them is sent', () => {
  const receipt = {
    blocks: [{ kind: 'line' as const, spans: [{ text: 'Crème brûlée €5' }] }, { kind: 'cut' as const }],
  };
  const profile = set({ letters: false });
  const { body, losses, sheet } = render(receipt, profile);
  expect(losses).toEqual([]);
  expect(sheet.rows[0]).toHaveProperty('picture');
  const { slips, strange } = decodePaper(body, profile);
  expect(strange).toEqual([]);
  expect(slips.flatMap(({ rows }) => rows)[0]?.kind).toBe('picture');
  expect(plainText(render(receipt, set({ letters: false }, 'epson-tm-u220')).sheet)).toContain(
    'Creme brulee',
  );
});
