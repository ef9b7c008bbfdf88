import { expect, test } from 'vitest';
import { DeskStory } from '#test/support/desk-story.ts';
import { MemoryJournal } from '#test/support/memory-journal.ts';
import { watchDays } from './day-watch.ts';

const HOUR = 3_600_000;
const lines = { items: [{ menuItemId: 'burger', quantity: 1 }] };

/** A desk whose first printer prints day reports, and a watch that looks when it is told to. */
async function open() {
  const story = await DeskStory.open(new MemoryJournal());
  const said: string[] = [];
  const set = (byItself: boolean, printerId: string | null = null) =>
    story.does({
      type: 'change-settings',
      change: { paper: { templates: {}, dayReport: { byItself, printerId } } } as never,
    });
  const put = (id: string, documents: readonly string[]) =>
    story.does({
      type: 'put',
      kind: 'printer',
      id,
      body: { id, name: id, address: 'virtual:', documents } as never,
    });
  await put('p1', ['ticket', 'day']);
  const begin = () => {
    let run: () => void = () => undefined;
    const every = (_ms: number, does: () => void) => {
      run = does;
      return { stop: () => undefined };
    };
    watchDays(story.desk, { now: () => story.clock.now, every }, (sentence) => said.push(sentence));
    return async (hours = 0) => {
      story.clock.now += hours * HOUR;
      run();
      for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      return story
        .jobs()
        .flatMap(({ paper, printerId }) => (paper.kind === 'day' ? [[paper.day, printerId]] : []));
    };
  };
  return { story, set, put, begin, said };
}

test('PD20 the report of a day prints by itself when the day is over, where that is set, and once', async () => {
  const { story, set, begin } = await open();
  await story.place(lines);
  const off = begin();
  expect(await off(12)).toEqual([]);
  await story.place(lines);
  await set(true);
  // Turned on in the middle of a day: what is over already is not asked for.
  expect(await off(0)).toEqual([]);
  expect(await off(24)).toEqual([['2026-11-21', 'p1']]);
  expect(story.jobs().at(-1)?.paper).toMatchObject({ kind: 'day', soFar: false, orders: [{ count: 1 }] });
  expect(await off(1)).toHaveLength(1);
  // A host that was started anew asks for nothing that is there.
  expect(await begin()(0)).toHaveLength(1);
  // Nothing was sold: nothing is printed.
  expect(await off(24)).toHaveLength(1);
});

test('PD20 a host that slept through the end of the day prints its report when it runs again', async () => {
  const { story, set, begin } = await open();
  await story.place(lines);
  await set(true);
  story.clock.now += 14 * HOUR;
  expect(await begin()()).toEqual([['2026-11-20', 'p1']]);
});

test('PD20 it prints where it is set to, and where that printer is gone at one that prints reports', async () => {
  const { story, set, put, begin, said } = await open();
  await put('office', []);
  await set(true, 'office');
  await story.place(lines);
  const look = begin();
  expect(await look(24)).toEqual([['2026-11-20', 'office']]);
  await story.place(lines);
  await story.does({ type: 'remove', kind: 'printer', id: 'office' });
  expect((await look(24)).at(-1)).toEqual(['2026-11-21', 'p1']);
  await put('p1', ['ticket']);
  await story.place(lines);
  expect(await look(24)).toHaveLength(2);
  expect(said).toEqual([expect.stringContaining('No printer prints day reports')]);
});
