import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder } from '#test/support/data-folder.ts';
import { BEN, GuestPhone, ZOE } from '#test/support/guest-phone.ts';
import { ServedHouse } from '#test/support/served-house.ts';

test('AC1 a number or an address is one account, however it is typed', async () => {
  const house = await ServedHouse.open();
  const phone = await GuestPhone.ahead(house);
  const made = await phone.create(ZOE);
  expect(made).toMatchObject({ status: 201 });
  expect(made.json).toEqual({ name: 'Zoë Quinn', contact: { kind: 'phone', value: '+353871234567' } });
  const other = await GuestPhone.ahead(house);
  const taken = await other.create({ ...ZOE, contact: '00353 (87) 123-4567', pin: '9631' });
  expect(taken.json).toMatchObject({ code: 'forbidden', fields: [{ path: 'contact' }] });
  expect((await other.ask('GET', '/account')).json).toEqual({ account: null });
  expect((await other.signIn({ ...ZOE, contact: '00353871234567' })).json).toMatchObject({ name: ZOE.name });
  await (await GuestPhone.ahead(house)).create(BEN);
  const moved = await other.ask('PATCH', '/account', { contact: ' ben@example.COM', pin: ZOE.pin });
  expect(moved.json).toMatchObject({ code: 'forbidden', fields: [{ path: 'contact' }] });
  for (const contact of ['Zoë', '12345', 'zoe@', '+353 87 letters']) {
    expect((await phone.create({ ...ZOE, contact })).json).toMatchObject({ fields: [{ path: 'contact' }] });
  }
});

test('AC2 whoever has no account orders and follows as anybody does', async () => {
  const house = await ServedHouse.open();
  for (const [phone, type] of [
    [await GuestPhone.at(house, 't4'), 'dine_in'],
    [await GuestPhone.ahead(house), 'takeout'],
    [new GuestPhone(house, await house.lodged('r208')), 'room_service'],
  ] as const) {
    const id = await phone.orders('fries', type);
    expect((await phone.ask('GET', `/orders/${id}`)).status).toBe(200);
    expect((await phone.ask('GET', '/account')).json).toEqual({ account: null });
    expect(await phone.ask('GET', '/account/orders')).toMatchObject({ status: 403 });
  }
});

test('AC5 what was ordered before and while signed in is there again, on another telephone and another day', async () => {
  const house = await ServedHouse.open();
  const first = await GuestPhone.ahead(house);
  const before = await first.orders('fries');
  await first.create(ZOE);
  const during = await first.orders('salad');
  const second = await GuestPhone.at(house, 't4');
  expect(await second.signIn(ZOE)).toMatchObject({ status: 200 });
  expect(await second.history()).toEqual([during, before]);
  const seated = await second.orders('fries', 'dine_in');
  expect(await first.history()).toEqual([seated, during, before]);
  const page = await first.ask('GET', '/account/orders?limit=2');
  expect(page.json).toMatchObject({ nextCursor: during });
  const rest = await first.ask('GET', `/account/orders?limit=2&cursor=${during}`);
  expect(rest.json.orders).toMatchObject([
    {
      id: before,
      orderType: 'takeout',
      shared: false,
      total: 1000,
      lines: [{ menuItemId: 'fries', quantity: 2, note: 'well done', price: 500, modifiers: [] }],
    },
  ]);
  expect(JSON.stringify(rest.json)).not.toContain('Zoë');
});

test('what a telephone has ordered can be kept in an account only as long as its session lasts', async () => {
  const house = await ServedHouse.open();
  const [zoe, ben] = [await GuestPhone.ahead(house), await GuestPhone.ahead(house)];
  await zoe.create(ZOE);
  const [kept, alone] = [await zoe.orders('fries'), await ben.orders('fries')];
  const ownedByBen = async () => {
    const found = await house.desk.orders({ owner: `s.${hash('sha256', ben.token).slice(0, 16)}`, limit: 9 });
    return found.map(({ id }) => id);
  };
  house.store.accounts.disownEnded();
  expect(await ownedByBen()).toEqual([alone]);
  await ben.ask('DELETE', '/session');
  house.store.accounts.disownEnded();
  expect(await ownedByBen()).toEqual([]);
  expect(await zoe.history()).toEqual([kept]);
});

