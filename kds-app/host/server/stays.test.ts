import { describe, expect, test } from 'vitest';
import { FeedListener } from '#test/support/feed-listener.ts';
import { PINS, ServedHouse } from '#test/support/served-house.ts';

const GUEST = { guest: 'Mr Chen', guests: 2, until: '2026-11-22' };
const EGGS = { orderType: 'room_service', items: [{ menuItemId: 'eggs', quantity: 1 }] };

/** A house with a second room, and somebody at reception. */
async function hotel() {
  const house = await ServedHouse.open();
  await house.story.does({
    type: 'put',
    kind: 'place',
    id: 'r305',
    body: { id: 'r305', kind: 'room', name: 'R305', area: 'Floor 3' },
  });
  const token = house.token('cashier');
  const stays = (method: string, path: string, body: unknown = {}, key?: string) =>
    house.api(method, `/stays${path}`, { token, body, key });
  const enter = (room: string, pin: string) =>
    house.api('POST', '/session/room', { body: { code: house.codeOf(room), pin } });
  const order = async (guest: string, body: object = EGGS) =>
    (await house.api('POST', '/orders', { token: guest, body: { ...EGGS, ...body } })).json;
  return { house, token, stays, enter, order };
}

/** The order as a feed has told it. */
function heard({ heard: messages }: FeedListener, id: string) {
  return messages
    .flatMap((each) => (each.type === 'changed' ? each.documents : []))
    .find((each) => each.kind === 'order' && each.id === id)?.body;
}

describe('check-in', () => {
  test('ST1 a taken room is not given to somebody else', async () => {
    const { stays } = await hotel();
    const taken = await stays('POST', '/r208/check-in', GUEST);
    expect(taken.json).toMatchObject({ status: 400, code: 'invalid_transition' });
    expect(taken.json.detail).toContain('R208 is taken by Ms Okafor');
    expect((await stays('POST', '/t4/check-in', GUEST)).status).toBe(404);
    expect((await stays('POST', '/r305/check-in', { ...GUEST, until: '2026-11-19' })).json.fields).toEqual([
      expect.objectContaining({ path: 'until' }),
    ]);
    expect((await stays('POST', '/r305/check-in', { ...GUEST, until: '2026-02-31' })).status).toBe(400);
    expect((await stays('POST', '/r305/check-in', GUEST)).status).toBe(201);
    expect((await stays('GET', '', undefined)).json.stays).toHaveLength(2);
  });

  test('ST2 a new guest sees nothing of the one before', async () => {
    const { house, stays, enter, order } = await hotel();
    const before = await house.lodged('r208');
    const { id } = await order(before);
    await house.api('POST', `/orders/${id}/cancel`, { token: before, body: { reason: 'asleep' } });
    await stays('POST', '/r208/check-out');
    const { json } = await stays('POST', '/r208/check-in', GUEST);
    const entered = await enter('r208', json.pin);
    const after: string = entered.json.token;
    expect(entered.json).toMatchObject({ role: 'guest', stay: { guest: 'Mr Chen', until: '2026-11-22' } });
    expect((await house.api('GET', '/orders', { token: after })).json.orders).toEqual([]);
    expect((await house.api('GET', `/orders/${id}`, { token: after })).status).toBe(404);
    expect((await house.api('GET', '/session', { token: before })).status).toBe(401);
  });

  test('the PIN is in the answer and nowhere in what is kept; the same key gets it again', async () => {
    const { house, stays, enter } = await hotel();
    const first = await stays('POST', '/r305/check-in', GUEST, 'once');
    const again = await stays('POST', '/r305/check-in', GUEST, 'once');
    expect(first.json.pin).toMatch(/^\d{4}$/);
    expect(again.json).toEqual(first.json);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect((await enter('r305', first.json.pin)).status).toBe(201);
    const entries = await house.store.journal.entries(0, 10_000);
    expect(JSON.stringify(entries)).not.toContain(`"${first.json.pin}"`);
    expect(JSON.stringify(house.logged)).not.toContain(`"${first.json.pin}"`);
    const given = await stays('PUT', '/r305/pin', { pin: '970316' });
    expect(given.json).toEqual({ pin: '970316' });
    expect((await enter('r305', first.json.pin)).status).toBe(403);
    expect((await enter('r305', '970316')).status).toBe(201);
    // An answer that comes late does not bring the first PIN back.
    await stays('POST', '/r305/check-in', GUEST, 'once');
    expect((await enter('r305', '970316')).status).toBe(201);
  });

  test('reception writes about a guest; waiters, cooks and guests do not', async () => {
    const { house, stays } = await hotel();
    const changed = await stays('PATCH', '/r208', { vip: true, until: '2026-11-29' });
    expect(changed.json).toMatchObject({ guest: 'Ms Okafor', vip: true, until: '2026-11-29' });
    expect((await stays('PATCH', '/r305', { vip: true })).status).toBe(400);
    for (const token of [house.token('waiter'), house.token('kitchen'), await house.lodged('r208')]) {
      expect((await house.api('GET', '/stays', { token })).status).toBe(403);
      const listener = new FeedListener(house);
      await listener.hello({ token, topics: ['stays'] });
      expect((await listener.end()).code).toBe(4403);
    }
  });
});

