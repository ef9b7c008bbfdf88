import { describe, expect, test } from 'vitest';
import { must } from '#shared/basics/result.ts';
import type { Job, JobReport } from '#shared/kitchen/job.ts';
import { DeskStory } from '#test/support/desk-story.ts';
import { MemoryJournal } from '#test/support/memory-journal.ts';
import { duePaper, RECALL_MS, type Silent } from '../paper-watch.ts';
import { HOST } from './commands.ts';

const burger = { items: [{ menuItemId: 'burger', quantity: 1 }] };
const fries = { items: [{ menuItemId: 'fries', quantity: 1 }] };
const P1 = { id: 'p1', name: 'Hot', stations: ['grill', 'fry'], address: 'virtual:' };

async function open(set: object = {}) {
  const journal = new MemoryJournal();
  const story = await DeskStory.open(journal);
  await story.does({
    type: 'put',
    kind: 'printer',
    id: 'p2',
    body: { id: 'p2', name: 'Bar', stations: [], address: 'virtual:' },
  });
  await story.does({ type: 'put', kind: 'printer', id: 'p1', body: { ...P1, backup: 'p2', ...set } });
  const report = (job: Job, status: JobReport['status'], change: Partial<JobReport> = {}) => ({
    type: 'report-job' as const,
    jobId: job.id,
    report: { status, proof: null, detail: '', attempts: 0, fence: job.fence, ...change },
  });
  const later = (seconds: number) => {
    story.clock.now += seconds * 1000;
  };
  /** What the host does by itself now. */
  const look = async (silent: Silent = new Map()) => {
    const due = duePaper({ desk: story.desk, now: story.clock.now, silent });
    for (const command of due) await story.does(command, HOST);
    return due.map(({ type }) => type);
  };
  const broken = () =>
    story.does({
      type: 'report-printer',
      printerId: 'p1',
      report: { state: 'paper_out', detail: 'Paper is out.', fence: 0 },
    });
  const find = async (id: string) => must((await story.desk.find('job', id))?.body, id);
  const job = (index = 0) => must(story.jobs()[index], `job ${index}`);
  return { story, journal, report, later, look, broken, find, job };
}

describe('a lease', () => {
  test('JH1 another spool takes a printer: the fence rises, and what the first says of it does not count', async () => {
    const { story, report, find, job, later, look } = await open();
    await story.does({ type: 'lease-printer', printerId: 'p1', holder: 'one' });
    await story.place(burger);
    const first = job();
    await story.does({ type: 'lease-printer', printerId: 'p1', holder: 'one' });
    expect(story.desk.get('printer', 'p1')?.body).toMatchObject({ holder: 'one', fence: 0 });
    await story.does({ type: 'lease-printer', printerId: 'p1', holder: 'two' });
    expect(story.desk.get('printer', 'p1')?.body).toMatchObject({ holder: 'two', fence: 1 });
    expect((await story.refuses(report(first, 'held'))).code).toBe('forbidden');
    const state = { state: 'ready' as const, detail: '', fence: 0 };
    expect((await story.refuses({ type: 'report-printer', printerId: 'p1', report: state })).code).toBe(
      'forbidden',
    );
    later(RECALL_MS / 1000);
    expect(await look()).toEqual(['end-recalls']);
    expect((await find(first.id)).status).toBe('moved');
    expect(job()).toMatchObject({ printerId: 'p1', fence: 1, attempts: 1, status: 'queued' });
  });

  test('JH1 the first says that a slip came out after all: it is not printed again', async () => {
    const { story, report, job } = await open();
    await story.does({ type: 'lease-printer', printerId: 'p1', holder: 'one' });
    await story.place(burger);
    const first = job();
    await story.does({ type: 'lease-printer', printerId: 'p1', holder: 'two' });
    await story.does(report(first, 'printed', { attempts: 1, proof: 'L3' }));
    expect(story.jobs()).toEqual([]);
  });

  test('JH1 another agent in set-up: the same', async () => {
    const { story, report, job } = await open();
    await story.place(burger);
    const body = { ...must(story.desk.get('printer', 'p1')?.body, 'p1'), agentId: 'agent-2' };
    const edit = () => ({ ok: true as const, value: body });
    await story.does({ type: 'edit', kind: 'printer', id: 'p1', edit });
    expect(story.desk.get('printer', 'p1')?.body).toMatchObject({ holder: null, fence: 1 });
    expect(job()).toMatchObject({ agentId: 'agent-local', recall: { why: 'lease', to: 'p1' } });
    await story.does(report(job(), 'released'));
    expect(job()).toMatchObject({ agentId: 'agent-2', fence: 1, attempts: 0, recall: null });
  });
});

