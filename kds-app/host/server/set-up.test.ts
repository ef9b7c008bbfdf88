import { expect, test } from 'vitest';
import { ServedHouse } from '#test/support/served-house.ts';

test('things are added, read, changed and removed, and what is left out of a change stays', async () => {
  const house = await ServedHouse.open();
  const token = house.token('manager');
  const added = await house.api('POST', '/categories', { token, body: { name: 'Soups', position: 7 } });
  expect(added.json).toMatchObject({ name: 'Soups', position: 7, course: null });
  const path = `/categories/${added.json.id}`;
  expect((await house.api('PATCH', path, { token, body: { course: 1, id: 'other' } })).json).toEqual({
    ...added.json,
    course: 1,
  });
  expect((await house.api('GET', path, { token })).json.course).toBe(1);
  expect((await house.api('DELETE', path, { token })).status).toBe(204);
  expect((await house.api('GET', path, { token })).status).toBe(404);
  expect((await house.api('PATCH', path, { token, body: {} })).status).toBe(404);
  expect((await house.api('DELETE', path, { token })).status).toBe(404);
});

test('an id is taken once; the same key asks for the same thing', async () => {
  const house = await ServedHouse.open();
  const token = house.token('manager');
  const body = { id: 'soups', name: 'Soups' };
  const added = await house.api('POST', '/categories', { token, body, key: 'k' });
  expect((await house.api('POST', '/categories', { token, body, key: 'k' })).text).toBe(added.text);
  expect((await house.api('POST', '/categories', { token, body })).json.fields).toMatchObject([
    { path: 'id' },
  ]);
});

test('a change that makes no sense is refused beside the field', async () => {
  const house = await ServedHouse.open();
  const token = house.token('manager');
  for (const [method, path, body, field] of [
    ['PATCH', '/items/salad', { price: -1 }, 'price'],
    ['PATCH', '/items/salad', { name: '' }, 'name'],
    ['POST', '/places', { kind: 'cellar', name: 'C1' }, 'kind'],
    [
      'POST',
      '/modifier-groups',
      { name: 'Sauce', min: 2, max: 1, modifiers: [{ id: 'bbq', name: 'BBQ' }] },
      'min',
    ],
    ['PATCH', '/settings', { limits: { itemsPerOrder: 0 } }, 'limits.itemsPerOrder'],
    ['PUT', '/menu/items/salad/stock', {}, ''],
  ] as const) {
    const heard = await house.api(method, path, { token, body });
    expect([path, heard.status, heard.json.fields?.[0]?.path]).toEqual([path, 400, field]);
  }
});

test('two changes in one moment both count, and set-up does not unseat a party', async () => {
  const house = await ServedHouse.open();
  const token = house.token('manager');
  await house.seated('t4');
  await Promise.all([
    house.api('PATCH', '/places/t4', { token, body: { area: 'Terrace', sitting: null } }),
    house.api('PATCH', '/places/t4', { token, body: { seats: 6 } }),
  ]);
  const place = (await house.api('GET', '/places/t4', { token })).json;
  expect(place).toMatchObject({ area: 'Terrace', seats: 6, sitting: { id: expect.any(String) } });
});

test('settings that are left out stay as they are', async () => {
  const house = await ServedHouse.open();
  const token = house.token('owner');
  await house.api('PATCH', '/settings', {
    token,
    body: { limits: { itemsPerOrder: 7 }, holdLaterCourses: false },
  });
  const { site } = (await house.api('GET', '/settings', { token })).json;
  const changed = await house.api('PATCH', '/settings', {
    token,
    body: { site: { ...site, name: 'The Other Rules' } },
  });
  expect(changed.json).toMatchObject({
    limits: { itemsPerOrder: 7 },
    holdLaterCourses: false,
    serviceCharge: { ratePpm: 100_000 },
  });
  expect((await house.api('GET', '/session', { token })).json.site).toMatchObject({
    id: 'site-1',
    name: 'The Other Rules',
  });
});

