import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { placed } from './commits.ts';
import { emptyFolder, openData } from './data-folder.ts';

/** A copy of a folder as it lies on the disk in this moment: what a process that dies now would leave behind. */
export function asItLies(folder: string): string {
  const copy = emptyFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Data whose host died after three orders: they are in the write-ahead log, and the head mark knows of them. */
export async function crashed(ids: readonly string[] = ['a', 'b', 'c']): Promise<string> {
  const folder = emptyFolder();
  const store = openData(folder, { markEveryMs: 0 });
  for (const id of ids) await store.journal.append([placed(id)]);
  await markedUpTo(folder, ids.length);
  return asItLies(folder);
}

/** Waits until the head mark beside the data has come this far. */
export async function markedUpTo(folder: string, seq: number): Promise<void> {
  for (;;) {
    const mark: { seq: number } = JSON.parse(readFileSync(join(folder, 'head.json'), 'utf8'));
    if (mark.seq >= seq) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

/** Everything that a folder holds, to compare. */
export function contentsOf(folder: string): Map<string, string> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}
