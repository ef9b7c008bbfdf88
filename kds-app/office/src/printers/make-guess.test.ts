import { expect, test } from 'vitest';
import { makeOf, otherMake } from './make-guess.ts';

const epson = { maker: 'EPSON', model: 'TM-T88VI' };

test.each([
  ['EPSON', 'TM-T20III', 'epson-tm-t20'],
  ['EPSON', 'TM-T88VI', 'epson-tm-t88'],
  ['EPSON', 'TM-m30II', 'epson-tm-m30'],
  ['EPSON', 'TM-U220B', 'epson-tm-u220'],
  ['Star Micronics', 'mC-Print3', 'star-mc-print'],
  ['Star', 'SP742', 'star-sp700'],
  ['Star', 'TSP654II', 'star-80'],
  ['Star', 'TSP143', 'star-tsp100'],
  ['BIXOLON', 'SRP-350III', 'bixolon-80'],
  [null, null, 'escpos-80'],
])('%s %s begins as %s', (maker, model, make) => {
  expect(makeOf({ maker, model, name: 'Printer' })).toBe(make);
});

test('another make than the chosen one is a contradiction', () => {
  expect(otherMake(epson, 'epson-tm-u220')).toEqual({ make: 'epson-tm-t88', contradicts: true });
  expect(otherMake(epson, 'bixolon-80')).toEqual({ make: 'epson-tm-t88', contradicts: true });
  expect(otherMake({ maker: 'XPRINTER', model: 'XP-80' }, 'citizen-80')).toEqual({
    make: 'escpos-80',
    contradicts: true,
  });
});

test('a make that says more than the most usual one is offered, and is no contradiction', () => {
  expect(otherMake(epson, 'escpos-80')).toEqual({ make: 'epson-tm-t88', contradicts: false });
});

test.each([
  ['epson-tm-t88', epson],
  ['star-80-buzzer', { maker: 'Star', model: 'TSP650II' }],
  ['linerless-80', epson],
  ['escpos-80-buzzer', epson],
  ['citizen-80', { maker: 'CITIZEN', model: 'unheard of' }],
  ['citizen-80', { maker: null, model: null }],
  ['escpos-80', { maker: 'XPRINTER', model: 'XP-80' }],
])('nothing speaks against %s', (chosen, identity) => {
  expect(otherMake(identity, chosen)).toBeNull();
});
