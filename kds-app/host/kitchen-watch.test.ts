import { expect, test } from 'vitest';
import { must } from '#shared/basics/result.ts';
import { DeskStory } from '#test/support/desk-story.ts';
import { MemoryJournal } from '#test/support/memory-journal.ts';
import { SETTINGS } from '#test/support/given.ts';
import { HOST } from './desk/commands.ts';
import { dueCommands, nowUnwatched, type Watching } from './kitchen-watch.ts';

const SECOND = 1000;
const grill = { id: 's.grill', page: 'grill', stations: ['grill'] };

async function open(kitchen: object = {}) {
  const story = await DeskStory.open(new MemoryJournal());
  const settings = { ...SETTINGS.kitchen, ...kitchen };
  await story.does({ type: 'change-settings', change: { kitchen: settings } });
  const begun = story.clock.now;
  const look = (after: number, change: Partial<Watching> = {}) => {
    story.clock.now = begun + after * SECOND;
    const now = story.clock.now;
    return dueCommands({
      desk: story.desk,
      screens: [grill],
      now,
      since: begun,
      unwatched: new Map(),
      ...change,
    });
  };
  return { story, look, begun };
}

const fries = { items: [{ menuItemId: 'fries', quantity: 1 }] };

test('N2 a ticket that no screen showed in time is missed once, and not before', async () => {
  const { story, look } = await open();
  const order = await story.place(fries);
  expect(look(9)).toEqual([]);
  const [missed] = look(10);
  expect(missed).toMatchObject({ type: 'order', orderId: order.id, command: { type: 'miss-ticket' } });
  await story.does(must(missed, 'a missed ticket'), HOST);
  expect(look(20)).toEqual([]);
});

test('N2 what was fired before the host came back is nobody’s fault, and 0 seconds turn it off', async () => {
  const { story, look, begun } = await open();
  await story.place(fries);
  expect(look(60, { since: begun + 5 * SECOND })).toEqual([]);
  const off = await open({ unseenSeconds: 0 });
  await off.story.place(fries);
  expect(off.look(600)).toEqual([]);
});

test('F2 what waits until a time is fired then', async () => {
  const { story, look } = await open({ paced: ['dine_in'], unseenSeconds: 0 });
  await story.place({
    items: [
      { menuItemId: 'burger', quantity: 1 },
      { menuItemId: 'fries', quantity: 1 },
    ],
  });
  expect(look(299)).toEqual([]);
  expect(look(300)).toMatchObject([{ command: { type: 'fire-due' } }]);
});

test('V3 a station without a screen hands its tickets to its backup after the site’s time', async () => {
  const { story, look, begun } = await open({ takeOverSeconds: 30, unseenSeconds: 0 });
  const fry = must(story.desk.get('station', 'fry')?.body, 'fry');
  await story.does({ type: 'put', kind: 'station', id: 'fry', body: { ...fry, backup: 'grill' } });
  const unwatched = nowUnwatched(story.desk, [grill], new Map(), begun);
  expect(unwatched.has('grill')).toBe(false);
  expect(look(30, { unwatched })).toEqual([]);
  await story.place(fries);
  expect(look(29, { unwatched })).toEqual([]);
  expect(look(30, { unwatched })).toEqual([{ type: 'hand-station', stationId: 'fry', to: 'grill' }]);
  expect(look(30, { unwatched: nowUnwatched(story.desk, [], unwatched, begun) })).toEqual([]);
});

test('S6 an 86 ends by itself when its time is over', async () => {
  const { story, look, begun } = await open();
  const until = new Date(begun + 60 * SECOND).toISOString();
  await story.does({ type: 'set-stock', itemId: 'turbot', available: false, until });
  await story.does({ type: 'set-modifier-stock', modifierId: 'pepper', available: false, until });
  expect(look(59)).toEqual([]);
  expect(look(60)).toEqual([
    { type: 'set-stock', itemId: 'turbot', available: true, until: null },
    { type: 'set-modifier-stock', modifierId: 'pepper', available: true, until: null },
  ]);
});
