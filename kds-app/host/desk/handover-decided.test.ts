import { describe, expect, test } from 'vitest';
import { must } from '#shared/basics/result.ts';
import { burger, fries, paperDesk } from '#test/support/paper-desk.ts';

describe('a slip that waits too long', () => {
  async function stale() {
    const of = await paperDesk({ failoverAfterSeconds: 0 });
    const order = await of.story.place(burger);
    await of.broken();
    await of.story.does(of.report(of.job(), 'held'));
    of.later(1799);
    expect(await of.look()).toEqual([]);
    of.later(1);
    expect(await of.look()).toEqual(['recall-jobs']);
    await of.story.does(of.report(of.job(), 'released'));
    expect(of.job().status).toBe('decision');
    return { ...of, order };
  }

  test('JH6 is not printed without a decision; a person says print', async () => {
    const of = await stale();
    of.later(10_000);
    expect(await of.look()).toEqual([]);
    const { id } = of.job();
    await of.story.does({ type: 'decide-job', jobId: id, decide: { decision: 'print' } });
    expect((await of.find(id)).status).toBe('moved');
    expect(of.job()).toMatchObject({
      printerId: 'p1',
      status: 'queued',
      cameFrom: { why: 'stale', by: 'Ana' },
    });
  });

  test('JH6 … or discard, or on which printer', async () => {
    const one = await stale();
    const { id } = one.job();
    await one.story.does({ type: 'decide-job', jobId: id, decide: { decision: 'discard' } });
    expect(await one.find(id)).toMatchObject({
      status: 'cancelled',
      detail: 'Not printed: Ana decided so.',
    });
    const other = await stale();
    await other.story.does({ type: 'move-job', jobId: other.job().id, printerId: 'p2' });
    expect(other.job()).toMatchObject({ printerId: 'p2', status: 'queued' });
  });

  test('JH6 … or one summary of all that wait there', async () => {
    const of = await stale();
    const lineId = must(of.order.items[0], 'line').id;
    await of.story.change(of.order.id, { type: 'change-line', lineId, change: { quantity: 2 } });
    const [one, two] = of.story.jobs();
    await of.story.does({ type: 'decide-job', jobId: one?.id ?? '', decide: { decision: 'summary' } });
    expect((await of.find(two?.id ?? '')).detail).toBe('On a summary that Ana asked for.');
    expect(of.story.jobs()).toMatchObject([
      {
        requestedBy: 'Ana',
        printerId: 'p1',
        paper: { kind: 'summary', why: expect.stringMatching(/^Instead of 2 slips/) },
      },
    ]);
    const [summary] = of.story.jobs();
    expect(summary?.paper.kind === 'summary' && summary.paper.tickets.length).toBe(1);
  });

  test('JH6 what changes of its ticket waits for the same decision', async () => {
    const of = await stale();
    const lineId = must(of.order.items[0], 'line').id;
    await of.story.change(of.order.id, { type: 'change-line', lineId, change: { quantity: 2 } });
    expect(of.story.jobs().map(({ status }) => status)).toEqual(['decision', 'decision']);
    await of.story.does({ type: 'decide-job', jobId: of.job(1).id, decide: { decision: 'print' } });
    expect(of.story.jobs().map(({ status, reason }) => [status, reason])).toEqual([
      ['queued', 'fired'],
      ['queued', 'changed'],
    ]);
  });
});

describe('by hand', () => {
  test('JH7 a slip is cancelled or moved, and history says who', async () => {
    const { story, journal, report, find, job } = await paperDesk();
    await story.place(burger);
    await story.place(fries);
    const [one, two] = [job(0), job(1)];
    await story.does({ type: 'cancel-job', jobId: one.id });
    expect(await find(one.id)).toMatchObject({ status: 'cancelled', detail: 'Cancelled by Ana.' });
    await story.does({ type: 'move-job', jobId: two.id, printerId: 'p2' });
    expect(job()).toMatchObject({ recall: { by: 'Ana', to: 'p2' } });
    await story.does(report(two, 'released'));
    expect(job()).toMatchObject({ printerId: 'p2', cameFrom: { why: 'moved', by: 'Ana' } });
    const entries = await journal.entriesAbout({ kind: 'job', id: two.id }, 100);
    expect(entries.map(({ command, actor }) => [command, JSON.parse(actor).name])).toContainEqual([
      'move-job',
      'Ana',
    ]);
  });

  test('JH7 what comes out at this moment is neither, and what came out all the same is kept as printed', async () => {
    const { story, report, find, job } = await paperDesk();
    await story.place(burger);
    const { id } = job();
    await story.does(report(job(), 'sending', { attempts: 1 }));
    expect((await story.refuses({ type: 'cancel-job', jobId: id })).code).toBe('invalid_transition');
    await story.place(fries);
    const other = must(
      story.jobs().find((each) => each.id !== id),
      'the other',
    );
    await story.does({ type: 'cancel-job', jobId: other.id });
    await story.does(report(other, 'printed', { attempts: 1, proof: 'L3' }));
    expect((await find(other.id)).status).toBe('printed');
  });
});
