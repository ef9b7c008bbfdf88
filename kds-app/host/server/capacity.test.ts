import { expect, test } from 'vitest';
import { millis } from '#shared/basics/instant.ts';
import { Order } from '#shared/orders/order.ts';
import { PromiseView, SlotsView } from '#shared/contract/routes-capacity.ts';
import { CapacityState } from '#shared/kitchen/capacity-state.ts';
import { measuredNow, movedPromises } from '#host/capacity-watch.ts';
import { HOST } from '#host/desk/commands.ts';
import { FeedListener } from '#test/support/feed-listener.ts';
import { ServedHouse } from '#test/support/served-house.ts';

const PLANS = [{ orderTypes: ['takeout'], from: '20:30', to: '22:00', slotMinutes: 15, leadMinutes: 15 }];
const AHEAD = {
  orderType: 'takeout',
  items: [{ menuItemId: 'fries', quantity: 1 }],
  customer: { name: 'Zoe Quinn', phone: '087 123 4567' },
};
const fries = (quantity: number) => ({ ...AHEAD, items: [{ menuItemId: 'fries', quantity }] });
const TABLE = { orderType: 'dine_in', placeId: 't4', items: [{ menuItemId: 'fries', quantity: 1 }] };

async function withSlots(): Promise<{ house: ServedHouse; customer: string }> {
  const house = await ServedHouse.open();
  await house.story.does({
    type: 'change-settings',
    change: {
      slots: { plans: PLANS.map((plan) => ({ ...plan, weekdays: [], daysAhead: 2 })), walkInPercent: 20 },
    } as never,
  });
  return { house, customer: await house.tokenOf('customer') };
}

async function slots(house: ServedHouse, token: string, body: object = {}): Promise<SlotsView> {
  const heard = await house.api('POST', '/slots', { token, body: { orderType: 'takeout', ...body } });
  expect(heard.status).toBe(200);
  return SlotsView.parse(heard.json);
}

test('the day’s slots are listed with the room that they have, and an order goes into one', async () => {
  const { house, customer } = await withSlots();
  const listed = await house.api('GET', '/slots?orderType=takeout&date=2026-11-20', { token: customer });
  const view = SlotsView.parse(listed.json);
  expect(view.days.map(({ date }) => date)).toEqual(['2026-11-20', '2026-11-21', '2026-11-22']);
  expect(view.slots.map(({ from, state }) => [from.slice(11, 16), state])[0]).toEqual(['20:30', 'open']);
  expect(view.slots[0]?.stations).toEqual([]);
  const [first] = view.slots;
  const body = { ...AHEAD, slotId: first?.id };
  const placed = await house.api('POST', '/orders', { token: customer, body });
  expect(placed.status).toBe(201);
  const order = Order.parse(placed.json);
  expect(order).toMatchObject({ requestedFor: first?.from, estimatedReadyAt: first?.from });
  expect(order.tickets[0]?.wait).toMatchObject({ why: 'later' });
  const staff = await slots(house, house.token('waiter'), { date: '2026-11-20' });
  expect(staff.slots[0]?.stations.find(({ station }) => station === 'fry')).toMatchObject({
    left: 19,
    of: 24,
  });
});

test('CP3 thirty at once for one slot: only as many as the station can make, each other one refused', async () => {
  const { house, customer } = await withSlots();
  const { slots: offered } = await slots(house, customer, { items: fries(2).items });
  const slotId = offered[0]?.id;
  expect(offered[0]?.items).toEqual([{ menuItemId: 'fries', left: 39 }]);
  const heard = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      house.api('POST', '/orders', { token: customer, key: `k${index}`, body: { ...fries(2), slotId } }),
    ),
  );
  // Two hands for a quarter of an hour, four fifths of it for slots: 24 minutes; two portions take 5.5.
  expect(heard.filter(({ status }) => status === 201)).toHaveLength(4);
  const refused = heard.filter(({ status }) => status === 409);
  expect(refused).toHaveLength(26);
  expect(refused[0]?.json).toMatchObject({ code: 'slot_full' });
  expect(refused[0]?.json.detail).toContain('Fry has 2 minutes left for 20:30');
  const after = await slots(house, customer, { items: fries(2).items });
  expect([after.slots[0]?.state, after.slots[1]?.state]).toEqual(['full', 'open']);
});

test('CP5 a slot that is closed or not offered is refused, and guests wish for no other time', async () => {
  const { house, customer } = await withSlots();
  const { slots: offered } = await slots(house, customer);
  house.story.clock.now += 16 * 60_000;
  const place = (more: object) =>
    house.api('POST', '/orders', { token: customer, body: { ...AHEAD, ...more } });
  const late = await place({ slotId: offered[0]?.id });
  expect([late.status, late.json.fields?.[0]?.path]).toEqual([400, 'slotId']);
  expect((await place({ slotId: 'takeout.2026-11-20T03:00Z.15' })).status).toBe(400);
  const wished = await place({ requestedFor: '2026-11-20T22:07:00.000Z' });
  expect(wished.json.fields?.[0]?.path).toBe('requestedFor');
  const byStaff = { ...AHEAD, requestedFor: '2026-11-20T22:07:00.000Z' };
  expect((await house.api('POST', '/orders', { token: house.token('waiter'), body: byStaff })).status).toBe(
    201,
  );
});

