import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Document } from '../contract/documents.ts';
import { DocumentStore } from './document-store.ts';

function board(id: string, seq: number, number: number | null): Document {
  return {
    kind: 'board',
    id,
    seq,
    body: number === null ? null : { number, status: 'preparing', name: null },
  };
}

const versions = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 60 }), fc.boolean()), {
    selector: ([, seq]) => seq,
    maxLength: 20,
  })
  .map((all) => all.map(([id, seq, gone]) => board(id, seq, gone ? null : seq)));

const shown = (store: DocumentStore) =>
  new Map([...store.of('board')].map(([id, body]) => [id, body.number]));

test('of two versions the one with the higher seq is shown, in whatever order and batches they come', () => {
  fc.assert(
    fc.property(
      versions.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        const once = new DocumentStore();
        once.apply([...all].sort((a, b) => a.seq - b.seq));
        const each = new DocumentStore();
        for (const document of shuffled) each.apply([document]);
        expect(shown(each)).toEqual(shown(once));
      },
    ),
  );
});

test('what did not change stays the same object', () => {
  const store = new DocumentStore();
  store.apply([board('a', 1, 1), board('b', 2, 2)]);
  const map = store.of('board');
  const body = map.get('a');
  store.apply([{ kind: 'station', id: 's', seq: 3, body: null }]);
  expect(store.of('board')).toBe(map);
  store.apply([board('a', 1, 99)]);
  expect(store.of('board')).toBe(map);
  store.apply([board('b', 4, 5)]);
  expect(store.of('board')).not.toBe(map);
  expect(store.of('board').get('a')).toBe(body);
});

test('replacing keeps what is the same, takes what is new even with a lower seq, and forgets the rest', () => {
  const store = new DocumentStore();
  store.apply([board('same', 10, 1), board('older', 20, 2), board('gone', 30, 3)]);
  const same = store.of('board').get('same');
  store.replace([board('same', 10, 1), board('older', 5, 4)]);
  expect(shown(store)).toEqual(
    new Map([
      ['same', 1],
      ['older', 4],
    ]),
  );
  expect(store.of('board').get('same')).toBe(same);
});

test('listeners hear once of documents that came together, and not of those that changed nothing', () => {
  const store = new DocumentStore();
  const heard = vi.fn();
  const stop = store.subscribe(heard);
  store.apply([board('a', 1, 1), board('b', 2, 2)]);
  store.apply([board('a', 1, 1)]);
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
  store.apply([board('a', 5, 1)]);
  expect(heard).toHaveBeenCalledTimes(1);
});

test('what is told anew counts although its seq is known, but never over a later version', () => {
  const store = new DocumentStore();
  store.apply([board('a', 4, 1), board('b', 9, 2)]);
  store.apply([board('a', 4, 7), board('b', 8, 7)]);
  expect(shown(store)).toEqual(
    new Map([
      ['a', 1],
      ['b', 2],
    ]),
  );
  store.apply([board('a', 4, 7), board('b', 8, 7)], 'anew');
  expect(shown(store)).toEqual(
    new Map([
      ['a', 7],
      ['b', 2],
    ]),
  );
});
