import { expect, test } from 'vitest';
import { order, placed } from '#test/support/commits.ts';
import { asItLies } from '#test/support/crashed.ts';
import { emptyFolder, openData } from '#test/support/data-folder.ts';
import { verify } from '#host/store/verify.ts';
import { startWriter } from './writer-process.ts';

test('a store killed at any moment under load has everything it acknowledged, once', async () => {
  const folder = emptyFolder();
  let stored = 0;
  for (let kill = 0; kill < 12; kill += 1) {
    const writer = startWriter([folder, '8']);
    expect(await writer.said(/^open/)).toBe(`open ${stored}`);
    await writer.said(new RegExp(`^kept ${stored + 8 * (1 + ((kill * 7) % 10))}$`));
    await writer.kill();
    const store = openData(folder);
    stored = store.journal.head();
    expect(stored).toBeGreaterThanOrEqual(writer.kept());
    expect(stored % 8).toBe(0);
    const open = await store.journal.open();
    expect(open.map(({ seq, version }) => [seq, version])).toEqual(
      Array.from({ length: stored }, (_, index) => [index + 1, 1]),
    );
    for (const { subject } of open) expect(store.journal.keyed(`key-${subject.id}`)).not.toBeNull();
    await store.close();
    expect(verify(folder).findings).toEqual([]);
  }
}, 60_000);

test('what lies on the disk in the moment of an acknowledgement has what is acknowledged', async () => {
  const folder = emptyFolder();
  const store = openData(folder);
  for (let batch = 0; batch < 25; batch += 1) {
    const ids = [`${batch}-a`, `${batch}-b`];
    await store.journal.append(ids.map((id) => placed(id, {}, { facts: 'x'.repeat(batch * 1000) })));
    const copy = asItLies(folder);
    const found = openData(copy);
    expect(found.journal.head()).toBe(batch * 2 + 2);
    for (const id of ids) expect(await found.journal.document(order(id))).toMatchObject({ version: 1 });
    await found.close();
  }
});