test('a cart is promised a time by what the kitchen has to do, and so is the order', async () => {
  const { house, customer } = await withSlots();
  const ask = async () =>
    PromiseView.parse((await house.api('POST', '/orders/promise', { token: customer, body: AHEAD })).json);
  const quiet = await ask();
  expect(quiet).toMatchObject({ at: '2026-11-20T20:05:00.000Z', paused: null, slots: true });
  const waiter = house.token('waiter');
  for (let index = 0; index < 6; index += 1)
    await house.api('POST', '/orders', { token: waiter, body: TABLE });
  const busy = await ask();
  expect(millis(busy.at) - millis(quiet.at)).toBeGreaterThan(10 * 60_000);
  expect(busy.promise.why).toBe('Fry has 15 minutes of work before it.');
  const placed = await house.api('POST', '/orders', { token: customer, body: AHEAD });
  expect(placed.json).toMatchObject({ estimatedReadyAt: busy.at, promise: busy.promise });
});

test('CP2 what an order is promised moves when the kitchen’s load does', async () => {
  const { house } = await withSlots();
  const waiter = house.token('waiter');
  const placed: string[] = [];
  for (let index = 0; index < 6; index += 1) {
    placed.push((await house.api('POST', '/orders', { token: waiter, body: TABLE })).json.id);
    house.story.clock.now += 1000;
  }
  const last = placed.at(-1) ?? '';
  const order = () => Order.parse(house.desk.get('order', last)?.body);
  const breathe = () => Promise.resolve();
  expect(await movedPromises(house.desk, breathe)).toEqual([]);
  const cook = house.token('kitchen');
  for (const id of placed.slice(0, 4)) {
    await house.api('POST', `/kitchen/orders/${id}/ready`, { token: cook, body: {} });
  }
  const before = order();
  const moved = await movedPromises(house.desk, breathe);
  for (const command of moved) await house.story.does(command, HOST);
  expect(millis(String(order().estimatedReadyAt))).toBeLessThan(millis(String(before.estimatedReadyAt)));
  expect(order().version).toBe(before.version);
});

test('CP8 a busy kitchen pauses what the house chose: guests are told when, staff can still order', async () => {
  const { house, customer } = await withSlots();
  const settings = house.desk.get('settings', 'site')?.body;
  const capacity = {
    busyMinutes: 10,
    fullMinutes: 30,
    easeMinutes: 5,
    pauseAtBusy: ['takeout' as const],
    pauseAtFull: [],
  };
  await house.story.does({ type: 'change-settings', change: { ...settings, capacity } });
  const waiter = house.token('waiter');
  const listener = await FeedListener.follow(house, waiter, ['capacity']);
  for (let index = 0; index < 6; index += 1)
    await house.api('POST', '/orders', { token: waiter, body: TABLE });
  const command = measuredNow(house.desk, 0);
  expect(command).not.toBeNull();
  if (command) await house.story.does(command, HOST);
  expect(measuredNow(house.desk, 0)).toBeNull();
  const refused = await house.api('POST', '/orders', { token: customer, body: AHEAD });
  expect(refused.json).toMatchObject({ status: 409, code: 'channel_paused' });
  expect(refused.json.detail).toBe(
    'The kitchen takes no orders to take away right now. Please try again from 20:10.',
  );
  expect((await house.api('POST', '/orders', { token: waiter, body: AHEAD })).status).toBe(201);
  const told = await listener.until(() => {
    const changed = listener.heard.flatMap((each) => (each.type === 'changed' ? each.documents : []));
    return changed.find(({ kind }) => kind === 'capacity')?.body ?? undefined;
  });
  expect(CapacityState.parse(told)).toMatchObject({ level: 'busy', why: 'Fry has 15 minutes of work.' });
  const opened = await house.api('POST', '/capacity', {
    token: house.token('manager'),
    body: { channels: [{ channel: 'takeout', state: 'open' }] },
  });
  expect(CapacityState.parse(opened.json).paused).toEqual([]);
  expect((await house.api('POST', '/orders', { token: customer, body: AHEAD })).status).toBe(201);
  expect((await house.api('POST', '/capacity', { token: waiter, body: {} })).status).toBe(403);
});

test('CP10 an order is brought to the postcodes of the house, for the fee of the zone', async () => {
  const { house, customer } = await withSlots();
  const zones = [{ name: 'Town', postcodes: ['D02', 'D08'], fee: 350 }];
  await house.story.does({
    type: 'change-settings',
    change: { delivery: { offered: true, zones, fee: 0 } },
  });
  const to = (postcode: string) => ({
    ...AHEAD,
    orderType: 'delivery',
    customer: { ...AHEAD.customer, address: '12 Main Street', postcode },
  });
  const far = await house.api('POST', '/orders', { token: customer, body: to('D15 X1') });
  expect(far.json.fields?.[0]?.path).toBe('customer.postcode');
  const quoted = await house.api('POST', '/orders/quote', {
    token: customer,
    body: { ...AHEAD, orderType: 'delivery', customer: { postcode: 'd02 x285' } },
  });
  expect(quoted.json.totals).toMatchObject({ fees: 350, total: 850 });
  const near = await house.api('POST', '/orders', { token: customer, body: to('D02 X285') });
  expect(near.json).toMatchObject({ status: 'pending', totals: { fees: 350, total: 850 } });
});
