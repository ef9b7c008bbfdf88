import { expect, test } from 'vitest';
import { must } from '#shared/basics/result.ts';
import { FEED_ROUTES } from '#shared/contract/routes-feed.ts';
import { FeedListener } from '#test/support/feed-listener.ts';
import { ServedHouse } from '#test/support/served-house.ts';

const BEGINNING = '/feed/beginning?topics=menu,mine,cart';

async function told(house: ServedHouse, token: string, more = '') {
  const { json } = await house.api('GET', BEGINNING + more, { token });
  const { seq, parts } = FEED_ROUTES.beginning.answer.parse(json);
  return { seq, documents: parts.flatMap(({ documents }) => documents) };
}

/** A dish with all that guests may read of it, and with what they may not. */
async function signature(house: ServedHouse): Promise<string> {
  const { id: _, ...dish } = must(house.desk.all('item')[0]?.body, 'a dish');
  const recipe = { parts: [], method: 'Whisper to it.' };
  const texts = { fr: { name: 'La spéciale' }, de: { name: 'Das Besondere' } };
  const body = { ...dish, name: 'Signature', recipe, names: { pl: 'Danie' }, texts };
  const made = await house.api('POST', '/items', { token: house.token('manager'), body });
  return made.json.id as string;
}

test('what the feed would tell a guest at first is told by a call, and the feed goes on from there', async () => {
  const house = await ServedHouse.open();
  await signature(house);
  const token = await house.tokenOf('diner');
  const order = { orderType: 'dine_in', placeId: 't4', items: [{ menuItemId: 'fries', quantity: 1 }] };
  const placed = await house.api('POST', '/orders', { token, body: order, key: 'first' });
  const beginning = await told(house, token);
  const feed = await FeedListener.follow(house, token, ['menu', 'mine', 'cart']);
  const named = (documents: readonly { kind: string; id: string }[]) =>
    documents.map(({ kind, id }) => `${kind} ${id}`).toSorted();
  expect(named(beginning.documents)).toEqual(named(feed.documents()));
  expect(named(beginning.documents)).toContain(`order ${placed.json.id}`);
  expect(beginning.seq).toBe(house.desk.head());
  await house.api('PUT', '/menu/items/fries/stock', {
    token: house.token('manager'),
    body: { available: false },
  });
  const after = await FeedListener.follow(house, token, ['menu', 'mine', 'cart'], beginning.seq);
  expect(await after.ready()).toMatchObject({ fresh: false });
  expect(named(after.documents())).toEqual(['item fries']);
});

test('in one language it says no other, and never what is the kitchen’s business', async () => {
  const house = await ServedHouse.open();
  const id = await signature(house);
  const token = await house.tokenOf('diner');
  const dish = async (more = '') => {
    const { documents } = await told(house, token, more);
    const found = must(documents.find((document) => document.id === id)?.body, 'the dish');
    expect(JSON.stringify(found)).not.toMatch(/Whisper|Danie/);
    return found;
  };
  expect(await dish()).toMatchObject({
    name: 'Signature',
    texts: { fr: { name: 'La spéciale' }, de: { name: 'Das Besondere' } },
  });
  expect(await dish('&lang=fr-CA')).toHaveProperty('texts', { fr: { name: 'La spéciale' } });
  expect(await dish('&lang=ta')).toHaveProperty('texts', {});
});

test('it is for who may follow these topics, and comes packed where that is taken', async () => {
  const house = await ServedHouse.open();
  const token = await house.tokenOf('diner');
  expect((await house.api('GET', BEGINNING)).status).toBe(401);
  expect((await house.api('GET', '/feed/beginning?topics=orders', { token })).status).toBe(403);
  expect((await house.api('GET', '/feed/beginning?topics=gossip', { token })).status).toBe(400);
  const plain = await house.api('GET', BEGINNING, { token });
  expect(plain.headers['content-encoding']).toBeUndefined();
  const headers = { 'accept-encoding': 'br, gzip' };
  const packed = await house.api('GET', BEGINNING, { token, headers });
  expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
  const length = Number(packed.headers['content-length']);
  expect(length).toBeLessThan(Buffer.byteLength(plain.text) / 3);
});