test('lists come in pages, t5 before t10', async () => {
  const house = await ServedHouse.open();
  const token = house.token('manager');
  for (const id of ['t10', 't20'])
    await house.api('POST', '/places', { token, body: { id, kind: 'table', name: id } });
  const first = (await house.api('GET', '/places?limit=3', { token })).json;
  const rest = (await house.api('GET', `/places?limit=3&cursor=${first.nextCursor}`, { token })).json;
  const ids = [first, rest].flatMap((page) => page.places.map((place: { id: string }) => place.id));
  expect([ids, rest.nextCursor]).toEqual([['r208', 't4', 't5', 't10', 't20'], null]);
});

test('every table and room has its address, and the address seats', async () => {
  const house = await ServedHouse.open();
  const { codes } = (await house.api('GET', '/places/codes', { token: house.token('manager') })).json;
  const room = codes.find((each: { placeId: string }) => each.placeId === 'r208');
  expect(room.url).toBe(`http://192.168.7.7:8080/r/${room.code}`);
  const table = codes.find((each: { placeId: string }) => each.placeId === 't4');
  expect((await house.api('POST', '/session/table', { body: { code: table.code } })).status).toBe(201);
});

test('86 shows on the menu at once', async () => {
  const house = await ServedHouse.open();
  const token = await house.seated('t4');
  const salad = async () =>
    (await house.api('GET', '/menu?orderType=dine_in', { token })).json.categories
      .flatMap((category: { items: { id: string }[] }) => category.items)
      .find((item: { id: string }) => item.id === 'salad');
  expect(await salad()).toMatchObject({ available: true, price: 950, modifierGroups: [] });
  await house.api('PUT', '/menu/items/salad/stock', {
    token: house.token('kitchen'),
    body: { available: false },
  });
  expect(await salad()).toMatchObject({ available: false });
  const refused = await house.api('POST', '/orders', {
    token,
    body: { orderType: 'dine_in', items: [{ menuItemId: 'salad', quantity: 1 }] },
  });
  expect(refused.json).toMatchObject({ status: 409, code: 'out_of_stock' });
});

test('an agent reports on its own printers and jobs only', async () => {
  const house = await ServedHouse.open();
  const own = await house.access.hostAgent();
  const [hostAgent, stranger] = [own.ok ? own.value.token : '', await house.paired('agent')];
  await house.story.place({ items: [{ menuItemId: 'fries', quantity: 1 }] });
  const [job] = house.story.jobs();
  const report = { status: 'printed', proof: 'L3', attempts: 1 };
  expect((await house.api('POST', `/jobs/${job!.id}/report`, { token: stranger, body: report })).status).toBe(
    403,
  );
  expect(
    (await house.api('POST', '/printers/p1/state', { token: stranger, body: { state: 'ready' } })).status,
  ).toBe(403);
  expect(
    (await house.api('POST', `/jobs/${job!.id}/report`, { token: hostAgent, body: report })).json,
  ).toMatchObject({ status: 'printed' });
  expect(
    (await house.api('POST', '/printers/p1/state', { token: hostAgent, body: { state: 'paper_low' } })).json,
  ).toMatchObject({ state: 'paper_low' });
  const token = house.token('manager');
  const again = await house.api('POST', `/jobs/${job!.id}/reprint`, { token });
  expect([again.status, again.json]).toMatchObject([
    201,
    { reason: 'reprint', requestedBy: 'A manager', copy: job!.copy + 1 },
  ]);
  const all = await house.api('GET', '/printers/p1/jobs', { token });
  expect(all.json.jobs.map((each: { id: string }) => each.id)).toEqual([again.json.id, job!.id]);
  const printed = await house.api('GET', '/printers/p1/jobs?status=printed,failed&limit=1', { token });
  expect(printed.json).toMatchObject({ jobs: [{ id: job!.id }], nextCursor: null });
});
