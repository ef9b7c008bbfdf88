import { expect, test } from 'vitest';
import { Category } from '#shared/menu/menu.ts';
import type { SlotView } from '#shared/contract/routes-capacity.ts';
import { breakfastOf, greetingAt, hoursOf, leftIn, slotsWithin } from './morning.ts';

const category = (id: string, served: object[]) => Category.parse({ id, name: id, served });
const slot = (time: string, left: (number | null)[] = []): SlotView => ({
  id: time,
  from: `2026-11-21T${time}:00.000Z`,
  to: `2026-11-21T${time}:00.000Z`,
  state: 'open',
  why: null,
  items: left.map((each, index) => ({ menuItemId: `i${index}`, left: each })) as SlotView['items'],
  stations: [],
});

test('breakfast is what is served in the morning only, with its hours', () => {
  const menu = [
    category('breakfast', [{ from: '07:00', to: '10:30' }]),
    category('late-breakfast', [{ days: ['sun'], from: '08:00', to: '12:00' }]),
    category('lunch', [{ from: '12:00', to: '15:00' }]),
    category('all-day', []),
    category('night', [{ from: '22:00', to: '02:00' }]),
    category('morning-and-evening', [
      { from: '07:00', to: '10:00' },
      { from: '18:00', to: '22:00' },
    ]),
  ];
  const found = breakfastOf(menu);
  expect(found.map(({ id }) => id)).toEqual(['breakfast', 'late-breakfast']);
  expect(hoursOf(found)).toEqual({ from: '07:00', to: '12:00' });
  expect(hoursOf([])).toBeNull();
});

test('only the windows of breakfast are offered for it', () => {
  const slots = ['06:45', '07:00', '10:15', '10:30'].map((time) => slot(time));
  const clock = (at: string) => at.slice(11, 16);
  expect(slotsWithin(slots, { from: '07:00', to: '10:30' }, clock).map(({ id }) => id)).toEqual([
    '07:00',
    '10:15',
  ]);
});

test('what is left in a window is what its scarcest dish has left', () => {
  expect(leftIn(slot('07:00', [null, 4, 2]))).toBe(2);
  expect(leftIn(slot('07:00', [null]))).toBeNull();
});

test('the greeting follows the clock of the house', () => {
  expect(['04:00', '08:00', '12:00', '19:00'].map(greetingAt)).toEqual([
    'goodEvening',
    'goodMorning',
    'goodDay',
    'goodEvening',
  ]);
});
