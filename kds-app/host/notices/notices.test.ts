import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder } from '#test/support/data-folder.ts';
import { MailServer, Outside } from '#test/support/outside-world.ts';
import { PushBrowser } from '#test/support/push-browser.ts';
import { PINS } from '#test/support/served-house.ts';
import { failed, houseWith, make, ordered, pushOn } from '#test/support/telling-house.ts';

const TAKEAWAY = {
  orderType: 'online' as const,
  placeId: null,
  items: [{ menuItemId: 'fries', quantity: 2 }],
  customer: { name: 'Nadia', email: 'nadia@example.com', phone: '087 123 4567', language: 'fr' },
};

const sms = (gateway: Outside, more: object = {}) => ({
  sms: {
    on: true,
    url: `${gateway.origin}/send?key={to}`,
    guest: ['accepted' as const],
    countryCode: '+353',
    ...more,
  },
});

test('NO1 nobody is told anything before somebody switches it on', async () => {
  const house = await houseWith({});
  await house.story.place(TAKEAWAY);
  const { json } = await house.api('GET', '/notices/channels', { token: house.token('owner') });
  expect(json.channels.map(({ on, queued }: { on: boolean; queued: number }) => [on, queued])).toEqual([
    [false, 0],
    [false, 0],
    [false, 0],
  ]);
  expect((await house.api('GET', '/notices', { token: house.token('owner') })).json.notices).toEqual([]);
});

test('NO2 a guest’s browser gets the word for their order, in their language, and only theirs', async () => {
  const service = await Outside.open();
  const house = await houseWith(pushOn(service));
  const [mine, other] = [await house.seated('t4'), await house.seated('t5')];
  const [browser, stranger] = [new PushBrowser(), new PushBrowser()];
  const order = await ordered(house, mine);
  for (const [who, token, path] of [
    [browser, mine, '/mine'],
    [stranger, other, '/other'],
  ] as const) {
    const body = who.subscription(service.origin + path, { language: 'de-AT' });
    expect((await house.api('POST', '/notices/subscriptions', { token, body })).status).toBe(201);
  }
  await make(house, order.id);
  await expect.poll(() => service.arrived.length).toBe(1);
  const [push] = service.arrived;
  expect(push).toMatchObject({ method: 'POST', path: '/mine', headers: { urgency: 'high' } });
  expect(push!.headers.authorization).toMatch(/^vapid t=/);
  expect(browser.read(push!.body)).toEqual({
    title: `Bestellung ${order.number} · The Rules`,
    text: 'Ihr Essen ist auf dem Weg zu Ihrem Tisch.',
    path: `/track/${order.id}`,
    tag: order.id,
    lang: 'de',
    dir: 'ltr',
  });
});

test('NO3 staff hear what is their work while they are signed in, and not of their own doing', async () => {
  const service = await Outside.open();
  const house = await houseWith(pushOn(service));
  const tablet = await house.paired('tablet');
  const browser = new PushBrowser();
  const subscribe = async (token: string, name: string, about: object) => {
    const body = browser.subscription(`${service.origin}/${name}`, about);
    expect((await house.api('POST', '/notices/subscriptions', { token, body })).status).toBe(201);
  };
  const told = (name: string) => service.arrived.filter(({ path }) => path === `/${name}`);
  await subscribe(tablet, 'ana', { about: { kind: 'duty' } });
  const diner = await house.seated('t4');
  await subscribe(diner, 'guest', {});
  await make(house, (await ordered(house, diner)).id);
  // The guest has heard of it: whoever signs in from here on was not there.
  await expect.poll(() => told('guest').length).toBe(1);
  await house.api('POST', '/session/staff', { token: tablet, body: { pin: PINS.ana } });
  const order = await ordered(house, diner);
  await make(house, order.id);
  await expect.poll(() => told('ana').length).toBe(1);
  expect(browser.read(told('ana')[0]!.body)).toMatchObject({
    title: 'T4: ready to serve',
    path: '',
  });
  const own = (
    await house.api('POST', '/orders', {
      token: tablet,
      body: { orderType: 'takeout', items: [{ menuItemId: 'fries', quantity: 1 }] },
    })
  ).json;
  await house.api('POST', `/orders/${own.id}/cancel`, { token: tablet, body: { reason: 'Mistake' } });
  await make(house, (await ordered(house, diner)).id);
  await expect.poll(() => told('ana').length).toBe(2);
  expect(browser.read(told('ana')[1]!.body)['title']).toBe('T4: ready to serve');
  const mias = await house.paired('tablet', 'Another');
  await house.api('POST', '/session/staff', { token: mias, body: { pin: PINS.mia } });
  const taken = { token: mias, body: { places: ['t4'], mine: true } };
  expect((await house.api('POST', '/floor/waiter', taken)).status).toBe(200);
  await make(house, (await ordered(house, diner)).id);
  await make(house, (await ordered(house, await house.seated('t5'))).id);
  await expect.poll(() => told('ana').length).toBe(3);
  expect(browser.read(told('ana')[2]!.body)['title']).toBe('T5: ready to serve');
});

test('NO4 a notice goes out once per change, also over a restart', async () => {
  const service = await Outside.open();
  const folder = emptyFolder();
  const house = await houseWith(pushOn(service), folder);
  const token = await house.seated('t4');
  const order = await ordered(house, token);
  const body = new PushBrowser().subscription(`${service.origin}/b`);
  await house.api('POST', '/notices/subscriptions', { token, body });
  await make(house, order.id);
  await expect.poll(() => service.arrived.length).toBe(1);
  await expect
    .poll(
      async () =>
        (await house.api('GET', '/notices', { token: house.token('owner') })).json.notices[0].status,
    )
    .toBe('sent');
  await house.notices.stop();
  // What happens while nobody watches is told by the next start; what was told is not told again.
  await house.story.change(order.id, { type: 'set-status', status: 'cooking', note: null });
  await make(house, order.id);
  await house.notices.start();
  await expect.poll(() => service.arrived.length).toBe(2);
  await house.notices.stop();
  await house.notices.start();
  await house.notices.stop();
  expect(service.arrived.length).toBe(2);
});

