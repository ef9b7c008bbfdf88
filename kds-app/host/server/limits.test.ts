import { expect, test } from 'vitest';
import type { Principal } from '../desk/principal.ts';
import { ServedHouse } from '#test/support/served-house.ts';
import { Limits, type GuestRoom } from './limits.ts';

const room = (session: number, address: number, all: number): GuestRoom => ({
  session: { requests: session, seconds: 60 },
  address: { requests: address, seconds: 60 },
  all: { requests: all, seconds: 60 },
});
const guest = (sessionId: string) => ({ sessionId, role: 'diner' }) as Principal;

test('a phone, an address and all guests together have their room, and a flood takes none from others', async () => {
  const limits = new Limits(room(3, 5, 8));
  const admitted = async (sessionId: string, address: string, times: number) => {
    let count = 0;
    for (let each = 0; each < times; each += 1) {
      if ((await limits.admit({ principal: guest(sessionId), address })) === null) count += 1;
    }
    return count;
  };
  expect(await admitted('a', '10.0.0.1', 100)).toBe(3);
  expect(await admitted('b', '10.0.0.1', 100)).toBe(2);
  expect(await admitted('c', '10.0.0.2', 100)).toBe(3);
  expect(await admitted('d', '10.0.0.3', 100)).toBe(0);
});

test('a flood of guests is told to wait while staff work on', async () => {
  const house = await ServedHouse.open({ guestRoom: room(20, 1000, 1000) });
  const [diner, waiter] = [await house.seated('t4'), house.token('waiter')];
  const flood = await Promise.all(
    Array.from({ length: 60 }, () => house.api('GET', '/session', { token: diner })),
  );
  const refused = flood.filter((each) => each.status === 429);
  expect(refused).toHaveLength(40);
  expect(refused[0]!.json).toMatchObject({ code: 'rate_limited', detail: expect.stringContaining('Wait') });
  expect(Number(refused[0]!.headers['retry-after'])).toBeGreaterThan(0);
  const work = await Promise.all(
    Array.from({ length: 60 }, () => house.api('GET', '/orders', { token: waiter })),
  );
  expect(work.every((each) => each.status === 200)).toBe(true);
});

test('who does not sign in is limited by address', async () => {
  const house = await ServedHouse.open({ guestRoom: room(100, 4, 100) });
  const heard = await Promise.all(Array.from({ length: 6 }, () => house.api('GET', '/session')));
  expect(heard.map((each) => each.status).toSorted((a, b) => a - b)).toEqual([401, 401, 401, 401, 429, 429]);
});
