import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Place, Plan } from '#shared/floor/place.ts';
import { areasOf, nextName } from './areas.ts';
import { keyed, moved, resized, turned } from './moves.ts';

const plan = fc
  .record({
    x: fc.nat(58),
    y: fc.nat(58),
    w: fc.integer({ min: 2, max: 20 }),
    h: fc.integer({ min: 2, max: 20 }),
  })
  .filter(({ x, y, w, h }) => x + w <= 60 && y + h <= 60)
  .map((cells) => Plan.parse(cells));
const step = fc.integer({ min: -80, max: 80 });

test('however a place is moved, sized and turned, it stays one that can be kept', () => {
  fc.assert(
    fc.property(plan, step, step, fc.integer({ min: -3, max: 30 }), (start, across, down, steps) => {
      for (const next of [moved(start, across, down), resized(start, across, down), turned(start, steps)])
        expect(Plan.safeParse(next).success).toBe(true);
    }),
  );
});

test('arrows move, with Shift they size, R turns, and other keys are left to the page', () => {
  const start = Plan.parse({ x: 4, y: 4, w: 3, h: 3 });
  expect(keyed(start, 'ArrowRight', false)).toMatchObject({ x: 5, w: 3 });
  expect(keyed(start, 'ArrowRight', true)).toMatchObject({ x: 4, w: 4 });
  expect(keyed(start, 'r', false)).toMatchObject({ rotation: 15 });
  expect(keyed(start, 'R', true)).toMatchObject({ rotation: 345 });
  expect(keyed(start, 'Tab', false)).toBeNull();
});

test('areas count as people do, and the next name is the next number', () => {
  const places = ['T10', 'T2', 'T1'].map((name) =>
    Place.parse({ id: name, kind: 'table', name, area: 'Hall' }),
  );
  const room = Place.parse({ id: 'r', kind: 'room', name: '208' });
  expect(areasOf([room, ...places]).map((area) => [area.name, area.places.map(({ name }) => name)])).toEqual([
    ['Hall', ['T1', 'T2', 'T10']],
    ['Rooms', ['208']],
  ]);
  expect([nextName(places, 'table'), nextName([room], 'room'), nextName([], 'table')]).toEqual([
    'T11',
    '209',
    'T1',
  ]);
});
