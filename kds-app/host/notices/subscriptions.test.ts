import { expect, test } from 'vitest';
import { Outside } from '#test/support/outside-world.ts';
import { PushBrowser } from '#test/support/push-browser.ts';
import { failed, houseWith, make, ordered, pushOn } from '#test/support/telling-house.ts';

test('NO5 a browser that takes no more alerts is forgotten', async () => {
  const service = await Outside.open();
  const house = await houseWith(pushOn(service));
  service.answer = { status: 410 };
  const token = await house.seated('t4');
  const order = await ordered(house, token);
  const body = new PushBrowser().subscription(`${service.origin}/b`);
  await house.api('POST', '/notices/subscriptions', { token, body });
  await make(house, order.id);
  const owner = house.token('owner');
  const subscriptions = async () =>
    (await house.api('GET', '/notices/channels', { token: owner })).json.subscriptions;
  await expect.poll(subscriptions).toBe(0);
  expect(await failed(house)).toEqual([]);
});

test('NO6 the house calls push services only, and a page takes back only its own subscription', async () => {
  const house = await houseWith({ push: { on: true } });
  const [token, other] = [await house.seated('t4'), await house.seated('t5')];
  const asking = (endpoint: string, more: object = {}) =>
    house.api('POST', '/notices/subscriptions', {
      token,
      body: new PushBrowser().subscription(endpoint, more),
    });
  for (const endpoint of [
    'http://192.168.7.1/admin',
    'https://fcm.googleapis.com.evil.test/x',
    'https://u:p@fcm.googleapis.com/x',
  ]) {
    expect([endpoint, (await asking(endpoint)).status]).toEqual([endpoint, 403]);
  }
  const good = await asking('https://fcm.googleapis.com/fcm/send/abc');
  expect(good.status).toBe(201);
  expect((await asking('https://fcm.googleapis.com/x', { about: { kind: 'duty' } })).status).toBe(403);
  const count = async () =>
    (await house.api('GET', '/notices/channels', { token: house.token('owner') })).json.subscriptions;
  await house.api('DELETE', `/notices/subscriptions/${good.json.id}`, { token: other });
  expect(await count()).toBe(1);
  await house.api('DELETE', `/notices/subscriptions/${good.json.id}`, { token });
  expect(await count()).toBe(0);
});
