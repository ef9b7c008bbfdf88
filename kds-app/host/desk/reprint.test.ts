import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DeskStory, ANA } from '#test/support/desk-story.ts';
import { must } from '#shared/basics/result.ts';
import type { Job } from '#shared/kitchen/job.ts';
import { MemoryJournal } from '#test/support/memory-journal.ts';

const burger = { items: [{ menuItemId: 'burger', quantity: 1 }] };
const BEN = { ...ANA, name: 'Ben', staffId: 'ben' };

async function open() {
  const story = await DeskStory.open(new MemoryJournal());
  await story.place(burger);
  const first = must(story.jobs()[0], 'a job').id;
  const printed = (jobId: string) =>
    story.does({
      type: 'report-job',
      jobId,
      report: { status: 'printed', proof: 'L3', detail: '', attempts: 1, fence: 0 },
    });
  return { story, first, printed };
}

async function copyOf(story: DeskStory, jobId: string, by = ANA, key?: string): Promise<Job> {
  return JSON.parse((await story.does({ type: 'reprint', jobId }, by, key)).body);
}

describe('a copy that somebody asked for', () => {
  test('J5 a slip whose copy was printed already is printed once more', async () => {
    const { story, first, printed } = await open();
    await printed(first);
    const one = await copyOf(story, first);
    await printed(one.id);
    expect(story.jobs()).toEqual([]);
    const two = await copyOf(story, first, BEN);
    expect(two.id).not.toBe(one.id);
    expect([one.copy, two.copy]).toEqual([2, 3]);
    expect(story.jobs()).toMatchObject([{ id: two.id, status: 'queued', requestedBy: 'Ben' }]);
    expect((await story.desk.find('job', one.id))?.body?.status).toBe('printed');
  });

  test('J5 another paper than a ticket too', async () => {
    const { story, printed } = await open();
    await story.does({
      type: 'print-sheet',
      name: 'day',
      paper: { kind: 'summary', site: SITE, stationName: 'Grill', tickets: [], why: '' },
      printerId: 'p1',
    });
    const sheet = must(
      story.jobs().find(({ paper }) => paper.kind === 'summary'),
      'a sheet',
    );
    await printed(sheet.id);
    const one = await copyOf(story, sheet.id);
    await printed(one.id);
    const two = await copyOf(story, sheet.id);
    expect(new Set([sheet.id, one.id, two.id]).size).toBe(3);
    expect(two).toMatchObject({ status: 'queued', copy: 3, reason: 'reprint', orderId: null });
  });

  test('J5 property: whoever asks however often and whatever is printed between, each key has one job of its own', async () => {
    const ask = fc.record({
      type: fc.constant('ask' as const),
      by: fc.constantFrom(ANA, BEN),
      key: fc.integer({ min: 0, max: 9 }),
      of: fc.nat(5),
    });
    const deed = fc.oneof(
      { weight: 4, arbitrary: ask },
      fc.record({ type: fc.constant('print' as const), of: fc.nat(5) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(deed, { maxLength: 4 }), { maxLength: 6 }), async (turns) => {
        const { story, first, printed } = await open();
        const ids: string[] = [first];
        const done = new Set<string>();
        const byKey = new Map<string, { of: string; by: string; answer: Job }>();
        for (const turn of turns) {
          const asked = turn.map(async (each) => {
            const id = must(ids[each.of % ids.length], 'a job');
            if (each.type === 'print') {
              if (!done.has(id)) {
                done.add(id);
                await printed(id);
              }
              return;
            }
            const known = byKey.get(`${each.key}`);
            const key = `${each.key}`;
            // A key that is told again is told of the same thing.
            const of = known?.of ?? id;
            const by = each.by;
            byKey.set(key, { of, by: known?.by ?? by.name, answer: await copyOf(story, of, by, key) });
          });
          await Promise.all(asked.map((each) => each.catch(sameKey)));
          for (const { answer } of byKey.values()) if (!ids.includes(answer.id)) ids.push(answer.id);
        }
        const copies = ids.slice(1);
        expect(new Set(copies).size).toBe(copies.length);
        expect(copies.length).toBe(byKey.size);
        for (const id of ids) {
          const job = must((await story.desk.find('job', id))?.body, id);
          expect(job.status, id).toBe(done.has(id) ? 'printed' : 'queued');
        }
        const { size } = new Set([...byKey.values()].map(({ of, answer }) => `${of} ${answer.copy}`));
        expect(size).toBe(byKey.size);
      }),
      { numRuns: 60 },
    );
  });
});

const SITE = { name: 'House', locale: 'en', timeZone: 'UTC', currency: 'EUR' };

/** Two at once used one key for different things: one of them was refused, and nothing happened for it. */
function sameKey(error: unknown): void {
  if (!(error instanceof Error && error.message.includes('Idempotency-Key'))) throw error;
}
