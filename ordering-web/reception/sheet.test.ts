import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Place } from '#shared/floor/place.ts';
import { Stay } from '#shared/floor/stay.ts';
import type { Order } from '#shared/orders/order.ts';
import { placed, table } from '#test/support/trial-house.ts';
import { floorOf, floorsOf } from './floors.ts';
import { sheetOf } from './sheet.ts';

const ZONE = 'Europe/Dublin';
const DAY = '2026-11-21';
const room = (number: string) =>
  Place.parse({ id: `r${number}`, kind: 'room', name: `R${number}`, area: 'Rooms' });
const stay = (number: string, more: object = {}) =>
  Stay.parse({
    id: `r${number}`,
    guest: `Guest ${number}`,
    sittingId: `s${number}`,
    from: '2026-11-19',
    until: '2026-11-23',
    checkedInAt: '2026-11-19T15:00:00Z',
    ...more,
  });
const tray = (number: string, time: string, more: Partial<Order> = {}): Order => ({
  ...placed(
    {
      orderType: 'room_service',
      items: [
        { menuItemId: 'tart', quantity: 2 },
        { menuItemId: 'fries', quantity: 1 },
      ],
      requestedFor: `${DAY}T${time}:00.000Z`,
    },
    { id: `o${number}-${time}`, place: room(number) },
  ),
  ...more,
});

const stays = new Map(
  [
    stay('101'),
    stay('208', { vip: true }),
    stay('210', { until: DAY }),
    stay('305', { until: '2026-11-20' }),
    stay('312', { from: DAY }),
    stay('401', { leftAt: '2026-11-20T09:00:00Z' }),
  ].map((each) => [each.id, each] as const),
);
const floors = floorsOf(['101', '208', '210', '305', '312', '401', '402'].map(room), stays);

test('a room is on the floor that its number says', () => {
  const names = ['R101', 'R1204', '208', 'Suite'].map((name) => floorOf({ name, area: 'Tower' }));
  expect(names).toEqual(['1', '12', '2', 'Tower']);
  expect(floors.map(({ name, rooms }) => [name, rooms.length])).toEqual([
    ['1', 1],
    ['2', 2],
    ['3', 2],
    ['4', 2],
  ]);
});

test('trays hang by floor and time, VIP first; the kitchen reads what it makes in all', () => {
  const orders = [
    tray('210', '07:30'),
    tray('208', '07:30', { vip: true }),
    tray('208', '07:00'),
    tray('101', '08:00'),
    tray('101', '07:00', { status: 'cancelled' }),
    tray('101', '13:00'),
    placed({ orderType: 'dine_in', items: [{ menuItemId: 'tart', quantity: 9 }] }, { place: table('T1') }),
  ];
  const sheet = sheetOf(orders, floors, DAY, ZONE);
  expect(
    sheet.floors.map(({ name, trays }) => [
      name,
      trays.map((each) => `${each.time} ${each.order.place?.name}`),
    ]),
  ).toEqual([
    ['1', ['08:00 R101']],
    ['2', ['07:00 R208', '07:30 R208', '07:30 R210']],
  ]);
  expect(sheet.counts).toEqual([
    { dish: 'Fries', how: '', quantity: 4 },
    { dish: 'Lemon tart', how: '', quantity: 8 },
  ]);
});

test('who has not ordered: only those who sleep there that night', () => {
  expect(sheetOf([tray('208', '07:30')], floors, DAY, ZONE).missing.map(({ place }) => place.name)).toEqual([
    'R101',
    'R210',
  ]);
});

test('no portion of a morning is lost or doubled on the sheet', () => {
  const one = fc.tuple(
    fc.constantFrom('101', '208', '210', '999'),
    fc.constantFrom('07:00', '07:15', '10:30'),
  );
  fc.assert(
    fc.property(fc.uniqueArray(one, { maxLength: 12, selector: String }), (wanted) => {
      const sheet = sheetOf(
        wanted.map(([number, time]) => tray(number, time)),
        floors,
        DAY,
        ZONE,
      );
      expect(sheet.floors.flatMap((floor) => floor.trays)).toHaveLength(wanted.length);
      expect(sheet.counts.reduce((sum, count) => sum + count.quantity, 0)).toBe(wanted.length * 3);
    }),
  );
});
