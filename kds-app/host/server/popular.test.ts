import { expect, test } from 'vitest';
import { emptyFolder } from '#test/support/data-folder.ts';
import { ServedHouse } from '#test/support/served-house.ts';

const FRIES = {
  orderType: 'takeout',
  placeId: null,
  customer: { name: 'Zoe Quinn', phone: '087' },
  items: [{ menuItemId: 'fries', quantity: 1 }],
} as never;

async function popular(house: ServedHouse): Promise<string[]> {
  const guest = await house.api('POST', '/session/table', { body: { code: house.codeOf('t4') } });
  const again = await house.api('GET', '/session', { token: guest.json.token });
  expect(again.json.popular).toEqual(guest.json.popular);
  return guest.json.popular;
}

test('a guest’s session says what is ordered most today; staff are not told, and tomorrow begins anew', async () => {
  const house = await ServedHouse.open();
  for (let each = 0; each < 3; each += 1) {
    expect(await popular(house)).toEqual([]);
    await house.story.place(FRIES);
  }
  expect(await popular(house)).toEqual(['fries']);
  const staff = await house.api('GET', '/session', { token: house.token('waiter') });
  expect(staff.json.popular).toEqual([]);
  house.story.clock.now += 24 * 3_600_000;
  expect(await popular(house)).toEqual([]);
});

test('the day’s orders are counted again after a restart, and one that is cancelled is taken out', async () => {
  const folder = emptyFolder();
  const before = await ServedHouse.open({}, folder);
  for (let each = 0; each < 3; each += 1) await before.story.place(FRIES);
  await before.server.close(0);
  await before.desk.close();
  await before.store.close();
  const house = await ServedHouse.open({}, folder);
  expect(await popular(house)).toEqual(['fries']);
  const [order] = house.desk.all('order');
  await house.story.change(order!.id, { type: 'cancel', reason: 'Gone home' } as never);
  expect(await popular(house)).toEqual([]);
});
