import { expect, test } from 'vitest';
import { FLOOR, hashOf, whereOf, type Where } from './where.ts';

test('every place of the tablet has an address that leads back to it', () => {
  const all: Where[] = [
    FLOOR,
    { kind: 'takeaway' },
    { kind: 'place', id: 'table:12' },
    { kind: 'order', id: 'o.9-x' },
  ];
  for (const where of all) expect(whereOf(hashOf(where))).toEqual(where);
});

test('an address that nobody made is the floor', () => {
  for (const hash of ['', '#', '#/place/', '#/place/a b', '#/elsewhere/1'])
    expect(whereOf(hash)).toEqual(FLOOR);
});
