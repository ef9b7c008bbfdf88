import { describe, expect, test } from 'vitest';
import { err } from '#shared/basics/result.ts';
import { PlaceId } from '#shared/basics/ids.ts';
import { ANA, DeskStory } from '#test/support/desk-story.ts';
import { asking } from '#test/support/given.ts';
import { MemoryJournal } from '#test/support/memory-journal.ts';

const open = () => DeskStory.open(new MemoryJournal());
const dinerAt = (sittingId: string) => ({
  ...ANA,
  role: 'diner' as const,
  name: 'Guest at T4',
  placeId: 't4',
  sittingId,
});
const turbot = (quantity: number) => ({ items: [{ menuItemId: 'turbot', quantity }] });
const status = (to: 'ready' | 'served' | 'completed' | 'cooking') =>
  ({ type: 'set-status', status: to, note: null }) as const;

describe('the desk', () => {
  test('O6 numbers start at 1 each business day, rise by 1 and leave no gap', async () => {
    const story = await open();
    expect((await story.place()).number).toBe(1);
    await story.refuses({
      type: 'place-order',
      request: asking({ items: [{ menuItemId: 'unicorn', quantity: 1 }] }),
    });
    const many = await Promise.all([story.place(), story.place(), story.place()]);
    expect(many.map((order) => order.number)).toEqual([2, 3, 4]);
    story.clock.now = Date.parse('2026-11-21T04:59:00.000Z');
    expect(await story.place()).toMatchObject({ number: 5, businessDay: '2026-11-20' });
    story.clock.now = Date.parse('2026-11-21T05:01:00.000Z');
    expect(await story.place()).toMatchObject({ number: 1, businessDay: '2026-11-21' });
  });

  test('O6 numbers go on after a restart', async () => {
    const journal = new MemoryJournal();
    await (await DeskStory.open(journal)).place();
    expect((await (await DeskStory.open(journal)).place()).number).toBe(2);
  });

  test('O11 a page of a table orders for its table only, and in its way only', async () => {
    const story = await open();
    const sitting = (await story.place()).sittingId ?? '';
    const order = await story.place({ placeId: PlaceId.parse('t5') }, dinerAt(sitting));
    expect(order).toMatchObject({ place: { name: 'T4' }, sittingId: sitting, placedBy: 'Guest at T4' });
    const refusal = await story.refuses(
      { type: 'place-order', request: asking({ orderType: 'takeout' }) },
      dinerAt(sitting),
    );
    expect(refusal.fields?.[0]?.path).toBe('orderType');
  });

  test('the first order seats a party, and the last bill ends its sitting', async () => {
    const story = await open();
    const [first, second] = [await story.place(), await story.place()];
    expect(second.sittingId).toBe(first.sittingId);
    for (const { id } of [first, second]) {
      await story.change(id, status('cooking'));
      await story.change(id, status('ready'));
      await story.change(id, status('served'));
      expect(story.desk.get('place', 't4')?.body?.sitting?.id).toBe(first.sittingId);
      await story.change(id, status('completed'));
    }
    expect(story.desk.get('place', 't4')?.body?.sitting).toBeNull();
    expect((await story.refuses({ type: 'close-place', placeId: 't9' })).code).toBe('not_found');
  });

  test('a place with open orders is not closed', async () => {
    const story = await open();
    await story.place();
    expect((await story.refuses({ type: 'close-place', placeId: 't4' })).detail).toBe(
      'T4 still has open orders: 1. Close them first.',
    );
  });

  test('a transfer seats the party at the other table', async () => {
    const story = await open();
    const order = await story.place();
    const moved = await story.change(order.id, { type: 'transfer-to', placeId: PlaceId.parse('t5') });
    expect(moved.place?.name).toBe('T5');
    expect(story.desk.get('place', 't5')?.body?.sitting?.id).toBe(moved.sittingId);
  });

  test('an order is changed only at the version that was looked at', async () => {
    const story = await open();
    const { id } = await story.place();
    await story.does({
      type: 'order',
      orderId: id,
      expectedVersion: 1,
      command: { type: 'rush', rush: true },
    });
    const refusal = await story.refuses({
      type: 'order',
      orderId: id,
      expectedVersion: 1,
      command: { type: 'rush', rush: false },
    });
    expect(refusal).toMatchObject({ code: 'version_conflict', extra: { version: 2 } });
  });

  test('a closed order leaves memory, and is found again', async () => {
    const story = await open();
    const { id } = await story.place({ orderType: 'takeout', placeId: null });
    await story.change(id, status('cooking'));
    await story.change(id, status('ready'));
    await story.change(id, status('completed'));
    expect(story.desk.get('order', id)).toBeNull();
    expect((await story.desk.find('order', id))?.body?.status).toBe('completed');
    expect(
      (await story.refuses({ type: 'order', orderId: id, command: { type: 'rush', rush: true } })).code,
    ).toBe('invalid_transition');
    expect(
      (await story.refuses({ type: 'order', orderId: 'none', command: { type: 'rush', rush: true } })).code,
    ).toBe('not_found');
  });

  test('listeners hear what is on disk, once, with its number', async () => {
    const story = await open();
    const heard: string[] = [];
    const stop = story.desk.onCommitted(({ changed }) =>
      heard.push(...changed.map((held) => `${held.kind} ${held.version} ${held.seq > 0}`)),
    );
    await story.place();
    expect(heard).toEqual(['order 1 true', 'place 2 true']);
    stop();
    await story.place();
    expect(heard).toHaveLength(2);
  });
});

