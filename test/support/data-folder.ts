import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type StoreOptions } from '#host/store/open.ts';
import type { Store } from '#host/store/store.ts';

/** An empty folder that goes when the test is over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'passline-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens the data of a folder, or fails the test with the fault's sentence. */
export function openData(folder: string, options: StoreOptions = {}): Store {
  const opened = openStore(folder, { reserveBytes: 0, ...options });
  if (!opened.ok) throw new Error(opened.error.sentence);
  onTestFinished(() => opened.value.close());
  return opened.value;
}
