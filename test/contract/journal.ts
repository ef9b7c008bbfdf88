import { describe, expect, onTestFinished, test } from 'vitest';
import { BEFORE_FIRST, entryHash } from '#host/store/chain.ts';
import type { Journal, Stored } from '#host/desk/journal.ts';
import { commit, itemWrite, jobWrite, keyed, order, orderWrite, placed } from '#test/support/commits.ts';
import { describeLists } from './journal-lists.ts';

const idsOf = (stored: readonly Stored[]) => stored.map(({ subject }) => subject.id);

/** What everything that stands on the port relies on; `make` gives an empty journal. */
export function journalContract(name: string, make: () => Promise<Journal>): void {
  const open = async () => {
    const journal = await make();
    onTestFinished(() => journal.close());
    return journal;
  };

  describe(`${name} as a journal: writing`, () => {
    test('numbers what it is given from 1, in its order', async () => {
      const journal = await open();
      expect(journal.head()).toBe(0);
      expect(await journal.append([placed('a'), placed('b')])).toEqual([
        { ok: true, value: 1 },
        { ok: true, value: 2 },
      ]);
      expect(await journal.append([placed('c')])).toEqual([{ ok: true, value: 3 }]);
      expect(journal.head()).toBe(3);
    });

    test('takes an empty list for nothing to do', async () => {
      const journal = await open();
      expect(await journal.append([])).toEqual([]);
      expect(journal.head()).toBe(0);
    });

    test('keeps a document with the entry that left it and a version that counts', async () => {
      const journal = await open();
      await journal.append([placed('a', { customerId: 'ann' })]);
      expect(await journal.document(order('a'))).toEqual({
        subject: order('a'),
        seq: 1,
        version: 1,
        body: '{"id":"a","version":1}',
        customerId: 'ann',
      });
      await journal.append([commit([orderWrite('a', 1, { customerId: 'ann' })])]);
      expect(await journal.document(order('a'))).toMatchObject({ seq: 2, version: 2 });
      expect(await journal.document(order('b'))).toBeNull();
      expect(await journal.document({ kind: 'job', id: 'a' })).toBeNull();
    });

    test('keeps a commit that writes nothing', async () => {
      const journal = await open();
      expect(await journal.append([commit([])])).toEqual([{ ok: true, value: 1 }]);
    });

    test('brings back every character that it was given', async () => {
      const journal = await open();
      const text = 'Søren’s "crème" \u0000 \\ \n 火鍋 👩‍🍳';
      const body = JSON.stringify({ text });
      await journal.append([
        commit([itemWrite('soup', 0, body)], { facts: body, actor: body, keyed: keyed(text, body) }),
      ]);
      expect((await journal.document({ kind: 'item', id: 'soup' }))?.body).toBe(body);
      expect((await journal.entries(0, 1))[0]).toMatchObject({ facts: body, actor: body });
      expect(journal.keyed(text)).toEqual({ key: text, fingerprint: 'f', status: 201, body });
    });
  });

  describe(`${name} as a journal: refusing`, () => {
    test('refuses what was decided on another version, whole', async () => {
      const journal = await open();
      await journal.append([placed('a')]);
      const results = await journal.append([
        commit([jobWrite('j', 0, 'p'), orderWrite('a', 0)], { keyed: keyed('k') }),
        commit([orderWrite('a', 2)]),
        commit([orderWrite('b', 1)]),
      ]);
      expect(results).toEqual([
        { ok: false, error: { type: 'conflict', subject: order('a') } },
        { ok: false, error: { type: 'conflict', subject: order('a') } },
        { ok: false, error: { type: 'conflict', subject: order('b') } },
      ]);
      expect(journal.head()).toBe(1);
      expect(await journal.document({ kind: 'job', id: 'j' })).toBeNull();
      expect(journal.keyed('k')).toBeNull();
    });

    test('does not disturb the neighbours of what it refuses', async () => {
      const journal = await open();
      const results = await journal.append([placed('a'), commit([orderWrite('x', 7)]), placed('b')]);
      expect(results).toEqual([
        { ok: true, value: 1 },
        { ok: false, error: { type: 'conflict', subject: order('x') } },
        { ok: true, value: 2 },
      ]);
      expect((await journal.entries(0, 9)).map(({ seq, about }) => [seq, about.id])).toEqual([
        [1, 'a'],
        [2, 'b'],
      ]);
    });

    test('lets a commit stand on one before it in the same call', async () => {
      const journal = await open();
      const results = await journal.append([
        placed('a'),
        commit([orderWrite('a', 1)]),
        commit([orderWrite('a', 2)]),
      ]);
      expect(results.map((result) => result.ok)).toEqual([true, true, true]);
      expect(await journal.document(order('a'))).toMatchObject({ seq: 3, version: 3 });
    });

    test('refuses a commit that stands on one that was refused', async () => {
      const journal = await open();
      const results = await journal.append([
        commit([orderWrite('a', 0), orderWrite('x', 7)]),
        commit([orderWrite('a', 1)]),
        placed('b'),
      ]);
      expect(results.map((result) => result.ok)).toEqual([false, false, true]);
      expect(await journal.document(order('a'))).toBeNull();
    });

    test('counts the versions of something on when it is gone and comes back', async () => {
      const journal = await open();
      const soup = { kind: 'item', id: 'soup' } as const;
      await journal.append([commit([itemWrite('soup', 0)]), commit([itemWrite('soup', 1, null)])]);
      expect(await journal.document(soup)).toEqual({
        subject: soup,
        seq: 2,
        version: 2,
        body: null,
        customerId: null,
      });
      expect(await journal.append([commit([itemWrite('soup', 0)])])).toMatchObject([{ ok: false }]);
      expect(await journal.append([commit([itemWrite('soup', 2)])])).toMatchObject([{ ok: true }]);
      expect(await journal.document(soup)).toMatchObject({ version: 3, body: '{"name":"Soup"}' });
    });
  });

  describe(`${name} as a journal: keys`, () => {
    test('gives a key its answer again, word for word', async () => {
      const journal = await open();
      const answer = { key: 'tablet-1 k', fingerprint: 'abc', status: 201, body: '{"id":"a"}' };
      await journal.append([placed('a', {}, { keyed: answer })]);
      expect(journal.keyed('tablet-1 k')).toEqual(answer);
      expect(journal.keyed('tablet-2 k')).toBeNull();
    });

    test('does nothing for a key that has been used', async () => {
      const journal = await open();
      const [first, again] = await journal.append([
        placed('a', {}, { keyed: keyed('k') }),
        placed('b', {}, { keyed: keyed('k', '{}') }),
      ]);
      expect(first).toEqual({ ok: true, value: 1 });
      expect(again).toEqual({ ok: false, error: { type: 'conflict', subject: order('b') } });
      const [later] = await journal.append([placed('c', {}, { keyed: keyed('k', '{}') })]);
      expect(later).toEqual({ ok: false, error: { type: 'conflict', subject: order('c') } });
      expect(journal.head()).toBe(1);
      expect(journal.keyed('k')?.body).toBe('{"ok":true}');
    });

    test('leaves the key of a refused commit free', async () => {
      const journal = await open();
      const [refused, done] = await journal.append([
        commit([orderWrite('a', 5)], { keyed: keyed('k') }),
        placed('a', {}, { keyed: keyed('k') }),
      ]);
      expect([refused?.ok, done?.ok]).toEqual([false, true]);
    });
  });

  describe(`${name} as a journal: the chain`, () => {
    test('chains each entry to the one before', async () => {
      const journal = await open();
      await journal.append([placed('a'), placed('b')]);
      await journal.append([commit([orderWrite('a', 1)], { command: 'bump-ticket' })]);
      const entries = await journal.entries(0, 10);
      expect(entries.map(({ seq, command, about }) => [seq, command, about.id])).toEqual([
        [1, 'place-order', 'a'],
        [2, 'place-order', 'b'],
        [3, 'bump-ticket', 'a'],
      ]);
      expect(entries.map(({ previous }) => previous)).toEqual([
        BEFORE_FIRST,
        entries[0]?.hash,
        entries[1]?.hash,
      ]);
      for (const entry of entries) expect(entryHash(entry).toString('hex')).toBe(entry.hash);
    });

    test('tells entries by pages, and about one subject', async () => {
      const journal = await open();
      await journal.append([placed('a'), placed('b'), commit([orderWrite('a', 1)])]);
      expect((await journal.entries(1, 1)).map(({ seq }) => seq)).toEqual([2]);
      expect(await journal.entries(3, 5)).toEqual([]);
      expect(await journal.entriesAbout(order('a'), 9)).toEqual(
        (await journal.entries(0, 9)).filter(({ about }) => about.id === 'a'),
      );
      expect((await journal.entriesAbout(order('a'), 1)).map(({ seq }) => seq)).toEqual([1]);
    });
  });

  describe(`${name} as a journal: what changed`, () => {
    test('tells each document once, the latest, in the order of change', async () => {
      const journal = await open();
      await journal.append([
        placed('a'),
        placed('b'),
        commit([itemWrite('soup', 0)]),
        commit([orderWrite('a', 1)]),
      ]);
      await journal.append([commit([itemWrite('soup', 1, null)])]);
      expect(
        (await journal.changedSince(0, 9)).map(({ subject, seq, body }) => [subject.id, seq, body === null]),
      ).toEqual([
        ['b', 2, false],
        ['a', 4, false],
        ['soup', 5, true],
      ]);
      expect(idsOf(await journal.changedSince(4, 9))).toEqual(['soup']);
      expect(await journal.changedSince(5, 9)).toEqual([]);
    });

    test('never stops in the middle of an entry', async () => {
      const journal = await open();
      await journal.append([
        placed('a'),
        commit([orderWrite('b', 0), jobWrite('j1', 0, 'p'), jobWrite('j2', 0, 'p')]),
        placed('c'),
      ]);
      expect(idsOf(await journal.changedSince(0, 1))).toEqual(['a']);
      expect(idsOf(await journal.changedSince(0, 2))).toEqual(['a', 'b', 'j1', 'j2']);
      expect(idsOf(await journal.changedSince(2, 2))).toEqual(['c']);
    });

    test('opens with what memory has to hold', async () => {
      const journal = await open();
      await journal.append([
        placed('open'),
        placed('closed', { status: 'completed', open: false }),
        commit([jobWrite('waits', 0, 'p'), jobWrite('done', 0, 'p', false)]),
        commit([itemWrite('soup', 0)]),
        commit([itemWrite('fish', 0), itemWrite('cake', 0)]),
        commit([itemWrite('fish', 1, null)]),
        placed('was-open'),
        commit([orderWrite('was-open', 1, { status: 'completed', open: false })]),
        commit([jobWrite('done', 1, 'p', true)]),
      ]);
      const open_ = await journal.open();
      expect(idsOf(open_)).toEqual(['open', 'waits', 'done', 'soup', 'fish', 'cake']);
      expect(open_.find(({ subject }) => subject.id === 'fish')).toMatchObject({ version: 2, body: null });
    });
  });

  describeLists(name, open);
}
