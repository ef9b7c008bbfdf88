import { expect, test } from 'vitest';
import { calledBy, customerOf } from './called.ts';

test.each([
  ['Zoe Quinn', 'Zoe'],
  ['  Priya  ', 'Priya'],
  ['Ms Okafor', 'Ms Okafor'],
  ['Dr. Iyer', 'Dr. Iyer'],
  ['Señora García Lorca', 'Señora García Lorca'],
  ['திரு முருகன்', 'திரு முருகன்'],
  ['陈伟', '陈伟'],
  ['', ''],
])('%j is called %j', (name, called) => {
  expect(calledBy(name)).toBe(called);
});

test('who said no name is called nothing', () => {
  expect(customerOf({ customer: null })).toBeNull();
  expect(customerOf({ customer: { name: ' ' } })).toBeNull();
  expect(customerOf({ customer: { name: 'Sam Lee' } })).toBe('Sam');
});
