import { describe, expect, test } from 'vitest';
import { DeskStory } from '#test/support/desk-story.ts';
import { ticketPaper } from '#test/support/job.ts';
import { MemoryJournal } from '#test/support/memory-journal.ts';

const open = () => DeskStory.open(new MemoryJournal());

describe('paper', () => {
  test('J1 a ticket prints once on each printer of its station when it is fired', async () => {
    const story = await open();
    await story.place({
      items: [
        { menuItemId: 'burger', quantity: 1 },
        { menuItemId: 'fries', quantity: 1 },
        { menuItemId: 'salad', quantity: 1 },
      ],
    });
    expect(story.jobs().map((job) => [ticketPaper(job).stationName, job.reason, job.status])).toEqual([
      ['Grill', 'fired', 'queued'],
      ['Fry', 'fired', 'queued'],
    ]);
    expect(story.jobs()[0]).toMatchObject({
      paper: { alsoAtNames: ['Fry', 'Cold'] },
      copy: 1,
      agentId: 'agent-local',
    });
  });

  test('J2 a change that a cook must see prints again, as changed', async () => {
    const story = await open();
    const order = await story.place({ items: [{ menuItemId: 'burger', quantity: 1 }] });
    story.clock.now += 60_000;
    await story.change(order.id, {
      type: 'change-line',
      lineId: order.items[0]?.id as never,
      change: { quantity: 2 },
    });
    expect(story.jobs().map((job) => [job.reason, job.revision])).toEqual([
      ['fired', 1],
      ['changed', 2],
    ]);
    expect(ticketPaper(story.jobs()[1]).replaces).toBe(order.createdAt);
  });

  test('J3 a held ticket prints when it is fired', async () => {
    const story = await open();
    const order = await story.place({
      items: [
        { menuItemId: 'fries', quantity: 1, course: 1 },
        { menuItemId: 'burger', quantity: 1, course: 2 },
      ],
    });
    expect(story.jobs().map((job) => ticketPaper(job).courseName)).toEqual(['Starters']);
    await story.change(order.id, { type: 'fire', course: 2 });
    expect(story.jobs().map((job) => ticketPaper(job).courseName)).toEqual(['Starters', 'Mains']);
  });

  test('J4 a slip that is not yet being printed is not printed when its order is cancelled', async () => {
    const story = await open();
    const order = await story.place({ items: [{ menuItemId: 'burger', quantity: 1 }] });
    const [job] = story.jobs();
    await story.change(order.id, { type: 'cancel', reason: 'left' });
    expect((await story.desk.find('job', job?.id ?? ''))?.body?.status).toBe('cancelled');
  });

  test('J5 a reprint says who asked for it', async () => {
    const story = await open();
    await story.place({ items: [{ menuItemId: 'burger', quantity: 1 }] });
    const jobId = story.jobs()[0]?.id ?? '';
    await story.does({
      type: 'report-job',
      jobId,
      report: { status: 'printed', proof: 'L3', detail: '', attempts: 1, fence: 0 },
    });
    expect(story.jobs()).toEqual([]);
    await story.does({ type: 'reprint', jobId });
    expect(story.jobs()[0]).toMatchObject({
      reason: 'reprint',
      requestedBy: 'Ana',
      copy: 2,
      status: 'queued',
    });
    const late = await story.refuses({
      type: 'report-job',
      jobId,
      report: { status: 'failed', proof: null, detail: '', attempts: 2, fence: 0 },
    });
    expect(late.code).toBe('invalid_transition');
  });
});