test('NO7 an e-mail reaches whoever left an address; the password is never told', async () => {
  const mail = await MailServer.open();
  mail.password = 's3cret';
  const folder = emptyFolder();
  const email = {
    on: true,
    host: '127.0.0.1',
    port: mail.port,
    security: 'none',
    user: 'house',
    from: 'The Rules <orders@rules.test>',
  } as const;
  const house = await houseWith({ email, publicUrl: 'https://order.rules.test' }, folder);
  const owner = house.token('owner');
  const secret = { token: owner, body: { value: 's3cret' } };
  expect((await house.api('PUT', '/notices/secrets/email-password', secret)).status).toBe(204);
  expect(statSync(join(folder, 'email-password.key')).mode & 0o077).toBe(0);
  const order = await house.story.place(TAKEAWAY);
  await house.story.change(order.id, { type: 'set-status', status: 'confirmed', note: null });
  await expect.poll(() => mail.letters.length).toBe(1);
  const [letter] = mail.letters;
  expect(letter).toMatchObject({ to: 'RCPT TO:<nadia@example.com>', auth: 's3cret' });
  expect(letter!.text).toContain(`Subject: =?UTF-8?Q?Commande_${order.number}_=C2=B7_The_Rules?=`);
  expect(letter!.text).toContain('Auto-Submitted: auto-generated');
  expect(letter!.text.replaceAll('=\n', '')).toContain(`https://order.rules.test/track/${order.id}`);
  const told = JSON.stringify([
    (await house.api('GET', '/settings', { token: owner })).json,
    (await house.api('GET', '/notices/channels', { token: owner })).json,
    (await house.api('GET', '/notices', { token: owner })).json,
  ]);
  expect(told).not.toContain('s3cret');
  expect(told).not.toContain('nadia@example.com');
  expect(readFileSync(join(folder, 'passline.db')).includes('s3cret')).toBe(false);
});

test('NO8 what could not be sent is seen in the office, sent again or dismissed', async () => {
  const gateway = await Outside.open();
  gateway.answer = { status: 400, text: 'bad number, token hush' };
  const house = await houseWith(sms(gateway));
  const owner = house.token('owner');
  await house.api('PUT', '/notices/secrets/sms-secret', { token: owner, body: { value: 'hush' } });
  const [first, second] = [await house.story.place(TAKEAWAY), await house.story.place(TAKEAWAY)];
  for (const { id } of [first, second]) {
    await house.story.change(id, { type: 'set-status', status: 'confirmed', note: null });
  }
  await expect.poll(async () => (await failed(house)).length).toBe(2);
  const [newer, older] = await failed(house);
  expect(older).toMatchObject({
    channel: 'sms',
    to: '+35•••67',
    language: 'fr',
    orderNumber: first.number,
    attempts: 1,
    reason: 'The gateway answered 400: bad number, token •••',
  });
  await expect.poll(() => house.desk.get('channel', 'sms')?.body?.failed).toBe(2);
  gateway.answer = { status: 200 };
  expect((await house.api('POST', `/notices/${older.id}/retry`, { token: owner })).json.status).toBe(
    'queued',
  );
  expect((await house.api('POST', `/notices/${newer.id}/dismiss`, { token: owner })).json.status).toBe(
    'dismissed',
  );
  expect((await house.api('POST', `/notices/${newer.id}/retry`, { token: owner })).json.code).toBe(
    'invalid_transition',
  );
  await expect
    .poll(() => house.desk.get('channel', 'sms')?.body)
    .toEqual({ id: 'sms', failed: 0, trouble: null });
  expect(gateway.arrived.at(-1)).toMatchObject({
    method: 'POST',
    path: '/send?key=%2B353871234567',
    headers: { authorization: 'hush', 'content-type': 'application/json; charset=utf-8' },
  });
  expect(JSON.parse(String(gateway.arrived.at(-1)!.body))).toEqual({
    to: '+353871234567',
    text: expect.stringContaining('Nous avons bien reçu votre commande'),
  });
});

test('NO9 a test says what came of it, whether or not the channel is on', async () => {
  const [gateway, mail] = [await Outside.open(), await MailServer.open()];
  mail.refuse = '550 nobody here';
  const house = await houseWith({
    ...sms(gateway, { on: false, timeoutSeconds: 1 }),
    email: { host: '127.0.0.1', port: mail.port, security: 'none', from: 'a@rules.test' },
  });
  const token = house.token('owner');
  const tried = async (body: object) => (await house.api('POST', '/notices/test', { token, body })).json;
  expect(await tried({ channel: 'sms', to: '0871234567' })).toEqual({
    ok: true,
    detail: 'Handed over for 0871234567.',
  });
  gateway.answer = 'silence';
  expect(await tried({ channel: 'sms', to: '0871234567' })).toEqual({
    ok: false,
    detail: 'The gateway did not answer in time. The message may have gone out.',
  });
  expect(await tried({ channel: 'email', to: 'x@example.com' })).toEqual({
    ok: false,
    detail: 'The mail server refused the letter. It answered 550.',
  });
  expect(await tried({ channel: 'push' })).toMatchObject({ ok: false });
});
