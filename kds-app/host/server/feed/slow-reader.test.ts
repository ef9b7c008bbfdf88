import { expect, onTestFinished, test, vi } from 'vitest';
import { FeedListener } from '#test/support/feed-listener.ts';
import { ServedHouse } from '#test/support/served-house.ts';

/** An order whose document is large. */
const LARGE = {
  items: Array.from({ length: 50 }, () => ({
    menuItemId: 'salad',
    quantity: 1,
    specialInstructions: 'x'.repeat(250),
  })),
};

async function slowAndQuick() {
  // No heartbeat: who does not read cannot answer it, and would be given up as dead before it is found slow.
  vi.useFakeTimers({ toFake: ['setInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const house = await ServedHouse.open();
  const token = house.token('waiter');
  const [slow, quick] = [
    await FeedListener.follow(house, token, ['orders']),
    await FeedListener.follow(house, token, ['orders']),
  ];
  const order = await house.story.place(LARGE);
  await Promise.all([slow, quick].map((feed) => feed.until(() => feed.latest(order.id))));
  return { house, slow, quick, order };
}

test('a slow reader gets the latest state when it reads again, not everything in between', async () => {
  const { house, slow, quick, order } = await slowAndQuick();
  slow.socket.pause();
  const changes = 400;
  for (let each = 0; each < changes; each += 1)
    await house.story.change(order.id, { type: 'rush', rush: each % 2 === 0 });
  const { seq } = house.desk.get('order', order.id)!;
  await quick.until(() => (quick.latest(order.id)?.seq === seq ? true : undefined));
  slow.socket.resume();
  await slow.until(() => (slow.latest(order.id)?.seq === seq ? true : undefined));
  expect(slow.closed).toBeNull();
  expect(slow.documents().length).toBeLessThan(changes / 2);
  expect(quick.documents().length).toBe(changes + 1);
});

test('a reader that takes nothing is closed at a megabyte, and nobody else notices', async () => {
  const { house, slow, quick } = await slowAndQuick();
  slow.socket.pause();
  // Sixteen megabytes of orders. Who is quick has read each before the next: on any machine it stays quick.
  for (let each = 0; each < 500; each += 1) {
    const { id } = await house.story.place(LARGE);
    await quick.until(() => (quick.documents().at(-1)?.id === id ? true : undefined));
  }
  slow.socket.resume();
  expect((await slow.end()).code).toBe(1006);
  expect(quick.documents().length).toBe(501);
});
