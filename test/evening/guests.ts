import type { MenuItem } from '#shared/contract/menu-view.ts';
import type { SlotsView } from '#shared/contract/routes-capacity.ts';
import type { OrderType } from '#shared/menu/menu.ts';
import type { Order } from '#shared/orders/order.ts';
import { isClosed } from '#shared/orders/status.ts';
import type { Device } from './device.ts';
import type { Dice } from './dice.ts';
import type { EveningHouse } from './house.ts';
import type { Channel, Ledger } from './ledger.ts';
import type { EveningTime } from './time.ts';

export interface Evening {
  readonly house: EveningHouse;
  readonly time: EveningTime;
  readonly dice: Dice;
  readonly ledger: Ledger;
  readonly dishes: ReadonlyMap<string, readonly MenuItem[]>;
  readonly tablets: readonly Device[];
  /** Minutes of the evening after which nobody new comes. */
  readonly lastOrders: number;
}

const ROUNDS = {
  drinks: ['bar'],
  starters: ['small'],
  mains: ['grill', 'sea', 'garden', 'sides'],
  sweets: ['sweet'],
};
type Round = keyof typeof ROUNDS;

/** So many dishes of a round, some of them twice. */
function lines({ dice, dishes }: Evening, round: Round, count: number) {
  const from = [...dishes].flatMap(([id, items]) =>
    ROUNDS[round].some((each) => id.startsWith(each)) ? items : [],
  );
  const all = from.length > 0 ? from : [...dishes.values()].flat();
  return Array.from({ length: count }, () => ({
    menuItemId: dice.pick(all).id,
    quantity: dice.chance(0.2) ? 2 : 1,
  }));
}

/** A party of two to five, from sitting down to leaving. */
export async function party(evening: Evening, table: string, index: number): Promise<void> {
  const { dice } = evening;
  const way = dice.pick(['waiter', 'waiter', 'waiter', 'table phone', 'table cart'] as const);
  const people = Math.round(dice.between(2, 5));
  const waiter = evening.tablets[index % evening.tablets.length];
  if (!waiter) throw new Error('No tablet');
  const order =
    way === 'waiter' ? await seated(evening, waiter, table) : await withPhones(evening, table, way);
  const orders: (Order | null)[] = [];
  await evening.time.minutes(dice.between(2, 6));
  orders.push(await order(lines(evening, 'drinks', Math.max(1, people - 1))));
  await evening.time.minutes(dice.between(3, 8));
  if (dice.chance(0.4)) orders.push(await order(lines(evening, 'starters', 2)));
  orders.push(await order(lines(evening, 'mains', people)));
  await eaten(evening, waiter, orders);
  if (evening.time.minute() < evening.lastOrders && dice.chance(0.4)) {
    orders.push(await order(lines(evening, 'sweets', Math.max(1, people - 2))));
    await eaten(evening, waiter, orders);
  }
  await evening.time.minutes(dice.between(2, 6));
  await waiter.send({ method: 'post', address: `/api/v1/places/${table}/close`, body: {} });
}

type Ordering = (items: { menuItemId: string; quantity: number }[]) => Promise<Order | null>;

async function seated({ ledger }: Evening, waiter: Device, table: string): Promise<Ordering> {
  await waiter.send({ method: 'post', address: `/api/v1/places/${table}/open`, body: {} });
  return (items) => ledger.place(waiter, 'waiter', { orderType: 'dine_in', placeId: table, items });
}