describe('the way in', () => {
  test('ST3 five wrong PINs, then even the right one waits; a new guest does not', async () => {
    const { house, stays, enter } = await hotel();
    for (let each = 0; each < 5; each += 1) {
      expect((await enter('r208', '0000')).json).toMatchObject({ status: 403, fields: [{ path: 'pin' }] });
    }
    const waiting = await enter('r208', PINS.room);
    expect([waiting.status, waiting.headers['retry-after']]).toEqual([429, '30']);
    house.story.clock.now += 31_000;
    expect((await enter('r208', PINS.room)).status).toBe(201);
    for (let each = 0; each < 5; each += 1) await enter('r208', '0000');
    const { json } = await stays('PUT', '/r208/pin');
    expect((await enter('r208', json.pin)).status).toBe(201);
  });

  test('ST12 a room without a stay says to ask at reception', async () => {
    const { enter } = await hotel();
    const refused = await enter('r305', '2468');
    expect(refused.json).toMatchObject({ status: 403, fields: [{ path: 'code' }] });
    expect(refused.json.detail).toContain('Ask at reception');
  });

  test('ST10 an order goes to the room of its session, whatever it names', async () => {
    const { house, stays, order } = await hotel();
    await stays('POST', '/r305/check-in', GUEST);
    const placed = await order(await house.lodged('r208'), { placeId: 'r305' });
    expect(placed.place).toMatchObject({ id: 'r208' });
    const diner = await house.seated('t4');
    const forged = await house.api('POST', '/orders', { token: diner, body: { ...EGGS, placeId: 'r208' } });
    expect(forged.status).toBe(400);
  });

  test('ST11 phones of one room are in step, and another room sees nothing of it', async () => {
    const { house, stays, enter, order } = await hotel();
    const { json } = await stays('POST', '/r305/check-in', GUEST);
    const other = (await enter('r305', json.pin)).json.token;
    const [a, b] = [await house.lodged('r208'), await house.lodged('r208')];
    const seen = await FeedListener.follow(house, b, ['mine']);
    const unseen = await FeedListener.follow(house, other, ['mine']);
    const { id } = await order(a);
    expect(await seen.until(() => heard(seen, id))).toMatchObject({ place: { id: 'r208' } });
    for (const path of [`/orders/${id}`, `/orders/${id}/history`]) {
      expect((await house.api('GET', path, { token: other })).status).toBe(404);
    }
    const cancel = { token: other, body: { reason: 'mine now' } };
    expect((await house.api('POST', `/orders/${id}/cancel`, cancel)).status).toBe(404);
    const mine = await order(other);
    await unseen.until(() => heard(unseen, mine.id));
    expect(heard(unseen, id)).toBeUndefined();
    expect((await house.api('GET', '/orders', { token: b })).json.orders).toHaveLength(1);
  });
});

