import { expect, test } from 'vitest';
import { WIRE } from '#shared/contract/feed.ts';
import { FeedListener } from '#test/support/feed-listener.ts';
import { ServedHouse } from '#test/support/served-house.ts';

const byText = (a: string, b: string) => (a < b ? -1 : 1);

const TOPICS = ['orders', 'tickets:*', 'menu', 'floor'];

test('who comes back gets each document that changed, once, and nothing else', async () => {
  const house = await ServedHouse.open();
  const token = house.token('kitchen');
  const [kept, gone] = [await house.story.place(), await house.story.place()];
  const before = await FeedListener.follow(house, token, TOPICS);
  const { seq } = await before.ready();
  before.socket.terminate();
  const ticket = kept.tickets[0]!;
  await house.story.change(kept.id, { type: 'start-ticket', ticketId: ticket.id });
  await house.story.change(kept.id, { type: 'bump-ticket', ticketId: ticket.id });
  await house.story.change(gone.id, { type: 'ready', override: false });
  for (const status of ['served', 'completed'] as const)
    await house.story.change(gone.id, { type: 'set-status', status, note: null });
  const after = await FeedListener.follow(house, token, TOPICS, seq);
  expect(await after.ready()).toMatchObject({ fresh: false, seq: house.desk.head() });
  const heard = after.documents().map(({ kind, id, body }) => [kind, id, body === null ? 'gone' : 'there']);
  expect(heard.map(String).toSorted(byText)).toEqual(
    [
      ['order', kept.id, 'there'],
      ['ticket', ticket.id, 'there'],
      ['order', gone.id, 'gone'],
      ['ticket', gone.tickets[0]!.id, 'gone'],
    ]
      .map(String)
      .toSorted(byText),
  );
});

test('who missed nothing hears nothing; who knows more than there is forgets it', async () => {
  const house = await ServedHouse.open();
  const token = house.token('kitchen');
  await house.story.place();
  const same = await FeedListener.follow(house, token, TOPICS, house.desk.head());
  expect([same.documents(), await same.ready()]).toMatchObject([[], { fresh: false }]);
  const future = await FeedListener.follow(house, token, TOPICS, house.desk.head() + 10);
  expect((await future.ready()).fresh).toBe(true);
});

test('what changes while somebody catches up is not missed', async () => {
  const house = await ServedHouse.open();
  const token = house.token('kitchen');
  const order = await house.story.place();
  const feeds = Array.from({ length: 8 }, () => new FeedListener(house));
  await Promise.all(feeds.map((feed) => feed.opened()));
  const changes = Array.from({ length: 20 }, (_, each) =>
    house.story.change(order.id, { type: 'rush', rush: each % 2 === 0 }),
  );
  for (const [each, feed] of feeds.entries())
    feed.say({ type: 'hello', wire: WIRE, token, topics: TOPICS, since: each % 2 ? 1 : undefined });
  await Promise.allSettled(changes);
  const due = house.desk.get('order', order.id)!;
  await Promise.all(
    feeds.map((feed) => feed.until(() => (feed.latest(order.id)?.seq === due.seq ? true : undefined))),
  );
  for (const feed of feeds) expect(feed.latest(order.id)?.body).toEqual(due.body);
});

test('after a split, a merge and an end everybody knows the same, whenever they came', async () => {
  const house = await ServedHouse.open();
  const token = house.token('kitchen');
  const order = await house.story.place({
    items: [
      { menuItemId: 'salad', quantity: 1 },
      { menuItemId: 'fries', quantity: 1 },
    ],
  });
  const live = await FeedListener.follow(house, token, TOPICS);
  const cold = await FeedListener.follow(house, token, ['tickets:cold']);
  const { seq } = await live.ready();
  const parts = await house.api('POST', `/orders/${order.id}/split`, {
    token: house.token('waiter'),
    body: { lines: [order.items[0]!.id] },
  });
  const afterSplit = await FeedListener.follow(house, token, TOPICS, seq);
  await live.caughtUp();
  expect(afterSplit.state().size).toBe(live.state().size);
  await house.api('POST', `/orders/${parts.json.split.id}/merge`, {
    token: house.token('waiter'),
    body: { from: order.id },
  });
  await live.caughtUp();
  const since = await FeedListener.follow(house, token, TOPICS, seq);
  const fresh = await FeedListener.follow(house, token, TOPICS);
  const tickets = (feed: FeedListener) =>
    [...feed.state()]
      .filter(([name]) => name.startsWith('ticket') || name.startsWith('order'))
      .toSorted(([a], [b]) => byText(a, b));
  expect(tickets(live)).toEqual(tickets(fresh));
  expect(tickets(since)).toEqual(tickets(fresh));
  expect(tickets(fresh)).toHaveLength(3);
  await cold.caughtUp();
  expect([...cold.state().keys()]).toEqual(
    [...fresh.state()]
      .filter(([, body]) => (body as { station?: string }).station === 'cold')
      .map(([name]) => name),
  );
});

test('a document is written once however many want it', async () => {
  const house = await ServedHouse.open();
  const token = house.token('waiter');
  const feeds = await Promise.all(
    Array.from({ length: 5 }, () => FeedListener.follow(house, token, ['orders'])),
  );
  const order = await house.story.place();
  const texts = await Promise.all(
    feeds.map(async (feed) => JSON.stringify(await feed.until(() => feed.latest(order.id)))),
  );
  expect(new Set(texts).size).toBe(1);
});
