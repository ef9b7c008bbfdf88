import type { Order } from '#shared/orders/order.ts';
import type { Restaurant } from './open-restaurant.ts';
import { tablePhone } from './table-phone.ts';

const BURRATA = { menuItemId: 'burrata', quantity: 1, course: 1, seat: 2 };
const SKEWERS = { menuItemId: 'chicken-skewers', quantity: 2, course: 2 };
const TART = { menuItemId: 'lemon-tart', quantity: 2, course: 3 };
const SPRITZ = { menuItemId: 'spritz', quantity: 2 };
const CROISSANT = { menuItemId: 'butter-croissant', quantity: 2 };

/** The sample house in the middle of an evening: every state that a table can be in, guests who call, food to carry. */
export async function busyFloor(house: Restaurant): Promise<void> {
  const place = (placeId: string, items: readonly object[], more: object = {}) =>
    house.call('POST', '/orders', { orderType: 'dine_in', placeId, items, ...more }) as Promise<Order>;
  const ticketsOf = (order: Order, station: string) =>
    order.tickets.filter((ticket) => ticket.station === station);
  const bump = async (order: Order, station: string) => {
    for (const { id } of ticketsOf(order, station)) await house.call('POST', `/kitchen/tickets/${id}/bump`);
  };
  await place('t1', [SPRITZ], { guests: 2 });
  await bump(await place('t2', [BURRATA, SKEWERS, TART, SPRITZ], { guests: 4, hold: [2, 3] }), 'cold');
  const burning = await place('t3', [SKEWERS, { menuItemId: 'fries', quantity: 2, course: 2 }], {
    guests: 2,
  });
  for (const { id } of ticketsOf(burning, 'grill')) await house.call('POST', `/kitchen/tickets/${id}/start`);
  await place(
    't5',
    [{ ...SKEWERS, allergies: ['nuts', 'milk'], seat: 3, specialInstructions: 'Well done' }],
    {
      guests: 6,
      vip: true,
    },
  );
  const rushed = await place('t6', [SKEWERS, SPRITZ], { guests: 4 });
  await house.call('POST', `/orders/${rushed.id}/rush`, { rush: true });
  await bump(await place('t8', [BURRATA, SPRITZ], { guests: 9 }), 'bar');
  await house.call('POST', '/places/t9/open');
  await house.call('POST', '/orders', {
    orderType: 'takeout',
    placeId: 'counter',
    customer: { name: 'Maeve' },
    items: [{ ...SKEWERS, course: null }],
  });
  const room = (await house.call('POST', '/orders', {
    orderType: 'room_service',
    placeId: 'r101',
    items: [CROISSANT],
  })) as Order;
  await house.call('POST', `/kitchen/orders/${room.id}/ready`);
  const guests = await tablePhone(house, 'T7');
  await guests('POST', '/cart/join', { name: 'Noor' });
  await guests('POST', '/cart/calls', { kind: 'waiter', words: 'a spoon, please' });
  const paying = await tablePhone(house, 'T10');
  await paying('POST', '/cart/join', { name: 'Sam' });
  await paying('POST', '/orders', { orderType: 'dine_in', items: [SPRITZ] });
  await paying('POST', '/cart/calls', {
    kind: 'bill',
    wish: { method: 'card', part: { of: 'all' }, tip: 0 },
  });
  await house.call('PATCH', '/settings', {
    autoConfirm: { dine_in: false, takeout: true, delivery: false, online: false, room_service: true },
  });
  const shy = await tablePhone(house, 'T11');
  await shy('POST', '/orders', { orderType: 'dine_in', items: [SPRITZ] });
}
