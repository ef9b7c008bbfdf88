import { expect, test } from 'vitest';
import { ServedHouse } from '#test/support/served-house.ts';
import { openPairing } from './pairing.ts';

async function opened() {
  const house = await ServedHouse.open();
  const pairing = await house.api('POST', '/devices/pairing', { token: house.token('manager') });
  const pair = (code: string) =>
    house.api('POST', '/devices/pair', { body: { code, kind: 'screen', name: 'Grill' } });
  return { house, code: String(pairing.json.code), pair };
}

test('a code pairs one device, once, and the list names it', async () => {
  const { house, code, pair } = await opened();
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
  const paired = await pair(`${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`);
  expect(paired.status).toBe(201);
  expect((await house.api('GET', '/session', { token: paired.json.token })).json).toMatchObject({
    role: 'kitchen',
    name: 'Grill',
  });
  expect((await pair(code)).status).toBe(403);
  const devices = await house.api('GET', '/devices', { token: house.token('manager') });
  expect(devices.json.devices).toMatchObject([
    { id: paired.json.deviceId, name: 'Grill', pairedBy: 'A manager' },
  ]);
});

test('five wrong codes close it', async () => {
  const { code, pair } = await opened();
  for (let each = 0; each < 5; each += 1)
    expect((await pair('22222222')).json).toMatchObject({ code: 'forbidden' });
  expect((await pair(code)).json.detail).toContain('not open');
});

test('it closes after two minutes', async () => {
  const { house, code, pair } = await opened();
  house.story.clock.now += 121_000;
  expect((await pair(code)).status).toBe(403);
});

test('opening it again makes the code before worthless', async () => {
  const { house, code, pair } = await opened();
  // As `passline pair` does from a process of its own.
  const again = openPairing(house.store.access, 'Passline', house.story.clock.now);
  expect((await pair(code)).status).toBe(403);
  expect((await pair(again.code)).status).toBe(201);
});

test.each(['waiter', 'kitchen', 'board'] as const)('a %s cannot open it', async (role) => {
  const house = await ServedHouse.open();
  expect((await house.api('POST', '/devices/pairing', { token: house.token(role) })).status).toBe(403);
});

test('a revoked device is nobody from then on', async () => {
  const { house, code, pair } = await opened();
  const { token, deviceId } = (await pair(code)).json;
  const owner = house.token('owner');
  expect((await house.api('DELETE', `/devices/${deviceId}`, { token: owner })).status).toBe(204);
  expect((await house.api('GET', '/session', { token })).status).toBe(401);
  expect((await house.api('DELETE', `/devices/${deviceId}`, { token: owner })).status).toBe(404);
});
