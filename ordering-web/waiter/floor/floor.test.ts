import { expect, test } from 'vitest';
import { plus } from '#shared/basics/instant.ts';
import type { Order } from '#shared/orders/order.ts';
import { after, bumped, NOW, placed, table, WORDS } from '#test/support/trial-house.ts';
import { hands, type HandFacts } from './hands.ts';
import { atPass } from './pass.ts';
import { tableState, type OnTablet } from './table-state.ts';
import { dishes, minutes } from './words.ts';

const NONE: ReadonlySet<string> = new Set();
const TABLET: OnTablet = { unsent: 0, refused: false, drafted: 0, taken: NONE };

function dinner(): Order {
  return placed({
    orderType: 'dine_in',
    guests: 2,
    items: [
      { menuItemId: 'burrata', quantity: 2, course: 1 },
      { menuItemId: 'lamb', quantity: 2, course: 2, modifiers: [{ modifierId: 'pink' }] },
      { menuItemId: 'spritz', quantity: 2 },
    ],
  } as never);
}

function state(orders: Order[], seconds: number, tablet: Partial<OnTablet> = {}, place = table('T1')) {
  const facts = { place, orders, tablet: { ...TABLET, ...tablet }, words: WORDS, locale: 'en-IE' };
  return tableState(facts, plus(NOW, seconds * 1000));
}

function wants(orders: Order[], seconds: number, more: Partial<HandFacts> = {}) {
  const facts = { orders, taken: NONE, words: WORDS, locale: 'en-IE', timeZone: 'Europe/Dublin', ...more };
  return hands(facts, plus(NOW, seconds * 1000));
}

test('an empty table is free, then seated, then drafted', () => {
  expect(state([], 0)).toMatchObject({ kind: 'free', word: '', guests: 4 });
  const seated = table('T1', { sitting: { id: 's1' as never, since: NOW } });
  expect(state([], 240, {}, seated)).toMatchObject({ kind: 'seated', word: '4 min' });
  expect(state([], 240, { drafted: 3 }, seated)).toMatchObject({
    kind: 'drafted',
    what: '3 lines',
    word: 'NOT SENT',
  });
});

test('in the kitchen: the course, its age and its gauge', () => {
  expect(state([dinner()], 60)).toMatchObject({ kind: 'cooking', what: '2 Spritz', word: '1:00', guests: 2 });
  expect(
    state([bumped(dinner(), 10, 'bar', null)], 60, {
      taken: new Set([atPass(bumped(dinner(), 10, 'bar', null), NONE)[0]!.key]),
    }),
  ).toMatchObject({
    kind: 'cooking',
    what: 'Starters',
    used: 0.2,
  });
});

test('late: the slowest dish and by how much', () => {
  expect(state([dinner()], 200)).toMatchObject({ kind: 'late', what: 'Spritz 3:20', word: 'LATE 0:20' });
  const [hand] = wants([dinner()], 200);
  expect(hand).toMatchObject({
    kind: 'late',
    title: 'Late 0:20: 2 Spritz',
    detail: 'Bar has not started',
    label: 'Look',
  });
});

test('drinks are fetched from the bar while the kitchen cooks', () => {
  const order = bumped(dinner(), 30, 'bar', null);
  expect(state([order], 40)).toMatchObject({ kind: 'ready', what: '2 plates', word: 'READY 0:10' });
  expect(wants([order], 40)).toMatchObject([
    {
      kind: 'ready',
      title: '2 plates from Bar',
      detail: '2 Spritz',
      label: 'Take',
      action: { kind: 'take', status: null },
    },
  ]);
});