describe('failover', () => {
  test('JH2 a slip held for longer than is set goes to the backup, let go first, and says for whom it is', async () => {
    const { story, report, later, look, broken, find, job } = await open();
    await story.place(burger);
    await broken();
    const first = job();
    await story.does(report(first, 'held'));
    later(59);
    expect(await look()).toEqual([]);
    later(1);
    expect(await look()).toEqual(['recall-jobs']);
    expect(job()).toMatchObject({ id: first.id, recall: { why: 'failover', to: 'p2', by: null } });
    await story.does(report(first, 'released'));
    expect((await find(first.id)).status).toBe('moved');
    expect(job()).toMatchObject({
      printerId: 'p2',
      attempts: 0,
      sentAt: null,
      status: 'queued',
      cameFrom: { printerId: 'p1', printerName: 'Hot', why: 'failover' },
    });
    expect((await story.refuses(report(first, 'printed', { attempts: 1 }))).code).toBe('invalid_transition');
  });

  test('JH2 a backup that cannot print either gets nothing', async () => {
    const { story, later, look, broken } = await open();
    await story.place(burger);
    await broken();
    await story.does({
      type: 'report-printer',
      printerId: 'p2',
      report: { state: 'unreachable', detail: '', fence: 0 },
    });
    later(120);
    expect(await look()).toEqual([]);
  });

  test('JH3 what may be on paper goes marked: it was unknown, or its agent does not answer', async () => {
    const { story, report, later, look, broken, job } = await open();
    await story.place(burger);
    await broken();
    await story.does(report(job(), 'sending', { attempts: 1 }));
    const sentAt = job().sentAt;
    await story.does(report(job(), 'unknown', { attempts: 1 }));
    later(60);
    await look();
    await story.does(report(job(), 'released', { attempts: 1 }));
    expect(job()).toMatchObject({ printerId: 'p2', attempts: 1, sentAt });

    const silent = await open();
    await silent.story.place(burger);
    const { createdAt } = silent.job();
    const since = new Map([['agent-local', silent.story.clock.now]]);
    const away = { ...must(silent.story.desk.get('printer', 'p2')?.body, 'p2'), agentId: 'agent-2' };
    await silent.story.does({ type: 'put', kind: 'printer', id: 'p2', body: away });
    silent.later(60);
    expect(await silent.look(since)).toEqual(['recall-jobs']);
    expect(await silent.look(since)).toEqual([]);
    silent.later(RECALL_MS / 1000);
    expect(await silent.look(since)).toEqual(['end-recalls']);
    expect(silent.job()).toMatchObject({ printerId: 'p2', attempts: 1, sentAt: createdAt });
  });

  test('JH4 a void never overtakes the ticket it voids, whichever is let go first', async () => {
    const { story, report, later, look, broken, job } = await open();
    const order = await story.place(burger);
    await broken();
    await story.change(order.id, {
      type: 'change-line',
      lineId: must(order.items[0], 'line').id,
      change: { quantity: 2 },
    });
    later(60);
    await look();
    const [fired, changed] = [job(0), job(1)];
    expect([fired.reason, changed.reason]).toEqual(['fired', 'changed']);
    await story.does(report(changed, 'released'));
    expect(story.jobs().map(({ printerId }) => printerId)).toEqual(['p1', 'p1']);
    await story.does(report(fired, 'released'));
    expect(story.jobs().map(({ printerId, reason }) => [printerId, reason])).toEqual([
      ['p2', 'fired'],
      ['p2', 'changed'],
    ]);
  });

  test('JH4 a change goes where the ticket went, and waits for it there', async () => {
    const { story, report, later, look, broken, job } = await open();
    const order = await story.place(burger);
    await broken();
    later(60);
    await look();
    const lineId = must(order.items[0], 'line').id;
    await story.change(order.id, { type: 'change-line', lineId, change: { quantity: 2 } });
    expect(job(1)).toMatchObject({ printerId: 'p1', recall: { to: 'p2' } });
    await story.does(report(job(0), 'released'));
    await story.does(
      report(
        must(
          story.jobs().find(({ recall }) => recall),
          'changed',
        ),
        'released',
      ),
    );
    await story.change(order.id, { type: 'change-line', lineId, change: { quantity: 3 } });
    expect(story.jobs().map(({ printerId, cameFrom }) => [printerId, cameFrom?.printerName])).toEqual([
      ['p2', 'Hot'],
      ['p2', 'Hot'],
      ['p2', 'Hot'],
    ]);
  });
});

describe('a slip that waits too long', () => {
  async function stale() {
    const of = await open({ failoverAfterSeconds: 0 });
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
    const { story, journal, report, find, job } = await open();
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
    const { story, report, find, job } = await open();
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