/** Two phones at a table: one sends, or both fill one cart. */
async function withPhones({ house, ledger, dice }: Evening, table: string, way: Channel): Promise<Ordering> {
  const phones = [await house.tablePhone(table, `${table} a`), await house.tablePhone(table, `${table} b`)];
  const one = phones[0];
  if (!one) throw new Error('No phone');
  if (way === 'table phone')
    return (items) => ledger.place(dice.pick(phones), way, { orderType: 'dine_in', placeId: table, items });
  for (const phone of phones) await phone.send({ method: 'post', address: '/api/v1/cart/join', body: {} });
  return async (items) => {
    const wish = ledger.begin(way);
    await Promise.all(
      items.map(({ menuItemId, quantity }, index) => {
        const body = { id: crypto.randomUUID(), itemId: menuItemId, quantity, note: '', seenPrice: 0 };
        const phone = phones[index % phones.length] ?? one;
        return phone.send({ method: 'post', address: '/api/v1/cart/lines', body });
      }),
    );
    await one.send({ method: 'patch', address: '/api/v1/cart', body: { note: wish.mark } });
    const sent = await one.send({ method: 'post', address: '/api/v1/cart/send', body: {}, key: wish.key });
    return ledger.settle(wish, sent, (answer: { order: unknown }) => answer.order);
  };
}

/** Waits until a waiter has brought everything, and it is eaten. */
async function eaten(
  { time, dice }: Evening,
  waiter: Device,
  orders: readonly (Order | null)[],
): Promise<void> {
  const waiting = new Set(orders.flatMap((order) => (order ? [order.id] : [])));
  for (let patience = 0; waiting.size > 0 && patience < 90 * 6; patience += 1) {
    for (const id of waiting) {
      const order = waiter.feed.documents.of('order').get(id);
      if (!order || order.status === 'served' || isClosed(order.status)) waiting.delete(id);
    }
    await time.minutes(1 / 6);
  }
  await time.minutes(dice.between(4, 10));
}

/** A room's guests: an order for now, or in a window that has room; another phone of the room looks on. */
export async function roomGuests(evening: Evening, room: { id: string; pin: string }): Promise<void> {
  const { house, dice, time } = evening;
  const phone = await house.roomPhone(room, `${room.id} a`);
  await house.roomPhone(room, `${room.id} b`);
  const times = dice.chance(0.5) ? 2 : 1;
  for (let each = 0; each < times && time.minute() < evening.lastOrders; each += 1) {
    await ahead(evening, phone, 'room_service', 'room', { placeId: room.id, paymentMethod: 'room' });
    await time.minutes(dice.between(5, 25));
  }
}

/** Somebody who comes by for their food, or has it brought. */
export function stranger(evening: Evening, index: number): Promise<void> {
  const delivery = evening.dice.chance(0.4);
  const customer = {
    name: `Customer ${index}`,
    phone: `087 ${String(1_000_000 + index)}`,
    ...(delivery ? { address: `${index} Capel Street`, postcode: 'D01' } : {}),
  };
  return evening.house.customerPhone(customer.name).then((phone) =>
    ahead(evening, phone, delivery ? 'delivery' : 'takeout', delivery ? 'delivery' : 'takeaway', {
      customer,
    }),
  );
}

/** As soon as possible, or in a window that the host shows as open for exactly this. */
async function ahead(
  evening: Evening,
  phone: Device,
  orderType: OrderType,
  by: 'room' | 'takeaway' | 'delivery',
  who: object,
): Promise<void> {
  const { dice, house, ledger } = evening;
  const items = [...lines(evening, 'mains', Math.round(dice.between(1, 3))), ...lines(evening, 'sweets', 1)];
  const body = { ...who, orderType, items };
  if (dice.chance(0.5)) return void (await ledger.place(phone, `${by} now`, body));
  const asked = { orderType, items };
  const found = await house.call<SlotsView>('POST', '/slots', asked, phone.wiring.token).catch(() => null);
  // What everybody wants: the first window that is left, rarely a later one.
  const open = found?.slots.filter(({ state }) => state === 'open').slice(0, dice.chance(0.7) ? 1 : 4) ?? [];
  if (open.length === 0) return;
  // Some looked at the times a while ago: the window may be full by now, and the host has to say so.
  if (dice.chance(0.3)) await evening.time.minutes(2);
  await ledger.place(phone, `${by} slot`, { ...body, slotId: dice.pick(open).id });
}
