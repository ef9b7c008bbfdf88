import { expect, test } from 'vitest';
import { burger, fries, paperDesk } from '#test/support/paper-desk.ts';

const all = { type: 'move-printer', printerId: 'p1', to: 'p2' } as const;

test('JH9 all that waits at a printer goes to another one in one, in its order', async () => {
  const of = await paperDesk({ failoverAfterSeconds: 0 });
  for (const dish of [burger, fries, burger]) await of.story.place(dish);
  await of.broken();
  const ids = of.story.jobs().map(({ id }) => id);
  await of.story.does(all);
  expect(of.story.jobs()).toMatchObject(
    ids.map((id) => ({ id, recall: { to: 'p2', why: 'moved', by: 'Ana' } })),
  );
  for (const job of of.story.jobs()) await of.story.does(of.report(job, 'released'));
  expect(of.story.jobs().map(({ printerId }) => printerId)).toEqual(['p2', 'p2', 'p2']);
  expect(await Promise.all(ids.map(async (id) => (await of.find(id)).status))).toEqual([
    'moved',
    'moved',
    'moved',
  ]);
});

test('JH9 what comes out at this moment, or waits for a decision, stays where it is', async () => {
  const of = await paperDesk({ failoverAfterSeconds: 0, staleAfterSeconds: 10 });
  await of.story.place(burger);
  await of.broken();
  await of.story.does(of.report(of.job(), 'held'));
  of.later(11);
  await of.look();
  await of.story.does(of.report(of.job(), 'released'));
  expect(of.job().status).toBe('decision');
  expect((await of.story.refuses(all)).detail).toBe(
    'Nothing was moved. Somebody has to say first whether it is still wanted.',
  );
  await of.story.does({
    type: 'report-printer',
    printerId: 'p1',
    report: { state: 'ready', detail: '', fence: 0 },
  });
  await of.story.place(fries);
  await of.story.place(fries);
  await of.story.does(of.report(of.job(1), 'sending'));
  await of.story.does(all);
  expect(of.story.jobs()).toMatchObject([
    { status: 'decision', recall: null },
    { status: 'sending', recall: null },
    { status: 'queued', recall: { to: 'p2' } },
  ]);
});

test('JH9 a drawer is neither moved nor dropped', async () => {
  const of = await paperDesk({ documents: ['ticket', 'drawer'] });
  await of.story.does({ type: 'open-drawer', printerId: 'p1', why: 'change' });
  await of.story.place(burger);
  await of.story.does(all);
  expect(of.story.jobs()).toMatchObject([
    { paper: { kind: 'drawer' }, status: 'queued', recall: null },
    { recall: { to: 'p2' } },
  ]);
});

test('JH9 where nothing waits, or there is no such printer, that is said', async () => {
  const of = await paperDesk();
  expect((await of.story.refuses(all)).detail).toBe('Nothing waits at this printer.');
  expect((await of.story.refuses({ ...all, to: 'p9' })).code).toBe('not_found');
  expect((await of.story.refuses({ ...all, to: 'p1' })).code).toBe('invalid_request');
});
