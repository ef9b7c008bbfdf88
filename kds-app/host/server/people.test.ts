import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder } from '#test/support/data-folder.ts';
import { PINS, ServedHouse } from '#test/support/served-house.ts';

test('a person is added, gets a PIN, signs in with it, and is out the moment they are deactivated', async () => {
  const house = await ServedHouse.open();
  const token = house.token('manager');
  const added = await house.api('POST', '/staff', { token, body: { name: 'Noor', role: 'waiter' } });
  expect(added.json.pinSetAt ?? null).toBeNull();
  const { id } = added.json;
  const set = await house.api('POST', `/staff/${id}/pin`, { token, body: { pin: '7193' } });
  expect([set.status, set.json]).toMatchObject([200, { id, pinSetAt: expect.any(String) }]);
  const tablet = await house.paired('tablet');
  const signedIn = await house.api('POST', '/session/staff', { token: tablet, body: { pin: '7193' } });
  expect(signedIn.json).toMatchObject({ name: 'Noor', role: 'waiter' });
  await house.api('POST', `/staff/${id}/pin`, { token, body: { pin: '8264' } });
  expect((await house.api('POST', '/session/staff', { token: tablet, body: { pin: '7193' } })).status).toBe(
    403,
  );
  await house.api('PATCH', `/staff/${id}`, { token, body: { active: false } });
  expect((await house.api('GET', '/session', { token: tablet })).json.staffId).toBeNull();
});

test('a PIN that is guessed first, that another has, or of an owner is refused with a sentence', async () => {
  const house = await ServedHouse.open();
  const token = house.token('manager');
  const pinOf = (id: string, pin: string, as = token) =>
    house.api('POST', `/staff/${id}/pin`, { token: as, body: { pin } });
  for (const pin of ['123', '1111', '1234', 'abcd'])
    expect((await pinOf('ana', pin)).json.fields).toMatchObject([{ path: 'pin' }]);
  expect((await pinOf('ana', PINS.mia)).json.fields).toMatchObject([{ path: 'pin' }]);
  expect((await pinOf('gone', '7193')).status).toBe(404);
  await house.api('POST', '/staff', { token, body: { id: 'pat', name: 'Pat', role: 'owner' } });
  expect(await pinOf('pat', '7193')).toMatchObject({ status: 403 });
  expect((await pinOf('pat', '7193', house.token('owner'))).status).toBe(200);
  expect((await pinOf('ana', '7193', house.token('waiter'))).status).toBe(403);
});

test('a PIN is in no log and in no file', async () => {
  const folder = emptyFolder();
  const house = await ServedHouse.open({}, folder);
  const pin = '73919375';
  const set = await house.api('POST', '/staff/ana/pin', {
    token: house.token('owner'),
    body: { pin },
    key: 'k',
  });
  expect(set.status).toBe(200);
  expect(JSON.stringify(house.logged)).not.toContain(pin);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (!/\.(db|db-wal|json|sqlite)/.test(name)) continue;
    expect([name, readFileSync(file).includes(pin)]).toEqual([name, false]);
  }
});

test('a device is named, and the office hears of people and devices while a waiter does not', async () => {
  const house = await ServedHouse.open();
  const token = house.token('manager');
  await house.paired('tablet', 'Tablet');
  const [device] = (await house.api('GET', '/devices', { token })).json.devices;
  const named = await house.api('PATCH', `/devices/${device.id}`, { token, body: { name: 'Terrace' } });
  expect(named.json).toEqual({ ...device, name: 'Terrace' });
  expect((await house.api('PATCH', '/devices/none', { token, body: { name: 'x' } })).status).toBe(404);
  expect((await house.api('PATCH', `/devices/${device.id}`, { token, body: { name: '' } })).status).toBe(400);
});