test('starters that were taken leave the held mains to be fired', () => {
  const order = bumped(bumped(dinner(), 30, 'bar', null), 90, 'cold', 1);
  expect(order.status).toBe('preparing');
  const taken = new Set(atPass(order, NONE).map((wave) => wave.key));
  expect(taken.size).toBe(2);
  expect(state([order], 150, { taken })).toMatchObject({ kind: 'held', what: 'Mains held', word: '1 min' });
  expect(wants([order], 150, { taken })).toMatchObject([
    {
      kind: 'held',
      title: 'Mains held',
      detail: 'the last plates went 19:01',
      label: 'Fire',
      action: { kind: 'fire', course: 2 },
    },
  ]);
});

test('plates that were recalled and bumped again stand at the pass anew', () => {
  const order = bumped(dinner(), 30, 'bar', null);
  const taken = new Set(atPass(order, NONE).map((wave) => wave.key));
  const ticket = order.tickets.find((each) => each.station === 'bar')!;
  const recalled = after(order, 40, { type: 'recall-ticket', ticketId: ticket.id });
  expect(atPass(recalled, taken)).toEqual([]);
  expect(atPass(bumped(recalled, 50, 'bar', null), taken)).toHaveLength(1);
});

test('the last plates make the table served', () => {
  let order = bumped(bumped(dinner(), 30, 'bar', null), 60, 'cold', 1);
  const taken = new Set(atPass(order, NONE).map((wave) => wave.key));
  order = bumped(after(order, 70, { type: 'fire', course: 2 }), 300, 'grill', 2);
  expect(order.status).toBe('ready');
  const [hand] = wants([order], 310, { taken });
  expect(hand).toMatchObject({
    title: '2 plates at the pass',
    detail: '2 Lamb cutlets',
    action: { kind: 'take', status: 'served' },
  });
  order = after(order, 320, { type: 'set-status', status: 'served', note: null });
  expect(state([order], 1000, { taken })).toMatchObject({
    kind: 'served',
    what: '€99.00',
    word: 'Served 11 min',
  });
  expect(wants([order], 1000, { taken })).toEqual([]);
});

test('an order whose plates were all carried is still to be marked served', () => {
  const order = bumped(
    placed({ orderType: 'dine_in', items: [{ menuItemId: 'fries', quantity: 1 }] } as never),
    20,
    'grill',
    null,
  );
  const taken = new Set(atPass(order, NONE).map((wave) => wave.key));
  expect(wants([order], 30, { taken })).toMatchObject([
    { title: 'Everything is carried', label: 'Served', action: { status: 'served' } },
  ]);
});

test('what is taken away is handed over, with the name', () => {
  const order = bumped(
    placed(
      {
        orderType: 'takeout',
        customer: { name: 'Daniel' },
        items: [{ menuItemId: 'fries', quantity: 1 }],
      } as never,
      { place: null },
    ),
    20,
    'grill',
    null,
  );
  expect(wants([order], 30)).toMatchObject([
    { where: '#112', detail: 'Daniel: 1 Fries', label: 'Handed over', action: { status: 'completed' } },
  ]);
});

test('what is taken away waits at the pass until all of it is there', () => {
  const order = bumped(
    placed(
      {
        orderType: 'takeout',
        items: [
          { menuItemId: 'fries', quantity: 1 },
          { menuItemId: 'spritz', quantity: 1 },
        ],
      } as never,
      { place: null },
    ),
    20,
    'grill',
    null,
  );
  expect(wants([order], 30)).toEqual([]);
  expect(wants([bumped(order, 40, 'bar', null)], 50)).toMatchObject([{ title: '2 plates at the pass' }]);
});

test('a room is carried to and then delivered', () => {
  const room = table('R1', { kind: 'room' });
  const order = bumped(
    placed({ orderType: 'room_service', items: [{ menuItemId: 'fries', quantity: 1 }] } as never, {
      place: room,
    }),
    20,
    'grill',
    null,
  );
  expect(wants([order], 30)).toMatchObject([
    { where: 'R1', label: 'Take', action: { status: 'out_for_delivery' } },
  ]);
  const away = after(order, 40, { type: 'set-status', status: 'out_for_delivery', note: null });
  expect(state([away], 100, {}, room)).toMatchObject({ kind: 'carried', what: 'On its way', word: '1 min' });
  expect(wants([away], 100)).toMatchObject([
    { label: 'Delivered', action: { kind: 'status', status: 'delivered' } },
  ]);
});