test('whoever is signed in stays so when they sit down', async () => {
  const house = await ServedHouse.open();
  const phone = await GuestPhone.ahead(house);
  await phone.create(ZOE);
  const sat = await house.api('POST', '/session/table', {
    body: { code: house.codeOf('t4') },
    token: phone.token,
  });
  const seated = new GuestPhone(house, sat.json.token);
  expect((await seated.ask('GET', '/account')).json.account).toMatchObject({ name: ZOE.name });
});

test('AC6 of a shared order each finds their own dishes, whoever sent them', async () => {
  const house = await ServedHouse.open();
  const [zoe, ben, nobody] = [
    await GuestPhone.at(house, 't4'),
    await GuestPhone.at(house, 't4'),
    await GuestPhone.at(house, 't4'),
  ];
  await zoe.create(ZOE);
  const put = (phone: GuestPhone, id: string, itemId: string) =>
    phone.ask('POST', '/cart/lines', { id, itemId, quantity: 1, seenPrice: 500 });
  await put(zoe, 'z', 'fries');
  await put(ben, 'b', 'salad');
  await put(nobody, 'n', 'fries');
  const sent = await nobody.ask('POST', '/cart/send', {});
  expect(sent.status).toBe(201);
  // Ben makes up his mind when it is sent already.
  await ben.create(BEN);
  const zoes = (await zoe.ask('GET', '/account/orders')).json.orders;
  expect(zoes).toMatchObject([{ shared: true, total: 500, lines: [{ menuItemId: 'fries', quantity: 1 }] }]);
  const bens = (await ben.ask('GET', '/account/orders')).json.orders;
  expect(bens).toMatchObject([{ shared: true, lines: [{ menuItemId: 'salad' }] }]);
  expect(zoes[0].lines).toHaveLength(1);
  // Lines go with their owner when the waiter parts the order and joins it again.
  const token = house.token('waiter');
  const { id, items } = sent.json.order;
  const salad = items.find((line: { menuItemId: string }) => line.menuItemId === 'salad');
  const parted = await house.api('POST', `/orders/${id}/split`, { token, body: { lines: [salad.id] } });
  expect(parted.status).toBe(201);
  const after = (await ben.ask('GET', '/account/orders')).json.orders;
  expect(after).toMatchObject([{ shared: false, lines: [{ menuItemId: 'salad' }] }]);
  expect(await zoe.history()).toEqual([id]);
  const whole = await house.api('POST', `/orders/${id}/merge`, { token, body: { from: after[0].id } });
  expect(whole.status).toBe(200);
  expect(await ben.history()).toEqual([id]);
  expect((await zoe.ask('GET', '/account/orders')).json.orders).toEqual(zoes);
});

