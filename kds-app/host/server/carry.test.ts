import { expect, test } from 'vitest';
import { ServedHouse } from '#test/support/served-house.ts';

const UPSTAIRS = {
  orderType: 'room_service',
  placeId: 'r208',
  items: [{ menuItemId: 'salad', quantity: 1 }],
};

/** A house with two runners, each with a telephone, and a guest whose order stands at the pass. */
async function evening() {
  const house = await ServedHouse.open();
  for (const [id, name, pin] of [
    ['jo', 'Jo', '2468'],
    ['marek', 'Marek', '1357'],
  ] as const) {
    await house.story.does({ type: 'put', kind: 'staff', id, body: { id, name, role: 'runner' } });
    await house.access.setPin(id, pin);
  }
  const phone = async (pin: string) => {
    const token = await house.paired('runner', `Phone ${pin}`);
    expect((await house.api('POST', '/session/staff', { token, body: { pin } })).status).toBe(201);
    return token;
  };
  const guest = await house.lodged('r208');
  const placed = await house.api('POST', '/orders', { token: guest, body: UPSTAIRS });
  const id: string = placed.json.id;
  const owner = house.token('owner');
  await house.api('POST', `/kitchen/orders/${id}/ready`, { token: owner, body: {} });
  const call = (token: string, verb: string, body: object = {}, key?: string) =>
    house.api('POST', `/orders/${id}/${verb}`, { token, body, key });
  const seenByGuest = async () => (await house.api('GET', `/orders/${id}`, { token: guest })).json;
  return { house, id, jo: await phone('2468'), marek: await phone('1357'), owner, call, seenByGuest };
}

test('of two who take the same order at once one has it, and the other hears who', async () => {
  const { jo, marek, call, seenByGuest } = await evening();
  const both = await Promise.all([call(jo, 'take'), call(marek, 'take')]);
  const [won, lost] = both.toSorted((a, b) => a.status - b.status);
  expect([won?.status, lost?.status]).toEqual([200, 400]);
  const name = won?.json.carries[0].name;
  expect(lost?.json).toMatchObject({ code: 'invalid_transition', takenBy: name });
  expect(lost?.json.detail).toContain(`${name} has R208 (order 1)`);
  const seen = await seenByGuest();
  expect(seen).toMatchObject({ status: 'out_for_delivery', progress: 90 });
  expect(seen.carries).toMatchObject([{ state: 'carrying', name: '', staffId: null, note: '' }]);
});

test('an order is carried, found nobody, brought back and delivered once', async () => {
  const { jo, marek, call, seenByGuest } = await evening();
  await call(jo, 'take');
  expect((await call(marek, 'deliver')).json).toMatchObject({ code: 'forbidden', takenBy: 'Jo' });
  const failed = await call(jo, 'fail-delivery', { reason: 'not-found', note: 'No answer' });
  expect(failed.json.carries[0]).toMatchObject({ state: 'failed', reason: 'not-found', staffId: 'jo' });
  expect((await call(jo, 'hand-back')).json).toMatchObject({ status: 'ready' });
  await call(marek, 'take');
  const [first, again] = [await call(marek, 'deliver', {}, 'k1'), await call(marek, 'deliver', {}, 'k1')];
  expect([first.status, again.text]).toEqual([200, first.text]);
  expect((await call(marek, 'deliver')).json.detail).toContain('Marek delivered R208 (order 1)');
  expect(await seenByGuest()).toMatchObject({ status: 'delivered' });
});

test('only those who carry may say so', async () => {
  const { house, call } = await evening();
  expect((await call(house.token('kitchen'), 'take')).status).toBe(403);
  expect((await call(house.token('waiter'), 'take')).status).toBe(200);
});

test('a person is on duty, everybody sees it, and the business day ends it', async () => {
  const { house, jo } = await evening();
  const set = (token: string, onDuty: boolean) => house.api('PUT', '/duty', { token, body: { onDuty } });
  const now = async () =>
    (await house.api('GET', '/duty', { token: house.token('waiter') })).json.duty.map(
      (each: { name: string }) => each.name,
    );
  expect((await set(jo, true)).json).toMatchObject({
    staffId: 'jo',
    name: 'Jo',
    role: 'runner',
    onDuty: true,
  });
  expect(await now()).toEqual(['Jo']);
  expect((await set(house.token('waiter'), true)).json.detail).toContain('only a person can be on duty');
  await set(jo, false);
  expect(await now()).toEqual([]);
  await set(jo, true);
  house.story.clock.now += 24 * 3_600_000;
  expect(await now()).toEqual([]);
});
