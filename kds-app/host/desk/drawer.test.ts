import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DRAWER_LIFE_MS, DRAWER_WORDS } from '#shared/kitchen/drawer.ts';
import type { Job } from '#shared/kitchen/job.ts';
import { burger, leasing, paperDesk } from '#test/support/paper-desk.ts';

async function open() {
  const of = await paperDesk({ documents: ['ticket', 'drawer'] });
  const ask = async (): Promise<Job> =>
    JSON.parse((await of.story.does({ type: 'open-drawer', printerId: 'p1', why: 'change' })).body);
  return { ...of, ask };
}

describe('a drawer', () => {
  test('JD1 that was not opened at once is dropped, and history says so', async () => {
    const { ask, later, look, find, journal, story } = await open();
    const { id } = await ask();
    later(DRAWER_LIFE_MS / 1000 - 1);
    expect(await look()).toEqual([]);
    later(1);
    expect(await look()).toEqual(['drop-drawers']);
    expect(await find(id)).toMatchObject({ status: 'cancelled', detail: DRAWER_WORDS.late });
    const entries = await journal.entriesAbout({ kind: 'job', id }, 100);
    expect(entries.map(({ command, actor }) => [command, JSON.parse(actor).name])).toEqual(
      expect.arrayContaining([
        ['open-drawer', 'Ana'],
        ['drop-drawers', expect.any(String)],
      ]),
    );
    expect(story.jobs()).toEqual([]);
  });

  test('JD1 is not moved, not failed over, and not handed to another agent', async () => {
    const { ask, broken, find, look, later, story } = await open();
    const one = await ask();
    const refused = await story.refuses({ type: 'move-job', jobId: one.id, printerId: 'p2' });
    expect(refused.code).toBe('invalid_request');
    await story.place(burger);
    await broken();
    later(60);
    expect(await look()).toEqual(['drop-drawers', 'recall-jobs']);
    expect((await find(one.id)).status).toBe('cancelled');
    await story.does({
      type: 'report-printer',
      printerId: 'p1',
      report: { state: 'ready', detail: '', fence: 0 },
    });
    await story.does(leasing('one'));
    const two = await ask();
    await story.does(leasing('two'));
    expect(await find(two.id)).toMatchObject({ status: 'cancelled', detail: DRAWER_WORDS.moved });
    const three = await ask();
    await story.does({ type: 'remove', kind: 'printer', id: 'p1' });
    expect((await find(three.id)).status).toBe('cancelled');
  });

  test('JD1 that an agent says is held or unknown is over', async () => {
    for (const status of ['held', 'unknown', 'failed'] as const) {
      const { ask, report, find, story } = await open();
      const job = await ask();
      await story.does(report(job, status, { attempts: 1, detail: 'It fell over.' }));
      expect(await find(job.id)).toMatchObject({ status: 'failed', detail: 'It fell over.' });
      expect(story.jobs()).toEqual([]);
    }
  });

  test('JD1 property: whatever happens, no drawer is anywhere but at its printer, and none is open after its time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...DEEDS), { maxLength: 14 }), async (deeds) => {
        const of = await open();
        for (const [index, each] of deeds.entries()) {
          await doing(each, of, index);
          for (const job of drawersOf(of)) {
            expect(job).toMatchObject({ printerId: 'p1', recall: null, cameFrom: null });
            expect(of.story.clock.now - Date.parse(job.createdAt)).toBeLessThan(5000);
          }
        }
        of.later(5);
        await of.look();
        expect(drawersOf(of)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

type Desk = Awaited<ReturnType<typeof open>>;

const drawersOf = ({ story }: Desk) => story.jobs().filter(({ paper }) => paper.kind === 'drawer');

const DEEDS = ['ask', 'broken', 'ready', 'seconds', 'lease', 'held', 'sending', 'order'] as const;

async function doing(deed: (typeof DEEDS)[number], of: Desk, index: number): Promise<void> {
  const { story } = of;
  const says = (state: 'ready' | 'paper_out') =>
    story.submit({ type: 'report-printer', printerId: 'p1', report: { state, detail: '', fence: null } });
  switch (deed) {
    case 'ask':
      await story.submit({ type: 'open-drawer', printerId: 'p1', why: 'change' });
      return;
    case 'order':
      await story.place(burger);
      return;
    case 'broken':
    case 'ready':
      await says(deed === 'ready' ? 'ready' : 'paper_out');
      return;
    case 'seconds':
      of.later(5);
      await of.look();
      await of.look();
      return;
    case 'lease':
      await story.submit(leasing(`spool-${index}`));
      return;
    case 'held':
    case 'sending':
      for (const job of drawersOf(of)) await story.submit(of.report(job, deed, { attempts: 1 }));
  }
}
