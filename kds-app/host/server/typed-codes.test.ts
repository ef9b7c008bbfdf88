import { expect, test } from 'vitest';
import { ServedHouse } from '#test/support/served-house.ts';

const find = (house: ServedHouse, code: string) => house.api('POST', '/session/code', { body: { code } });

test('a typed code leads where the printed one does, however it is written', async () => {
  const house = await ServedHouse.open();
  const [table, room] = [house.codeOf('t4'), house.codeOf('r208')];
  const ways = [
    table,
    table.toUpperCase(),
    ` ${table.toLowerCase().replaceAll('-', ' - ')} `,
    `192.168.7.7:8080/t/${table}`,
    `http://192.168.7.7:8080/t/${table}/`,
  ];
  for (const way of ways) {
    const found = await find(house, way);
    expect([way, found.status, found.json]).toEqual([
      way,
      200,
      { name: 'T4', kind: 'table', page: `/t/${table}` },
    ]);
  }
  expect((await find(house, room)).json).toMatchObject({ kind: 'room', page: `/r/${room}` });
  expect((await house.api('POST', '/session/table', { body: { code: table } })).status).toBe(201);
});

test('wrong, forged and renewed codes name nothing, and whoever types on has to wait', async () => {
  const house = await ServedHouse.open();
  const old = house.codeOf('t4');
  const { status } = await house.api('POST', '/places/rotate', {
    token: house.token('manager'),
    key: 'rotate',
    body: { places: ['t4'] },
  });
  expect(status).toBe(200);
  const wrong = [old, 't4', 't4-1-0000000000000000', '../../etc/passwd', 'x'.repeat(300)];
  for (const code of wrong) {
    const refused = await find(house, code);
    expect([code, refused.status, refused.json.code]).toEqual([code, 400, 'invalid_request']);
  }
  const held = await find(house, house.codeOf('t4'));
  expect([held.status, held.json.code]).toEqual([429, 'rate_limited']);
  expect(Number(held.headers['retry-after'])).toBe(30);
  house.story.clock.now += 30_000;
  expect((await find(house, house.codeOf('t4'))).status).toBe(200);
  for (let times = 0; times < 4; times += 1) expect((await find(house, old)).status).toBe(400);
  expect((await find(house, house.codeOf('t4'))).status, 'the right one forgave the others').toBe(200);
});
