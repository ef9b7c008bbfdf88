import { writeSync } from 'node:fs';
import { argv } from 'node:process';
import { openStore } from '#host/store/open.ts';
import { keyed, placed } from '#test/support/commits.ts';

/**
 * A host reduced to its store, to be killed, traced and starved: appends batches of orders and says `kept SEQ` on
 * stdout when it has been told that they are kept. Arguments: data folder, orders a batch, how many batches (none: until
 * it is ended).
 */
const [, , folder = '', size = '1', batches = 'Infinity'] = argv;

const say = (line: string) => writeSync(1, `${line}\n`);

const opened = openStore(folder, { markEveryMs: 50, reserveBytes: 1024 * 1024 });
if (!opened.ok) {
  say(`refused ${opened.error.kind}`);
  process.exit(3);
}
const { journal } = opened.value;
say(`open ${journal.head()}`);
const filler = 'x'.repeat(2000);
for (let batch = 0; batch < Number(batches); batch += 1) {
  const first = journal.head() + 1;
  const commits = Array.from({ length: Number(size) }, (_, index) => {
    const id = `order-${String(first + index).padStart(9, '0')}`;
    return placed(id, {}, { keyed: keyed(`key-${id}`, filler) });
  });
  const results = await journal.append(commits).catch((error: unknown) => {
    say(`failed ${String(error)}`);
    process.exit(1);
  });
  const full = results.some((result) => !result.ok && result.error.type === 'storage-full');
  say(full ? 'full' : `kept ${journal.head()}`);
}
await opened.value.close();
say('closed');
