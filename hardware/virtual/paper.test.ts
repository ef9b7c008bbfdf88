import { describe, expect, test } from 'vitest';
import { command, PRINT_MODE } from '../escpos/commands.ts';
import { PROFILES, profileFor, type PrinterProfile } from '../escpos/profile.ts';
import { plainText } from '../receipt/plain-text.ts';
import { starCommand } from '../star/commands.ts';
import { STAR_PROFILES } from '../star/star-profile.ts';
import { decodeFor } from './decode-for.ts';

const text = (letters: string): Uint8Array => Buffer.from(`${letters}\n`);
const printed = (profile: PrinterProfile, ...bytes: Uint8Array[]) => {
  const { slips, strange } = decodeFor(Buffer.concat(bytes), profile);
  return { rows: slips.flatMap(({ rows }) => rows), strange, text: slips.map(plainText).join('') };
};

describe('what hangs on the connector', () => {
  const both: PrinterProfile = {
    ...PROFILES['escpos-80'],
    drawer: { pin: 0, on: 25, off: 250 },
    buzzer: { kind: 'pulse', pin: 1, on: 50, off: 50 },
  };

  test('a pulse opens the drawer on its pin, and rings the bell on the other', () => {
    const { rows, strange } = printed(both, command('pulse', 1, 50, 50), command('pulse', 0, 25, 250));
    expect(rows).toEqual([{ kind: 'buzz', times: 1 }, { kind: 'drawer' }]);
    expect(strange).toEqual([]);
  });

  test('a pulse to where nothing is is told', () => {
    const { rows, strange } = printed({ ...both, drawer: null }, command('pulse', 0, 25, 250));
    expect(rows).toEqual([]);
    expect(strange).toEqual(['a pulse on pin 0, where nothing is']);
  });

  test('Star: BEL opens the first drawer, SUB the second, and where a bell hangs it rings', () => {
    const [first, second] = [starCommand('driveFirst'), starCommand('driveSecond')];
    const drawer = STAR_PROFILES['star-80'];
    expect(printed(drawer, first).rows).toEqual([{ kind: 'drawer' }]);
    expect(printed({ ...drawer, drawer: { pin: 1, on: 1, off: 1 } }, second).rows).toEqual([
      { kind: 'drawer' },
    ]);
    expect(printed(STAR_PROFILES['star-80-buzzer'], first).rows).toEqual([{ kind: 'buzz', times: 1 }]);
    expect(printed(drawer, second).strange).toEqual(['a pulse on pin 1, where nothing is']);
  });
});

describe('a printer of a profile', () => {
  test.each([
    ['escpos-80', 64, command('font', 1), 48],
    ['epson-tm-u220', 42, command('printMode', PRINT_MODE.fontB), 35],
    ['epson-tm-u220', 40, command('printMode', PRINT_MODE.fontB), 33],
  ] as const)('%s with %i columns has them in its narrow letters only', (name, columns, narrow, wide) => {
    const profile = profileFor(name, columns);
    const row = text('x'.repeat(columns));
    expect(printed(profile, narrow, row).rows).toHaveLength(1);
    expect(printed(profile, row).text.indexOf('\n')).toBe(wide);
  });

  test('of impact knows neither pictures, symbols nor white on black, and is red where it is told to be', () => {
    const impact = PROFILES['epson-tm-u220'];
    const raster = Uint8Array.of(0x1d, 0x76, 0x30, 0, 1, 0, 1, 0, 0xff);
    const { strange, rows } = printed(
      impact,
      raster,
      command('symbol', 0x31, 0x51, 0x30),
      command('invert', 1),
      command('colour', 1),
      text('nuts'),
    );
    expect(strange).toEqual(['a picture', 'a symbol', 'white on black']);
    expect(rows).toMatchObject([{ runs: [{ text: 'nuts', colour: 'red', invert: false }] }]);
  });

  test('of one colour wonders at another, one without cutter at a cut, one without buzzer at a sound', () => {
    const small = PROFILES['escpos-58'];
    const { strange } = printed(
      small,
      command('colour', 1),
      command('feedAndPartialCut', 0),
      command('cloneBuzzer', 1, 1),
    );
    expect(strange).toEqual(['a colour', 'a cut, without a cutter', 'a sound, without a buzzer']);
  });

  test('of die-cut labels tells how far below one it had to print', () => {
    const rows = Array.from({ length: 12 }, (_, index) => text(`${index}`));
    const cut = command('feedAndPartialCut', 0);
    expect(printed(PROFILES['label-die-cut'], ...rows, cut).strange).toEqual(['40 dots below the label']);
    expect(printed(PROFILES['label-die-cut'], ...rows.slice(2), cut).strange).toEqual([]);
  });
});