describe('stock on the desk', () => {
  test('S1 an order takes from a counted stock at once', async () => {
    const story = await open();
    const orders = await Promise.all(
      [1, 1, 1, 1].map((quantity) =>
        story.submit({ type: 'place-order', request: asking(turbot(quantity)) }),
      ),
    );
    expect(orders.map((order) => order.ok)).toEqual([true, true, true, false]);
    expect(story.stock('turbot')).toBe(0);
  });

  test('S3 a smaller quantity, a voided line and a cancelled order give back', async () => {
    const story = await open();
    const order = await story.place({
      items: [
        { menuItemId: 'turbot', quantity: 3 },
        { menuItemId: 'salad', quantity: 1 },
      ],
    });
    const lineId = order.items[0]?.id as never;
    await story.change(order.id, { type: 'change-line', lineId, change: { quantity: 2 } });
    expect(story.stock('turbot')).toBe(1);
    await story.change(order.id, { type: 'void-line', lineId, reason: '' });
    expect(story.stock('turbot')).toBe(3);
    const other = await story.place(turbot(2));
    await story.change(other.id, { type: 'cancel', reason: 'left' });
    expect(story.stock('turbot')).toBe(3);
    await story.does({ type: 'set-stock', itemId: 'turbot', available: false, until: null });
    expect((await story.refuses({ type: 'place-order', request: asking(turbot(1)) })).code).toBe(
      'out_of_stock',
    );
    await story.does({ type: 'set-stock', itemId: 'turbot', count: 9, until: null });
    await story.place(turbot(9));
  });
});

describe('keys', () => {
  test('I1 the same request again gets the same answer and does nothing', async () => {
    const story = await open();
    const command = { type: 'place-order', request: asking() } as const;
    const first = await story.does(command, ANA, 'k1');
    const again = await story.does(command, ANA, 'k1');
    expect(again).toEqual({ ...first, replayed: true });
    expect(story.desk.all('order')).toHaveLength(1);
    const other = await story.refuses(
      { type: 'place-order', request: asking({ orderType: 'takeout' }) },
      ANA,
      'k1',
    );
    expect(other.code).toBe('key_reused');
  });

  test('I1 two requests with one key at the same time make one order', async () => {
    const story = await open();
    const command = { type: 'place-order', request: asking() } as const;
    const answers = await Promise.all([1, 2, 3].map(() => story.does(command, ANA, 'k1')));
    expect(new Set(answers.map((answer) => answer.body)).size).toBe(1);
    expect(story.desk.all('order')).toHaveLength(1);
  });

  test('I1 a key is free again after a refusal', async () => {
    const story = await open();
    await story.does({ type: 'set-stock', itemId: 'salad', available: false, until: null });
    await story.refuses({ type: 'place-order', request: asking() }, ANA, 'k1');
    await story.does({ type: 'set-stock', itemId: 'salad', available: true, until: null });
    expect((await story.does({ type: 'place-order', request: asking() }, ANA, 'k1')).replayed).toBe(false);
  });
});

describe('when the disk does not do', () => {
  test('a full disk refuses, keeps nothing in memory, and goes on when there is room', async () => {
    const journal = new MemoryJournal();
    const story = await DeskStory.open(journal);
    await story.place();
    const append = journal.append.bind(journal);
    journal.append = async (commits) => commits.map(() => err({ type: 'storage-full' as const }));
    const refusals = await Promise.all([
      story.submit({ type: 'place-order', request: asking() }),
      story.submit({ type: 'place-order', request: asking() }),
    ]);
    expect(refusals.map((each) => !each.ok && each.error.code)).toEqual(['storage_full', 'storage_full']);
    expect(story.desk.health().ok).toBe(false);
    journal.append = append;
    expect((await story.place()).number).toBe(2);
    expect(story.desk.health()).toEqual({ ok: true });
    expect(story.desk.all('order')).toHaveLength(2);
  });

  test('a failing disk stops the desk at once', async () => {
    const journal = new MemoryJournal();
    const fatal: unknown[] = [];
    const story = await DeskStory.open(journal, (error) => fatal.push(error));
    journal.append = () => Promise.reject(new Error('SQLITE_IOERR'));
    const left = await Promise.race([
      story.submit({ type: 'place-order', request: asking() }),
      new Promise((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve)))),
    ]);
    expect(left).toBeUndefined();
    expect(fatal).toHaveLength(1);
    expect((await story.refuses({ type: 'place-order', request: asking() })).code).toBe('unavailable');
  });
});
