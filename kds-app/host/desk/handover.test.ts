import { describe, expect, test } from 'vitest';
import { must } from '#shared/basics/result.ts';
import { burger, leasing, paperDesk } from '#test/support/paper-desk.ts';
import { RECALL_MS } from '../paper-watch.ts';

describe('a lease', () => {
  test('JH1 another spool takes a printer: the fence rises, and what the first says of it does not count', async () => {
    const { story, report, find, job, later, look } = await paperDesk();
    await story.does(leasing('one'));
    await story.place(burger);
    const first = job();
    await story.does(leasing('one'));
    expect(story.desk.get('printer', 'p1')?.body).toMatchObject({ holder: 'one', fence: 0 });
    await story.does(leasing('two'));
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
    const { story, report, job } = await paperDesk();
    await story.does(leasing('one'));
    await story.place(burger);
    const first = job();
    await story.does(leasing('two'));
    await story.does(report(first, 'printed', { attempts: 1, proof: 'L3' }));
    expect(story.jobs()).toEqual([]);
  });

  test('JH1 another agent in set-up: the same', async () => {
    const { story, report, job } = await paperDesk();
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
    const { story, report, later, look, broken, find, job } = await paperDesk();
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
    const { story, later, look, broken } = await paperDesk();
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
    const { story, report, later, look, broken, job } = await paperDesk();
    await story.place(burger);
    await broken();
    await story.does(report(job(), 'sending', { attempts: 1 }));
    const sentAt = job().sentAt;
    await story.does(report(job(), 'unknown', { attempts: 1 }));
    later(60);
    await look();
    await story.does(report(job(), 'released', { attempts: 1 }));
    expect(job()).toMatchObject({ printerId: 'p2', attempts: 1, sentAt });

    const silent = await paperDesk();
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

  test('JH3 of a silent agent’s slips only those that it was ever told of go marked', async () => {
    const { story, later, look } = await paperDesk();
    const away = { ...must(story.desk.get('printer', 'p2')?.body, 'p2'), agentId: 'agent-2' };
    await story.does({ type: 'put', kind: 'printer', id: 'p2', body: away });
    await story.place(burger);
    const since = new Map([['agent-local', story.clock.now]]);
    later(1);
    await story.place(burger);
    const [told, untold] = story.jobs().map(({ id }) => id);
    later(60);
    const known = new Set([must(untold, 'the second')]);
    expect(await look(since, known)).toEqual(['recall-jobs']);
    expect(await look(since, known)).toEqual(['end-recalls']);
    expect(story.jobs()).toMatchObject([
      { id: told, printerId: 'p1' },
      { printerId: 'p2', attempts: 0, sentAt: null, cameFrom: { printerId: 'p1' } },
    ]);
    later(RECALL_MS / 1000);
    expect(await look(since, known)).toEqual(['end-recalls']);
    const marks = story
      .jobs()
      .map(({ printerId, sentAt }) => `${printerId} ${sentAt === null ? 'plain' : 'marked'}`);
    expect(new Set(marks)).toEqual(new Set(['p2 plain', 'p2 marked']));
  });

  test('JH4 a void never overtakes the ticket it voids, whichever is let go first', async () => {
    const { story, report, later, look, broken, job } = await paperDesk();
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
    const { story, report, later, look, broken, job } = await paperDesk();
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