test('AC7 nobody sees what another ordered', async () => {
  const house = await ServedHouse.open();
  const zoe = await GuestPhone.ahead(house);
  const order = await zoe.orders('fries');
  await zoe.create(ZOE);
  // Made with her number in the order, but by another telephone.
  const ben = await GuestPhone.ahead(house);
  const named = { orderType: 'takeout', customer: { name: 'Zoë', phone: ZOE.contact } };
  const forHer = await ben.ask('POST', '/orders', {
    ...named,
    items: [{ menuItemId: 'salad', quantity: 1 }],
  });
  await ben.create(BEN);
  expect(await zoe.history()).toEqual([order]);
  expect(await ben.history()).toEqual([forHer.json.id]);
  expect((await ben.ask('GET', `/orders/${order}`)).status).toBe(404);
  for (const forged of [`?cursor=${order}`, '?owner=a', '?accountId=1', `?cursor=${order}&owner=x`]) {
    const heard = await ben.ask('GET', `/account/orders${forged}`);
    expect(JSON.stringify(heard.json)).not.toContain(order);
  }
  // Signing out ends it; what is ordered then is nobody's, and no other account gets what was Zoë's.
  await zoe.ask('POST', '/account/sign-out');
  expect((await zoe.ask('GET', '/account/orders')).status).toBe(403);
  const alone = await zoe.orders('fries');
  await zoe.signIn(BEN);
  expect(await zoe.history()).toEqual([alone, forHer.json.id]);
  // Nobody who holds no session of a guest has an account at all.
  expect((await house.api('GET', '/account/orders')).status).toBe(401);
  expect((await house.api('GET', '/account/orders', { token: house.token('owner') })).status).toBe(403);
});

test('AC8 a forgotten account leaves orders that are nobody’s', async () => {
  const folder = emptyFolder();
  const house = await ServedHouse.open({}, folder);
  const [zoe, other] = [await GuestPhone.ahead(house), await GuestPhone.ahead(house)];
  await zoe.create(ZOE);
  const order = await zoe.orders('fries');
  await other.signIn(ZOE);
  expect((await other.ask('DELETE', '/account', { pin: '1212' })).json).toMatchObject({ code: 'forbidden' });
  expect((await zoe.ask('DELETE', '/account', { pin: ZOE.pin })).status).toBe(204);
  for (const phone of [zoe, other]) {
    expect((await phone.ask('GET', '/account')).json).toEqual({ account: null });
    expect((await phone.ask('GET', '/account/orders')).status).toBe(403);
  }
  expect((await other.signIn(ZOE)).status).toBe(403);
  expect(readdirSync(join(folder, 'personal')).filter((file) => file.startsWith('account-'))).toEqual([]);
  const found = await house.api('GET', `/orders/${order}`, { token: house.token('owner') });
  expect(found.json).toMatchObject({ id: order, status: 'confirmed' });
  // The number is free again, and whoever takes it sees nothing of before.
  expect((await other.create(ZOE)).status).toBe(201);
  expect(await other.history()).toEqual([]);
});

test('a manager removes the account of somebody who has forgotten the PIN, and reads nothing of it', async () => {
  const house = await ServedHouse.open();
  const zoe = await GuestPhone.ahead(house);
  await zoe.create(ZOE);
  const remove = (role: 'manager' | 'waiter', contact: string) =>
    house.api('POST', '/accounts/remove', { token: house.token(role), body: { contact } });
  expect((await remove('waiter', ZOE.contact)).status).toBe(403);
  expect((await zoe.ask('POST', '/accounts/remove', { contact: ZOE.contact })).status).toBe(403);
  expect((await remove('manager', BEN.contact)).status).toBe(404);
  expect(await remove('manager', '00353-871234567')).toMatchObject({ status: 204, text: '' });
  expect((await zoe.ask('GET', '/account')).json).toEqual({ account: null });
  expect((await zoe.create({ ...ZOE, pin: '8080' })).status).toBe(201);
});

test('AC9 the database says neither the name nor the number of anybody', async () => {
  const folder = emptyFolder();
  const house = await ServedHouse.open({}, folder);
  const phone = await GuestPhone.ahead(house);
  const pin = '25809631';
  await phone.create({ ...ZOE, pin });
  await (await GuestPhone.ahead(house)).create(BEN);
  await house.server.close(0);
  await house.desk.close();
  const bytes = readFileSync(join(folder, 'passline.db')).toString('latin1');
  const logged = JSON.stringify(house.logged);
  for (const text of ['Quinn', '871234567', '87 123', 'example.com', pin, 'Ben@']) {
    expect([text, bytes.includes(text), logged.includes(text)]).toEqual([text, false, false]);
  }
});
