import { expect, test } from 'vitest';
import { placeCode } from '../access/place-code.ts';
import { ServedHouse } from '#test/support/served-house.ts';

const GONE = (kind: 'table' | 'room') =>
  `This code is not valid any more. Scan the one on the ${kind} again, or ask us.`;

const sit = (house: ServedHouse, code: string) => house.api('POST', '/session/table', { body: { code } });
const lodge = (house: ServedHouse, code: string) =>
  house.api('POST', '/session/room', { body: { code, pin: '4821' } });

test('a forged code seats nobody, and what is said helps whoever scanned it', async () => {
  const house = await ServedHouse.open();
  const code = house.codeOf('t4');
  const elsewhere = placeCode(Buffer.alloc(32, 9), { placeId: 't4', version: 1 });
  const forged = [
    code.replace('t4-', 't5-'),
    code.replace('t4-1-', 't4-2-'),
    `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`,
    elsewhere,
    't4-1-0000000000000000',
    'nonsense',
  ];
  for (const each of forged) {
    const refused = await sit(house, each);
    expect([each, refused.status, refused.json.fields]).toEqual([
      each,
      400,
      [{ path: 'code', detail: GONE('table') }],
    ]);
  }
  expect((await sit(house, code)).status).toBe(201);
});

test('the code of a table opens no room, and the code of a room seats nobody at a table', async () => {
  const house = await ServedHouse.open();
  const room = await sit(house, house.codeOf('r208'));
  expect([room.status, room.json.fields[0].detail]).toEqual([400, GONE('table')]);
  const table = await lodge(house, house.codeOf('t4'));
  expect([table.status, table.json.fields[0].detail]).toEqual([400, GONE('room')]);
});

test('a rotated code is refused with the sentence, of a table and of a room; the new one is taken', async () => {
  const house = await ServedHouse.open();
  const [table, room] = [house.codeOf('t4'), house.codeOf('r208')];
  const token = house.token('manager');
  await house.api('POST', '/places/rotate', { token, body: { places: ['t4', 'r208'] } });
  expect((await sit(house, table)).json.fields).toEqual([{ path: 'code', detail: GONE('table') }]);
  expect((await lodge(house, room)).json.fields).toEqual([{ path: 'code', detail: GONE('room') }]);
  expect((await sit(house, house.codeOf('t4'))).status).toBe(201);
});

test('the code of a table that was taken away leads nowhere', async () => {
  const house = await ServedHouse.open();
  const code = house.codeOf('t4');
  const removed = await house.api('DELETE', '/places/t4', { token: house.token('owner') });
  expect(removed.status).toBe(204);
  const refused = await sit(house, code);
  expect([refused.status, refused.json.fields[0].detail]).toEqual([400, GONE('table')]);
});

test('a seat that has expired orders nothing more; the code on the table seats again', async () => {
  const house = await ServedHouse.open();
  const diner = await house.seated('t4');
  house.story.clock.now += 13 * 3_600_000;
  const body = { orderType: 'dine_in', items: [{ menuItemId: 'salad', quantity: 1 }] };
  const refused = await house.api('POST', '/orders', { token: diner, body });
  expect([refused.status, refused.json.code]).toEqual([401, 'unauthenticated']);
  expect(refused.json.detail).toMatch(/\w.*\.$/);
  expect((await sit(house, house.codeOf('t4'))).status).toBe(201);
});

test('a pairing code that has expired lets no device in, and says what to do', async () => {
  const house = await ServedHouse.open();
  const opened = await house.api('POST', '/devices/pairing', { token: house.token('owner') });
  house.story.clock.now += 121_000;
  const body = { code: opened.json.code, kind: 'tablet', name: 'Late' };
  const refused = await house.api('POST', '/devices/pair', { body });
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(refused.status).toBeLessThan(500);
  expect(refused.json.detail).toMatch(/\w.*\.$/);
});