describe('check-out', () => {
  test('ST5 open orders are named, and the stay goes on', async () => {
    const { house, stays, order } = await hotel();
    const guest = await house.lodged('r208');
    const { id, number } = await order(guest);
    const refused = await stays('POST', '/r208/check-out', { paidWith: 'card' });
    expect(refused.json).toMatchObject({ status: 400, orders: [{ id, number, status: 'confirmed' }] });
    expect(refused.json.detail).toContain(`${number} (confirmed)`);
    expect((await house.api('GET', '/session', { token: guest })).status).toBe(200);
    for (const [method, path] of [
      ['POST', '/places/r208/close'],
      ['DELETE', '/places/r208'],
    ] as const) {
      const kept = await house.api(method, path, { token: house.token('owner') });
      expect(kept.json.detail).toContain('reception');
    }
  });

  test('ST6 what was brought is closed with the account', async () => {
    const { house, stays, order } = await hotel();
    const guest = await house.lodged('r208');
    const { id } = await order(guest, { paymentMethod: 'room' });
    await house.api('POST', `/kitchen/orders/${id}/ready`, { token: house.token('kitchen') });
    for (const status of ['out_for_delivery', 'delivered']) {
      const body = { status };
      expect(
        (await house.api('PUT', `/orders/${id}/status`, { token: house.token('runner'), body })).status,
      ).toBe(200);
    }
    expect((await stays('GET', '/r208/account', undefined)).json).toMatchObject({ due: 990, total: 990 });
    expect((await stays('POST', '/r208/check-out')).json.orders).toHaveLength(1);
    expect((await stays('POST', '/r208/check-out', { paidWith: 'card' })).json.leftAt).not.toBeNull();
    const after = await house.api('GET', `/orders/${id}`, { token: house.token('cashier') });
    expect(after.json).toMatchObject({ status: 'completed', payments: [{ method: 'card', amount: 990 }] });
    expect(after.json.statusHistory.at(-1).note).toBe('Settled at check-out.');
  });

  test('ST8 every phone of the room is out at once, and the PIN opens nothing', async () => {
    const { house, stays, enter } = await hotel();
    const phones = [await house.lodged('r208'), await house.lodged('r208')];
    const open = await FeedListener.follow(house, phones[0] ?? '', ['mine']);
    expect((await stays('POST', '/r208/check-out')).status).toBe(200);
    expect((await open.end()).code).toBe(4401);
    for (const token of phones) expect((await house.api('GET', '/session', { token })).status).toBe(401);
    expect((await enter('r208', PINS.room)).status).toBe(403);
    await stays('POST', '/r208/check-in', GUEST);
    expect((await enter('r208', PINS.room)).json).toMatchObject({ fields: [{ path: 'pin' }] });
    for (const token of phones) expect((await house.api('GET', '/session', { token })).status).toBe(401);
  });

  test('ST9 closing the last order ends no session of a room', async () => {
    const { house, order } = await hotel();
    const guest = await house.lodged('r208');
    const { id } = await order(guest);
    await house.story.change(id, { type: 'ready', override: false });
    for (const status of ['out_for_delivery', 'delivered', 'completed'] as const)
      await house.story.change(id, { type: 'set-status', status, note: null });
    expect((await house.api('GET', '/session', { token: guest })).status).toBe(200);
    expect((await order(guest)).status).toBe('confirmed');
  });
});

test('ST4 what reception wrote goes with each order of the room', async () => {
  const { house, stays, order } = await hotel();
  await stays('PATCH', '/r208', { vip: true, notes: 'No pork.', allergies: ['nuts'] });
  const guest = await house.lodged('r208');
  const placed = await order(guest, {
    customer: { name: 'Somebody else', phone: '1' },
    specialInstructions: 'Knock softly',
    allergies: ['milk', 'nuts'],
  });
  expect(placed).toMatchObject({
    customer: { name: 'Ms Okafor', phone: '1' },
    specialInstructions: 'No pork.\nKnock softly',
    allergies: ['nuts', 'milk'],
    vip: true,
  });
});
