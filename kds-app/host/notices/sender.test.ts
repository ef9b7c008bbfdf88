import { expect, onTestFinished, test } from 'vitest';
import { emptyFolder, openData } from '#test/support/data-folder.ts';
import type { NoticeRow, NoticeStore, Outcome } from './ports.ts';
import { Sender, UNKNOWN } from './sender.ts';

const MINUTE = 60_000;

function row(id: string, more: Partial<NoticeRow> = {}): NoticeRow {
  const message = {
    event: 'ready',
    target: { kind: 'address', address: '+353871234567' },
    to: '+35•••67',
    language: 'en',
    title: 'Order 1',
    text: 'It is ready.',
    path: '/track/o1',
    tag: 'o1',
    orderId: 'o1',
    orderNumber: 1,
  };
  return {
    id,
    change: `o1 ${id}`,
    at: 0,
    expiresAt: 90 * MINUTE,
    channel: 'sms',
    message: JSON.stringify(message),
    status: 'queued',
    attempts: 0,
    nextAt: 0,
    reason: null,
    settledAt: null,
    ...more,
  };
}

/** A sender on a real store, with a clock set by hand and a channel that does as it is told. */
function bench(rows: readonly NoticeRow[]) {
  const store: NoticeStore = openData(emptyFolder()).notices;
  store.add(rows, 0);
  const state = { now: 0, sent: [] as string[], outcome: { type: 'sent' } as Outcome };
  const sender = new Sender({
    store,
    now: () => state.now,
    send: (_channel, _message, { id }) => {
      state.sent.push(id);
      return Promise.resolve(state.outcome);
    },
    attempted: () => undefined,
    warn: (error) => {
      throw error;
    },
  });
  onTestFinished(() => sender.stop());
  return { store, sender, state };
}

test('NO10 what may go better later is tried again, later each time, and then has failed', async () => {
  const { store, sender, state } = bench([row('a')]);
  state.outcome = { type: 'again', reason: 'Busy.' };
  sender.start();
  for (const [attempts, wait] of [
    [1, 15_000],
    [2, MINUTE],
    [3, 5 * MINUTE],
    [4, 15 * MINUTE],
  ] as const) {
    await expect.poll(() => store.get('a')).toMatchObject({ status: 'queued', attempts, reason: 'Busy.' });
    expect(store.get('a')?.nextAt).toBe(state.now + wait);
    state.now += wait;
    sender.wake();
  }
  await expect.poll(() => store.get('a')).toMatchObject({ status: 'failed', attempts: 5, reason: 'Busy.' });
});

test('NO11 what nobody wants to know any more is not sent', async () => {
  const { store, sender, state } = bench([row('a', { expiresAt: 5 })]);
  state.now = 6;
  sender.start();
  expect(store.get('a')).toMatchObject({ status: 'failed', reason: 'Too late to be news.' });
  expect(state.sent).toEqual([]);
});

test('NO12 of what was on its way at a crash, alerts go again and nothing else does', async () => {
  const { store, sender, state } = bench([
    row('text', { status: 'sending', attempts: 1 }),
    row('alert', { status: 'sending', attempts: 1, channel: 'push' }),
  ]);
  sender.start();
  await expect.poll(() => store.get('alert')?.status).toBe('sent');
  expect(state.sent).toEqual(['alert']);
  expect(store.get('text')).toMatchObject({ status: 'failed', reason: UNKNOWN });
});

test('NO13 a channel that hangs holds up no other, and an address is kept no longer than it is needed', async () => {
  const many = Array.from({ length: 9 }, (_, index) => row(`slow-${index}`, { channel: 'email' }));
  const store: NoticeStore = openData(emptyFolder()).notices;
  store.add([...many, row('text')], 0);
  const release: (() => void)[] = [];
  const sender = new Sender({
    store,
    now: () => 0,
    send: (channel) =>
      new Promise((resolve) => {
        if (channel === 'sms') resolve({ type: 'sent' });
        else release.push(() => resolve({ type: 'sent' }));
      }),
    attempted: () => undefined,
    warn: () => undefined,
  });
  sender.start();
  await expect.poll(() => store.get('text')?.status).toBe('sent');
  expect(store.get('text')?.message).not.toContain('871234567');
  expect(release.length).toBe(4);
  const stopped = sender.stop();
  for (const each of release) each();
  await stopped;
});
