import { expect, test } from 'vitest';
import { Problem } from '#shared/contract/problem.ts';
import { ServedHouse, type Asking } from '#test/support/served-house.ts';

const DINNER = { orderType: 'dine_in', placeId: 't4', items: [{ menuItemId: 'salad', quantity: 1 }] };

const HOSTS: readonly (readonly [string, number])[] = [
  ['127.0.0.1:8080', 200],
  ['localhost', 200],
  ['LOCALHOST:1', 200],
  ['[::1]:8080', 200],
  ['192.168.7.7:8080', 200],
  ['Kitchen.test', 200],
  ['evil.example', 421],
  ['192.168.7.8', 421],
  ['localhost.evil.example', 421],
  ['evil.example:8080@localhost', 421],
  ['localhost:8080/', 421],
  [' ', 421],
];

test('it answers to its own names and to no other', async () => {
  const house = await ServedHouse.open();
  for (const [host, status] of HOSTS) {
    const heard = await house.ask('GET', '/healthz', { headers: { host } });
    expect([host, heard.status]).toEqual([host, status]);
    if (status === 421) expect(heard.json).toMatchObject({ code: 'wrong_host' });
  }
});

const ORIGINS: readonly (readonly [Record<string, string>, number])[] = [
  [{}, 201],
  [{ origin: 'http://kitchen.test:81', host: 'kitchen.test:81' }, 201],
  [{ origin: 'https://kitchen.test', host: 'kitchen.test' }, 201],
  [{ origin: 'http://kitchen.test', host: 'kitchen.test:81' }, 403],
  [{ origin: 'http://evil.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ origin: '' }, 403],
  [{ origin: 'file://' }, 403],
  [{ 'sec-fetch-site': 'cross-site' }, 403],
];

test('a page of another site changes nothing', async () => {
  const house = await ServedHouse.open();
  const token = house.token('waiter');
  for (const [headers, status] of ORIGINS) {
    const heard = await house.api('POST', '/orders', { token, body: DINNER, headers });
    expect([headers, heard.status]).toEqual([headers, status]);
  }
});

const big = `{"a":"${'x'.repeat(70_000)}"}`;
const deep = `${'['.repeat(13)}${']'.repeat(13)}`;

const BAD_BODIES: readonly (readonly [string, Asking, number, string])[] = [
  ['more than 64 kB', { raw: big }, 413, 'too_large'],
  ['more than 64 kB in chunks', { raw: big, chunked: true }, 413, 'too_large'],
  [
    'a form',
    { raw: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    415,
    'unsupported_media_type',
  ],
  ['text', { raw: '{}', headers: { 'content-type': 'text/plain' } }, 415, 'unsupported_media_type'],
  [
    'another character set',
    { raw: '{}', headers: { 'content-type': 'application/json; charset=utf-16' } },
    415,
    'unsupported_media_type',
  ],
  [
    'something compressed',
    { raw: '{}', headers: { 'content-encoding': 'gzip' } },
    415,
    'unsupported_media_type',
  ],
  ['JSON that is too deep', { raw: `{"items":${deep}}` }, 400, 'invalid_request'],
  ['half of a JSON', { raw: '{"orderType":' }, 400, 'invalid_request'],
  ['a number', { raw: '7' }, 400, 'invalid_request'],
  ['nothing', {}, 400, 'invalid_request'],
  ['a key with spaces', { body: DINNER, key: 'a b' }, 400, 'invalid_request'],
  ['a key that is too long', { body: DINNER, key: 'k'.repeat(201) }, 400, 'invalid_request'],
];

test('what is no good request is refused with a sentence, and changes nothing', async () => {
  const house = await ServedHouse.open();
  const token = house.token('waiter');
  const head = house.desk.head();
  for (const [what, asking, status, code] of BAD_BODIES) {
    const heard = await house.api('POST', '/orders', { token, ...asking });
    expect([what, heard.json]).toMatchObject([what, { status, code }]);
    expect(heard.headers['content-type']).toContain('application/problem+json');
    expect(Problem.parse(heard.json).detail.length).toBeGreaterThan(10);
  }
  expect(house.desk.head()).toBe(head);
});

test('quotes and brackets inside of text are not depth', async () => {
  const house = await ServedHouse.open();
  const note = `${'[{"\\'.repeat(30)}`;
  const body = { ...DINNER, specialInstructions: note };
  const heard = await house.api('POST', '/orders', { token: house.token('waiter'), body });
  expect(heard.json).toMatchObject({ specialInstructions: note });
});

const line = (change: object) => ({ ...DINNER, items: [{ menuItemId: 'salad', quantity: 1, ...change }] });

const BAD_ORDERS: readonly (readonly [string, object, string, string | null])[] = [
  ['no items', { ...DINNER, items: [] }, 'items', 'An order has at least one item.'],
  ['items that are no list', { ...DINNER, items: 'all' }, 'items', 'This must be a list.'],
  [
    'no order type',
    { items: DINNER.items },
    'orderType',
    'Choose one of: dine_in, takeout, delivery, online, room_service.',
  ],
  [
    'an order type of nowhere',
    { ...DINNER, orderType: 'drive_in' },
    'orderType',
    'Choose one of: dine_in, takeout, delivery, online, room_service.',
  ],
  ['none of a dish', line({ quantity: 0 }), 'items.0.quantity', 'Order at least one.'],
  ['half a dish', line({ quantity: 1.5 }), 'items.0.quantity', 'This must be a whole number.'],
  ['a quantity in words', line({ quantity: 'two' }), 'items.0.quantity', 'This must be a number.'],
  ['a dish without a name', line({ menuItemId: undefined }), 'items.0.menuItemId', 'This is missing.'],
  [
    'a dish with an impossible name',
    line({ menuItemId: '../etc' }),
    'items.0.menuItemId',
    'An id has only letters, digits and . _ : -',
  ],
  ['a dish that is not there', line({ menuItemId: 'unicorn' }), 'items.0.menuItemId', null],
  ['a table that is not there', { ...DINNER, placeId: 't99' }, 'placeId', 'There is no such table or room.'],
  [
    'a time in words',
    { ...DINNER, requestedFor: 'soon' },
    'requestedFor',
    'This must be a time, such as 2026-11-20T19:42:06Z.',
  ],
  [
    'a note that is too long',
    { ...DINNER, specialInstructions: 'x'.repeat(301) },
    'specialInstructions',
    null,
  ],
  ['a seat below the floor', line({ seat: -1 }), 'items.0.seat', 'This must be at least 1.'],
];

test('an order that makes no sense is refused beside the field', async () => {
  const house = await ServedHouse.open();
  const token = house.token('waiter');
  const head = house.desk.head();
  for (const [what, body, path, detail] of BAD_ORDERS) {
    const heard = await house.api('POST', '/orders', { token, body });
    expect([what, heard.json]).toMatchObject([what, { status: 400, code: 'invalid_request' }]);
    const field = heard.json.fields.find((each: { path: string }) => each.path === path);
    expect([what, field]).toEqual([what, { path, detail: detail ?? expect.any(String) }]);
  }
  expect(house.desk.head()).toBe(head);
});

test('a call that is not in the contract does not exist', async () => {
  const house = await ServedHouse.open();
  const token = house.token('owner');
  const calls = [
    'GET /api/v1/nothing',
    'GET /api/nothing',
    'PUT /api/v1/orders',
    'OPTIONS /api/v1/orders',
    'TRACE /',
    'PROPFIND /',
  ];
  for (const call of calls) {
    const [method = '', path = ''] = call.split(' ');
    expect([call, (await house.ask(method, path, { token })).status]).toEqual([call, 404]);
  }
});

test('an address that cannot be read is refused, not a fault', async () => {
  const house = await ServedHouse.open();
  const heard = await house.api('GET', '/orders/%E0%A4%A', { token: house.token('owner') });
  expect(heard.json).toMatchObject({ status: 400, code: 'invalid_request' });
});

test('every answer of the API forbids to be kept, framed or run', async () => {
  const house = await ServedHouse.open();
  for (const heard of [
    await house.api('GET', '/session'),
    await house.api('GET', '/menu', { token: house.token('waiter') }),
  ]) {
    expect(heard.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
    expect(heard.headers['x-powered-by']).toBeUndefined();
  }
});

test('the log has one line per write, and nothing of anybody in it', async () => {
  const house = await ServedHouse.open();
  const token = house.token('waiter');
  const body = {
    ...DINNER,
    orderType: 'takeout',
    placeId: null,
    customer: { name: 'Zenobia', phone: '+353 87 123' },
  };
  const placed = await house.api('POST', '/orders', { token, body });
  await house.api('PUT', `/orders/${placed.json.id}/status`, { token, body: { status: 'cooking' } });
  await house.api('GET', '/orders', { token });
  expect(house.logged).toMatchObject([
    { method: 'post', path: '/orders', status: 201, role: 'waiter', words: 'write' },
    { method: 'put', path: '/orders/:id/status', status: 200, role: 'waiter' },
  ]);
  expect(JSON.stringify(house.logged)).not.toMatch(new RegExp(`Zenobia|353|${token}|${placed.json.id}`));
});
