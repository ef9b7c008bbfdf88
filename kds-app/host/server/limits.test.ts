import { expect, test } from 'vitest';
import type { Principal } from '../desk/principal.ts';
import { ServedHouse } from '#test/support/served-house.ts';
import { FeedListener } from '#test/support/feed-listener.ts';
import { DEED_ROOM, Limits, type Deed, type GuestRoom } from './limits.ts';

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

const narrow = (deed: Deed, requests: number): GuestRoom => {
  const few = { requests, seconds: 60 };
  const deeds = { ...DEED_ROOM, [deed]: { session: few, address: few, all: few } };
  return { ...room(1000, 1000, 1000), deeds };
};

test('what costs more than an answer has less room, by address and for all, and none of it is the staff’s', async () => {
  const limits = new Limits({
    ...room(1000, 1000, 1000),
    deeds: { ...DEED_ROOM, begin: room(1000, 3, 5) },
  });
  const begun = async (address: string) => {
    let count = 0;
    for (let each = 0; each < 10; each += 1) {
      if ((await limits.admitDeed('begin', { principal: null, address })) === null) count += 1;
    }
    return count;
  };
  expect([await begun('10.0.0.1'), await begun('10.0.0.2'), await begun('10.0.0.3')]).toEqual([3, 2, 0]);
  expect(await limits.admitDeed('order', { principal: null, address: '10.0.0.1' })).toBeNull();
});

test('a flood of new sessions makes no more of them than there is room for', async () => {
  const house = await ServedHouse.open({ guestRoom: narrow('begin', 5) });
  const code = house.codeOf('t4');
  const heard = await Promise.all([
    ...Array.from({ length: 10 }, () => house.api('POST', '/session/customer')),
    ...Array.from({ length: 10 }, () => house.api('POST', '/session/table', { body: { code } })),
  ]);
  const refused = heard.filter(({ status }) => status === 429);
  expect([heard.filter(({ status }) => status === 201).length, refused.length]).toEqual([5, 15]);
  expect(Number(refused[0]!.headers['retry-after'])).toBeGreaterThan(0);
});

test('a flood of orders from many sessions ends at what all guests have room for; waiters go on', async () => {
  const house = await ServedHouse.open({ guestRoom: narrow('order', 6) });
  const body = { orderType: 'takeout', items: [{ menuItemId: 'fries', quantity: 1 }] };
  const phones = await Promise.all(Array.from({ length: 4 }, () => house.tokenOf('customer')));
  const heard = await Promise.all(
    Array.from({ length: 12 }, (_, at) => house.api('POST', '/orders', { token: phones[at % 4], body })),
  );
  expect(heard.filter(({ status }) => status === 201)).toHaveLength(6);
  expect(heard.filter(({ status }) => status === 429)).toHaveLength(6);
  const staff = await house.api('POST', '/orders', { token: house.token('waiter'), body });
  expect(staff.status).toBe(201);
});

test('a guest’s page is followed from a few tabs, not from hundreds; a screen from as many as it likes', async () => {
  const house = await ServedHouse.open();
  const [diner, waiter] = [await house.seated('t4'), house.token('waiter')];
  for (let each = 0; each < 8; each += 1) await FeedListener.follow(house, diner, ['mine']);
  const ninth = new FeedListener(house);
  await ninth.hello({ token: diner, topics: ['mine'] });
  expect((await ninth.end()).code).toBe(4429);
  for (let each = 0; each < 12; each += 1) await FeedListener.follow(house, waiter, ['orders']);
  await FeedListener.follow(house, await house.seated('t5'), ['mine']);
});

test('who connects again and again is told to wait', async () => {
  const house = await ServedHouse.open({ guestRoom: narrow('follow', 4) });
  const diner = await house.seated('t4');
  for (let each = 0; each < 4; each += 1) {
    const feed = await FeedListener.follow(house, diner, ['mine', 'menu']);
    feed.socket.terminate();
  }
  const fifth = new FeedListener(house);
  await fifth.hello({ token: diner, topics: ['mine', 'menu'] });
  expect((await fifth.end()).code).toBe(4429);
});
