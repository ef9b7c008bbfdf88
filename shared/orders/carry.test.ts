import { describe, expect, test } from 'vitest';
import { StaffId } from '#shared/basics/ids.ts';
import { split } from '#shared/orders/decide/regroup.ts';
import { evolveAll } from '#shared/orders/evolve.ts';
import { Order } from '#shared/orders/order.ts';
import { atPass, carryOf, underWay } from '#shared/orders/pass.ts';
import type { OrderStatus } from '#shared/orders/status.ts';
import { at, named, R208, Story } from '#test/support/given.ts';

const person = (role: 'runner' | 'waiter' | 'manager', name: string) => ({
  by: { role, name, staffId: StaffId.parse(name.toLowerCase()) },
});
const JO = person('runner', 'Jo');
const MAREK = person('runner', 'Marek');
const ANA = person('waiter', 'Ana');
const TAKE = { type: 'take', tickets: null } as const;
const DELIVER = { type: 'deliver', carry: null } as const;
const BACK = { type: 'hand-back', carry: null, note: '' } as const;
const fail = (reason: 'refused' | 'not-found' | 'other', note = '') =>
  ({ type: 'fail-delivery', carry: null, reason, note }) as const;
const status = (to: OrderStatus) => ({ type: 'set-status', status: to, note: null }) as const;

const toRoom = (names = named()) =>
  new Story(
    { orderType: 'room_service', placeId: R208.id, items: [{ menuItemId: 'burger', quantity: 2 }] },
    {},
    {
      ...names,
      place: R208,
    },
  );
const roomReady = () => toRoom().after(5).when({ type: 'ready', override: false });

/** A table with drinks, a starter and a held main course. */
const dinner = () =>
  new Story({
    items: [
      { menuItemId: 'wine', quantity: 2 },
      { menuItemId: 'salad', quantity: 2, course: 1 },
      { menuItemId: 'burger', quantity: 1, course: 2 },
    ],
  });

