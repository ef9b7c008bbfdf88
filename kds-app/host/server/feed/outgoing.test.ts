import { expect, test } from 'vitest';
import { Batch, readyMessage } from './message.ts';
import { MOST_UNSENT, Outgoing } from './outgoing.ts';

const piece = (id: string, body: number | string) => ({
  key: `order ${id}`,
  json: JSON.stringify({ kind: 'order', id, seq: 1, body }),
  gone: false,
});

/** A link whose other end takes what it is told to take. */
function link() {
  const sent: { seq?: number; type: string; documents?: { id: string; body: unknown }[] }[] = [];
  const state = { buffered: 0, overflowed: false };
  const outgoing = new Outgoing({
    send: (message) => {
      sent.push(JSON.parse(message.toString()));
      state.buffered += message.length;
    },
    buffered: () => state.buffered,
    overflowed: () => {
      state.overflowed = true;
    },
  });
  const takes = (bytes = Number.MAX_SAFE_INTEGER) => {
    state.buffered = Math.max(0, state.buffered - bytes);
    outgoing.drained();
  };
  return { outgoing, sent, state, takes };
}

test('what changes while somebody catches up comes after it, the latest of each', () => {
  const { outgoing, sent } = link();
  outgoing.push(new Batch(2, [piece('a', 1)]));
  outgoing.push(new Batch(3, [piece('a', 2), piece('b', 1)]));
  outgoing.catchUp([readyMessage(1, true)]);
  expect(sent).toMatchObject([
    { type: 'ready', seq: 1 },
    { type: 'changed', seq: 3, documents: [{ id: 'a', body: 2 }, { id: 'b' }] },
  ]);
});

test('a slow link gets the latest state of each document when it drains', () => {
  const { outgoing, sent, state, takes } = link();
  outgoing.catchUp([]);
  state.buffered = 65 * 1024;
  for (let each = 1; each <= 1000; each += 1) outgoing.push(new Batch(each, [piece(`o${each % 3}`, each)]));
  expect(sent).toEqual([]);
  takes(1024);
  expect(sent).toMatchObject([{ seq: 1000, documents: [{ body: 1000 }, { body: 998 }, { body: 999 }] }]);
  takes();
  outgoing.push(new Batch(1001, [piece('o1', 1001)]));
  expect(sent).toHaveLength(2);
});

test('much to catch up on goes out piece by piece, as the link takes it', () => {
  const { outgoing, sent, takes } = link();
  const part = (seq: number) => new Batch(seq, [piece(`p${seq}`, 'x'.repeat(70_000))]).message();
  outgoing.catchUp([part(1), part(2), part(3)]);
  expect(sent).toHaveLength(1);
  takes();
  takes();
  expect(sent).toHaveLength(3);
});

test('more than a megabyte unsent ends the link', () => {
  const { outgoing, state } = link();
  outgoing.catchUp([]);
  state.buffered = 65 * 1024;
  const body = 'x'.repeat(10_000);
  for (let each = 0; each < 95; each += 1) outgoing.push(new Batch(each, [piece(`o${each}`, body)]));
  expect(state.overflowed).toBe(false);
  for (let each = 95; each * 10_000 < MOST_UNSENT; each += 1)
    outgoing.push(new Batch(each, [piece(`o${each}`, body)]));
  expect(state.overflowed).toBe(true);
});
