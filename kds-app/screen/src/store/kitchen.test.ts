import { expect, test, vi } from 'vitest';
import { refusal } from '#shared/basics/refusal.ts';
import { must, ok } from '#shared/basics/result.ts';
import { problemOf } from '#shared/contract/problem.ts';
import { busyService } from '#test/support/busy-service.ts';
import { KitchenBench, NO_ANSWER, type Answer } from '#test/support/kitchen-bench.ts';
import { MemoryCommands } from '#test/support/memory-commands.ts';
import { Kitchen } from './kitchen.ts';
import { Notices } from './notices.ts';

const service = busyService();

async function kitchen(storage = new MemoryCommands()) {
  const bench = new KitchenBench(service);
  const { feed, sent, makeKey, timers } = bench;
  const notices = new Notices(timers);
  const made = new Kitchen({ feed, notices, makeKey, name: 'Grill' });
  const outbox = bench.outbox(made.settled, storage);
  await made.take(outbox);
  const tickets = [...feed.documents.of('ticket').values()];
  const ticket = must(
    tickets.find((each) => each.station === 'grill' && each.place?.name === 'T11'),
    'T11',
  );
  return { made, feed, sent, notices, outbox, storage, ticket };
}

const answered: Answer = ok({ status: 200, text: '{}', retryAfter: null });

test('what is done is shown at once, before it is sent', async () => {
  const { made, ticket, sent } = await kitchen();
  made.do({ ticketId: ticket.id, orderId: ticket.orderId, deed: { type: 'bump' } }, 'T11 bumped');
  expect(made.tickets().get(ticket.id)?.status).toBe('bumped');
  expect(sent).toEqual([]);
});

test('it stays shown between the answer and the host’s own document', async () => {
  const { made, feed, ticket, sent } = await kitchen();
  made.do({ ticketId: ticket.id, orderId: ticket.orderId, deed: { type: 'bump' } }, 'T11 bumped');
  await vi.waitFor(() => expect(sent.length).toBe(1));
  expect(sent[0]?.request.url).toBe(`/api/v1/kitchen/tickets/${ticket.id}/bump`);
  sent[0]?.answer(answered);
  await vi.waitFor(() => expect(made.tickets().get(ticket.id)?.status).toBe('bumped'));
  const shown = { ...ticket, status: 'bumped' as const, bumpedAt: service.now };
  feed.documents.apply([{ kind: 'ticket', id: ticket.id, seq: 9, body: shown }]);
  expect(made.tickets().get(ticket.id)).toBe(shown);
});

test('what the host refuses is taken back, with its sentence at the ticket', async () => {
  const { made, ticket, sent, notices } = await kitchen();
  made.do({ ticketId: ticket.id, orderId: ticket.orderId, deed: { type: 'bump' } }, 'T11 bumped');
  await vi.waitFor(() => expect(sent.length).toBe(1));
  const problem = problemOf(refusal('invalid_transition', 'This ticket is already bumped.'));
  sent[0]?.answer(ok({ status: 400, text: JSON.stringify(problem), retryAfter: null }));
  await vi.waitFor(() => expect(made.tickets().get(ticket.id)).toBe(ticket));
  expect(notices.all()).toEqual([{ about: ticket.id, sentence: 'This ticket is already bumped.' }]);
});

test('without a link what is done is kept, and shown again after a reload', async () => {
  const first = await kitchen();
  first.made.do(
    { ticketId: first.ticket.id, orderId: first.ticket.orderId, deed: { type: 'bump' } },
    'T11 bumped',
  );
  await vi.waitFor(() => expect(first.sent.length).toBe(1));
  first.sent[0]?.answer(NO_ANSWER);
  expect(first.outbox.state().waiting.length).toBe(1);
  const second = await kitchen(first.storage);
  expect(second.made.tickets().get(second.ticket.id)?.status).toBe('bumped');
  expect(second.outbox.state().waiting.length).toBe(1);
});

test('undo comes after what it takes back', async () => {
  const { made, ticket } = await kitchen();
  made.do({ ticketId: ticket.id, orderId: ticket.orderId, deed: { type: 'bump' } }, 'T11 bumped');
  made.do({ ticketId: ticket.id, orderId: ticket.orderId, deed: { type: 'recall' } }, 'undo');
  expect(made.tickets().get(ticket.id)).toMatchObject({ status: 'cooking', recalled: { by: 'Grill' } });
});

test('documents that nothing was done to stay the same objects', async () => {
  const { made, ticket, feed } = await kitchen();
  const before = feed.documents.of('ticket');
  expect(made.tickets()).toBe(before);
  made.do({ ticketId: ticket.id, orderId: ticket.orderId, deed: { type: 'start' } }, 'T11 started');
  for (const [id, body] of made.tickets()) if (id !== ticket.id) expect(body).toBe(before.get(id));
});
