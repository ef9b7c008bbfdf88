import { rmSync } from 'node:fs';
import { instantOf } from '#shared/basics/instant.ts';
import type { Commit } from '#host/desk/journal.ts';
import { newId } from '#host/new-id.ts';
import { openStore } from '#host/store/open.ts';
import type { Store } from '#host/store/store.ts';
import { keyed, placed } from '#test/support/commits.ts';
import { newDataDir } from '#test/support/host-process.ts';
import { quantile, type Figure } from './figures.ts';

const BEHIND = 200_000;
const BATCHES_OF = [16, 64];
const ORDERS = 8000;
const ROUNDS = 5;
/** Bytes of facts, of the document and of the answer. */
const BYTES = 3000;

function opened(folder: string): Store {
  const store = openStore(folder);
  if (!store.ok) throw new Error(store.error.sentence);
  return store.value;
}

/** Text that is different everywhere, as the text of orders is. */
function filler(seed: number, bytes: number): string {
  return Array.from({ length: Math.ceil(bytes / 8) }, (_, at) =>
    ((seed + at) * 2654435761).toString(36).slice(-8).padStart(8, '0'),
  ).join('');
}

const texts = Array.from({ length: 64 }, (_, seed) => filler(seed * 97, BYTES));

function orders(count: number, number: number, bytes: number): Commit[] {
  return Array.from({ length: count }, (_, index) => {
    const text = texts[(number + index) % texts.length]?.slice(0, bytes) ?? '';
    const at = Date.now();
    const id = newId(at);
    const whole = placed(id, {
      number: number + index,
      sittingId: newId(at),
      placeId: 'table-7',
      search: `#${number + index} table 7`,
    });
    const writes = whole.writes.map((write) => ({ ...write, body: JSON.stringify(text) }));
    return {
      ...whole,
      at: instantOf(at),
      writes,
      facts: JSON.stringify(text),
      keyed: keyed(`tablet ${crypto.randomUUID()}`, text),
    };
  });
}

/** Orders kept in a second, appended in batches of this size. */
async function rate(store: Store, batch: number): Promise<number> {
  let waited = 0;
  for (let kept = 0; kept < ORDERS; kept += batch) {
    const commits = orders(batch, kept, BYTES);
    const from = performance.now();
    await store.journal.append(commits);
    waited += performance.now() - from;
  }
  return (ORDERS / waited) * 1000;
}

/** The store by itself: what the orders behind it cost an order. */
export async function measureStore(behind = BEHIND): Promise<Figure[]> {
  const folders = [newDataDir(), newDataDir()] as const;
  const [fresh, full] = [opened(folders[0]), opened(folders[1])];
  for (let kept = 0; kept < behind; kept += 1000) await full.journal.append(orders(1000, kept, 300));
  const figures: Figure[] = [];
  for (const batch of BATCHES_OF) {
    const [none, many]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      none.push(await rate(fresh, batch));
      many.push(await rate(full, batch));
    }
    const [without, value] = [quantile(none, 0.5), quantile(many, 0.5)];
    const what = `store alone, batches of ${batch}, ${behind.toLocaleString('en')} orders behind (beside: none)`;
    figures.push({
      id: 'P2',
      what,
      unit: '/s',
      value,
      floor: without,
      bar: '>= 0.85 x none',
      held: value >= 0.85 * without,
    });
  }
  await fresh.close();
  await full.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  return figures;
}
