import { expect, test } from 'vitest';
import { makeOf } from './make-guess.ts';

test.each([
  ['EPSON', 'TM-T20III', 'epson-tm-t20'],
  ['EPSON', 'TM-m30II', 'epson-tm-m30'],
  ['EPSON', 'TM-U220B', 'epson-tm-u220'],
  ['Star Micronics', 'mC-Print3', 'star-mc-print'],
  ['Star', 'SP742', 'star-sp700'],
  ['Star', 'TSP143', 'star-80'],
  ['BIXOLON', 'SRP-350III', 'bixolon-80'],
  [null, null, 'escpos-80'],
])('%s %s begins as %s', (maker, model, make) => {
  expect(makeOf({ maker, model, name: 'Printer' })).toBe(make);
});
