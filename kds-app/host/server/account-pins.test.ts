import { expect, test } from 'vitest';
import { emptyFolder } from '#test/support/data-folder.ts';
import { GuestPhone, ZOE } from '#test/support/guest-phone.ts';
import { ServedHouse } from '#test/support/served-house.ts';
import type { GuestRoom } from './limits.ts';

test('AC3 a PIN that everybody tries first is refused', async () => {
  const phone = await GuestPhone.ahead(await ServedHouse.open());
  for (const pin of ['0000', '77777777', '1234', '9876', '23456']) {
    expect((await phone.create({ ...ZOE, pin })).json).toMatchObject({
      status: 400,
      fields: [{ path: 'pin' }],
    });
  }
  await phone.create(ZOE);
  const weak = await phone.ask('PATCH', '/account', { pin: ZOE.pin, newPin: '1111' });
  expect(weak.json).toMatchObject({ fields: [{ path: 'newPin' }] });
});

test('AC4 after five wrong PINs even the right one waits, also over a restart, and nobody learns which numbers there are', async () => {
  const folder = emptyFolder();
  const house = await ServedHouse.open({}, folder);
  await (await GuestPhone.ahead(house)).create(ZOE);
  const nobody = { contact: '+353 86 000 11 22', pin: '2468' };
  const guesses = async (who: { contact: string }) => {
    const heard = [];
    for (let each = 0; each < 6; each += 1) {
      heard.push(await (await GuestPhone.ahead(house)).signIn({ ...who, pin: '1212' }));
    }
    return heard.map(({ json }) => [json.code, json.detail]);
  };
  const known = await guesses(ZOE);
  expect(known.map(([code]) => code)).toEqual([
    ...Array.from({ length: 5 }, () => 'forbidden'),
    'rate_limited',
  ]);
  expect(await guesses(nobody)).toEqual(known);
  expect((await (await GuestPhone.ahead(house)).signIn(ZOE)).json).toMatchObject({
    status: 429,
    retryAfter: 30,
  });
  await house.server.close(0);
  await house.desk.close();
  const again = await ServedHouse.open({}, folder);
  expect(await (await GuestPhone.ahead(again)).signIn(ZOE)).toMatchObject({ status: 429 });
  again.story.clock.now += 31_000;
  expect(await (await GuestPhone.ahead(again)).signIn(ZOE)).toMatchObject({ status: 200 });
});

test('one telephone that tries many numbers waits, and so do many telephones together', async () => {
  const house = await ServedHouse.open();
  const one = await GuestPhone.ahead(house);
  for (let each = 0; each < 5; each += 1) await one.signIn({ contact: `+35387000000${each}`, pin: '1470' });
  expect(await one.signIn({ contact: '+353870000009', pin: '1470' })).toMatchObject({ status: 429 });
  // As if many telephones had tried a number each.
  house.store.access.putTries('accounts', { count: 49, waitUntil: house.story.clock.now });
  const many = async (contact: string) => (await GuestPhone.ahead(house)).signIn({ contact, pin: '1470' });
  expect((await many('+353860000001')).status).toBe(403);
  expect((await many('+353860000002')).json).toMatchObject({ status: 429, retryAfter: 1 });
  house.story.clock.now += 2000;
  await (await GuestPhone.ahead(house)).create(ZOE);
  const right = await (await GuestPhone.ahead(house)).signIn(ZOE);
  expect(right.status).toBe(200);
});

test('a telephone makes few accounts, and a flood of calls is told to wait', async () => {
  const house = await ServedHouse.open();
  const phone = await GuestPhone.ahead(house);
  const made = [];
  for (let each = 0; each < 6; each += 1) {
    made.push((await phone.create({ ...ZOE, contact: `+35387000000${each}` })).status);
  }
  expect(made).toEqual([201, 201, 201, 201, 201, 429]);
  const room = (requests: number) => ({ requests, seconds: 60 });
  const guestRoom: GuestRoom = { session: room(5), address: room(1000), all: room(1000) };
  const tight = await ServedHouse.open({ guestRoom });
  const flood = await GuestPhone.ahead(tight);
  const heard = await Promise.all(Array.from({ length: 20 }, () => flood.ask('GET', '/account/orders')));
  expect(heard.filter(({ status }) => status === 429)).toHaveLength(15);
});

test('another PIN signs every other telephone out', async () => {
  const house = await ServedHouse.open();
  const [own, lost] = [await GuestPhone.ahead(house), await GuestPhone.ahead(house)];
  await own.create(ZOE);
  await lost.signIn(ZOE);
  expect((await lost.ask('PATCH', '/account', { newPin: '1357' })).json).toMatchObject({ code: 'forbidden' });
  const changed = await own.ask('PATCH', '/account', { pin: ZOE.pin, newPin: '1357', name: 'Zoë' });
  expect(changed.json).toMatchObject({ name: 'Zoë' });
  expect((await own.ask('GET', '/account')).json.account).toMatchObject({ name: 'Zoë' });
  expect((await lost.ask('GET', '/account')).json).toEqual({ account: null });
  expect((await lost.signIn(ZOE)).status).toBe(403);
  expect((await lost.signIn({ ...ZOE, pin: '1357' })).status).toBe(200);
});