describe('carrying', () => {
  test('Z1 a second person is refused with the name of the first, and taking twice is not taking again', () => {
    const story = roomReady().after(6, JO).when(TAKE);
    expect(story.after(7, MAREK).refuses(TAKE)).toMatchObject({
      code: 'invalid_transition',
      detail: 'Jo has R208 (order 1) since 20:06.',
      extra: { takenBy: 'Jo', takenAt: at(6).now },
    });
    expect(story.after(8, JO).refuses(TAKE).detail).toBe('You have R208 (order 1) since 20:06.');
    expect(underWay(story.order).map((carry) => carry.name)).toEqual(['Jo']);
  });

  test('Z1 at a table too, where the plates are named', () => {
    const story = dinner().move('bump-ticket', 'cold').after(2, JO).when(TAKE);
    const tickets = [story.ticket('cold').id];
    expect(story.after(3, MAREK).refuses({ type: 'take', tickets }).detail).toContain('Jo has T4');
    expect(story.refuses(TAKE).detail).toContain('Jo has T4');
  });

  test('Z2 somebody brings the drinks while somebody else carries the starters', () => {
    const story = dinner().move('bump-ticket', 'bar').move('bump-ticket', 'cold');
    expect(atPass(story.order).map((wave) => [wave.course, wave.station, wave.plates])).toEqual([
      [null, 'bar', 2],
      [1, null, 2],
    ]);
    story.after(2, JO).when({ type: 'take', tickets: [story.ticket('bar').id] });
    story.after(2, MAREK).when({ type: 'take', tickets: [story.ticket('cold').id] });
    expect(carryOf(story.order, story.ticket('bar'))?.name).toBe('Jo');
    expect(carryOf(story.order, story.ticket('cold'))?.name).toBe('Marek');
    expect(atPass(story.order)).toEqual([]);
    story.after(3, JO).when(DELIVER);
    expect(underWay(story.order).map((carry) => carry.name)).toEqual(['Marek']);
  });

  test('Z3 only what stands at the pass is taken', () => {
    expect(toRoom().after(1, JO).refuses(TAKE).detail).toBe('Order 1 is not at the pass yet.');
    const story = dinner().move('start-ticket', 'cold').after(1, JO);
    expect(story.refuses({ type: 'take', tickets: [story.ticket('cold').id] }).detail).toBe(
      'Order 1 is not at the pass yet.',
    );
    expect(roomReady().after(6, JO).when(TAKE).when(DELIVER).refuses(TAKE).detail).toBe(
      'Jo delivered R208 (order 1) at 20:06.',
    );
  });

  test('Z3 what is collected is not carried', () => {
    const story = new Story({ orderType: 'takeout', placeId: null }).when({ type: 'ready', override: false });
    expect(story.after(1, JO).refuses(TAKE).detail).toBe('Order 1 is collected: nobody carries it.');
  });

  test('Z4 a room’s order is on its way; a table’s stays ready', () => {
    expect(roomReady().after(6, JO).when(TAKE).order.status).toBe('out_for_delivery');
    const table = new Story().when({ type: 'ready', override: false }).after(6, JO).when(TAKE);
    expect(table.order.status).toBe('ready');
    expect(underWay(table.order)[0]).toMatchObject({ name: 'Jo', staffId: 'jo', state: 'carrying' });
  });

  test('Z5 delivering makes a room’s order delivered, and the last plates of a table served', () => {
    const room = roomReady().after(6, JO).when(TAKE).after(9).when(DELIVER);
    expect(room.order.status).toBe('delivered');
    expect(room.order.carries[0]).toMatchObject({ state: 'delivered', at: at(9).now });
    const story = dinner().move('bump-ticket', 'bar').move('bump-ticket', 'cold').after(2, JO);
    story.when(TAKE).when(DELIVER);
    expect(story.order.status).toBe('preparing');
    story.when({ type: 'fire', course: 2 }).move('bump-ticket', 'grill');
    expect(story.order.status).toBe('ready');
    story.when(TAKE).when(DELIVER);
    expect(story.order.status).toBe('served');
  });

  test('Z6 what is delivered is delivered once, by whoever has it', () => {
    const story = roomReady().after(6, JO).when(TAKE);
    expect(story.after(7, MAREK).refuses(DELIVER)).toMatchObject({
      code: 'forbidden',
      detail: 'Jo has R208 (order 1). Ask them, a waiter or a manager.',
    });
    story.after(8, ANA).when(DELIVER);
    expect(story.after(9, JO).refuses(DELIVER).detail).toBe('Jo delivered R208 (order 1) at 20:08.');
    expect(roomReady().after(6, JO).refuses(DELIVER).detail).toBe('Order 1 is with nobody: take it first.');
  });

  test('Z7 what was refused stays with whoever has it, with the reason, until it is delivered or back', () => {
    const story = roomReady().after(6, JO).when(TAKE).after(8).when(fail('not-found', 'Nobody opens'));
    expect(story.order.status).toBe('out_for_delivery');
    expect(underWay(story.order)[0]).toMatchObject({
      state: 'failed',
      reason: 'not-found',
      note: 'Nobody opens',
      at: at(8).now,
    });
    expect(story.after(9, MAREK).refuses(TAKE).detail).toContain('Jo has');
    story.after(10, JO).when(BACK);
    expect(story.order.status).toBe('ready');
    expect(story.order.carries[0]).toMatchObject({
      state: 'back',
      reason: 'not-found',
      note: 'Nobody opens',
    });
    story.after(11, MAREK).when(TAKE).when(fail('refused')).when(DELIVER);
    expect(story.order.carries.map((carry) => [carry.name, carry.state, carry.reason])).toEqual([
      ['Jo', 'back', 'not-found'],
      ['Marek', 'delivered', 'refused'],
    ]);
  });

  test('Z7 another reason is said in words', () => {
    const story = roomReady().after(6, JO).when(TAKE);
    expect(story.refuses(fail('other', ' ')).fields?.[0]?.path).toBe('note');
  });

  test('Z8 a status set by hand takes the carrying with it', () => {
    const story = roomReady().after(6, ANA).when(status('out_for_delivery'));
    expect(underWay(story.order)[0]).toMatchObject({ name: 'Ana', state: 'carrying' });
    expect(story.when(status('ready')).order.carries.map((carry) => carry.state)).toEqual(['back']);
    story.when(status('out_for_delivery')).when(status('delivered'));
    expect(story.order.carries.map((carry) => carry.state)).toEqual(['back', 'delivered']);
    const table = new Story().when({ type: 'ready', override: false }).when(TAKE).when(status('served'));
    expect(table.order.carries.map((carry) => carry.state)).toEqual(['delivered']);
    const gone = dinner()
      .move('bump-ticket', 'bar')
      .when(TAKE)
      .when({ type: 'cancel', reason: 'They left', approvedBy: 'Mia' });
    expect(gone.order.carries.map((carry) => carry.state)).toEqual(['back']);
  });

  test('Z10 what the pass gave out without saying to whom is taken by whoever carries it', () => {
    const mei = { by: { role: 'kitchen' as const, name: 'Mei', staffId: StaffId.parse('mei') } };
    const story = roomReady().after(6, mei).when(status('out_for_delivery'));
    expect(underWay(story.order)).toMatchObject([{ name: 'Mei', handed: true }]);
    story.after(7, JO).when(TAKE);
    expect(story.order.status).toBe('out_for_delivery');
    expect(underWay(story.order)).toMatchObject([{ name: 'Jo', handed: false }]);
    expect(story.after(8, MAREK).refuses(TAKE).detail).toContain('Jo has');
    const ana = roomReady().after(6, ANA).when(status('out_for_delivery'));
    expect(underWay(ana.order)).toMatchObject([{ name: 'Ana', handed: false }]);
    const unsaid = roomReady().after(6, mei).when(status('out_for_delivery')).after(7, JO).when(DELIVER);
    expect(unsaid.order.status).toBe('delivered');
  });

  test('Z9 plates that are recalled and done again stand at the pass anew', () => {
    const story = dinner().move('bump-ticket', 'cold').after(2, JO).when(TAKE).when(DELIVER);
    story.after(3, ANA).move('recall-ticket', 'cold').after(5).move('bump-ticket', 'cold');
    expect(atPass(story.order).map((wave) => wave.course)).toEqual([1]);
    story.after(6, MAREK).when(TAKE);
    expect(story.order.carries.map((carry) => carry.state)).toEqual(['delivered', 'carrying']);
  });
});

test('lines that go to another order take their carrying with them', () => {
  const story = dinner().move('bump-ticket', 'bar').move('bump-ticket', 'cold').after(2, JO).when(TAKE);
  const parts = split(story.order, [story.line(0).id], named('o9', 9), at(3));
  if (!parts.ok) throw new Error(parts.error.detail);
  const when = { at: at(3).now, by: 'Ana' };
  const left = evolveAll(story.order, parts.value.from, when);
  const born = evolveAll(null, parts.value.to, when);
  expect(left.carries.map((carry) => carry.tickets)).toEqual([[story.ticket('cold').id]]);
  expect(born.carries).toMatchObject([{ id: 'o9.c1', tickets: ['o9.t1'], name: 'Jo', state: 'carrying' }]);
});

test('an order from before carrying was written down still reads, and what was on its way can be delivered', () => {
  const story = roomReady().after(6, JO).when(TAKE);
  const { carries: _carries, ...before } = story.order;
  story.adopt(Order.parse(before));
  expect(story.order.carries).toEqual([]);
  expect(story.when(DELIVER).order.status).toBe('delivered');
});