test('rush and changes show while nothing is late', () => {
  expect(state([after(dinner(), 5, { type: 'rush', rush: true })], 20)).toMatchObject({
    kind: 'rush',
    word: 'RUSH',
  });
  const order = dinner();
  const changed = after(order, 5, {
    type: 'change-line',
    lineId: order.items[2]!.id,
    change: { quantity: 3 },
  });
  expect(state([changed], 20)).toMatchObject({ kind: 'changed', what: '3 Spritz', word: 'CHANGED' });
});

test('the most urgent order names the table', () => {
  const ready = bumped(
    placed({ orderType: 'dine_in', items: [{ menuItemId: 'spritz', quantity: 1 }] } as never, { id: 'o2' }),
    5,
    'bar',
    null,
  );
  expect(state([dinner(), ready], 400)).toMatchObject({ kind: 'ready' });
  expect(state([dinner()], 20, { unsent: 1 })).toMatchObject({
    kind: 'unsent',
    what: '1 order',
    word: 'WAITS HERE',
  });
  expect(state([ready], 20, { refused: true })).toMatchObject({ kind: 'refused', word: 'LOOK' });
});

test('ready before late before held, and the longest wait first', () => {
  const late = placed({ orderType: 'dine_in', items: [{ menuItemId: 'spritz', quantity: 1 }] } as never, {
    id: 'a',
  });
  const first = bumped(
    placed({ orderType: 'dine_in', items: [{ menuItemId: 'fries', quantity: 1 }] } as never, { id: 'b' }),
    100,
    'grill',
    null,
  );
  const second = bumped(
    placed({ orderType: 'dine_in', items: [{ menuItemId: 'fries', quantity: 2 }] } as never, { id: 'c' }),
    200,
    'grill',
    null,
  );
  const held = placed(
    { orderType: 'dine_in', hold: [3], items: [{ menuItemId: 'tart', quantity: 1, course: 3 }] } as never,
    { id: 'd' },
  );
  expect(wants([held, late, second, first], 300).map((hand) => hand.order.id)).toEqual(['b', 'c', 'a', 'd']);
});

test('plates at the pass do not hide that others of the same order are late', () => {
  const order = bumped(dinner(), 30, 'cold', 1);
  expect(wants([order], 400).map((hand) => hand.kind)).toEqual(['ready', 'late']);
});

test('an allergy is seen on the table and said in the list', () => {
  const order = placed({
    orderType: 'dine_in',
    items: [
      { menuItemId: 'fries', quantity: 1, allergies: ['gluten', 'milk'], specialInstructions: 'by the door' },
    ],
  } as never);
  expect(state([order], 10).allergy).toBe(true);
  const answered = { at: order.createdAt, by: 'Mei' };
  const read = { ...order, tickets: order.tickets.map((each) => ({ ...each, allergySeen: answered })) };
  expect(wants([bumped(read, 20, 'grill', null)], 30)[0]?.allergy).toBe('gluten, milk');
});

test('an order whose lines were all voided asks to be looked at', () => {
  const order = dinner();
  const emptied = {
    ...order,
    tickets: order.tickets.map((ticket) => ({ ...ticket, status: 'voided' as const })),
  };
  expect(state([emptied], 10)).toMatchObject({ kind: 'empty', word: 'LOOK' });
});

test('words of counts and times', () => {
  expect(
    dishes([
      { kitchenName: 'Fries', quantity: 1 },
      { kitchenName: 'Lamb', quantity: 2 },
      { kitchenName: 'Fries', quantity: 2 },
    ]),
  ).toBe('3 Fries, 2 Lamb');
  expect([minutes(-5), minutes(59), minutes(660), minutes(3900)]).toEqual(['now', 'now', '11 min', '1 h 5']);
});
