import { hash } from 'node:crypto';
import type { Entry } from '../desk/journal.ts';

/** What the first entry is chained to. */
export const BEFORE_FIRST = '0'.repeat(64);

/** Where the journal has come to: the number of its last entry and that entry's hash. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export const EMPTY: Head = { seq: 0, hash: BEFORE_FIRST };

/**
 * SHA-256 over an entry and the hash of the one before. Each text is preceded by its length, so that no two entries
 * spell the same bytes.
 */
export function entryHash(entry: Omit<Entry, 'hash'>): Buffer {
  const { seq, at, actor, command, about, facts, previous } = entry;
  const texts = [at, actor, command, about.kind, about.id, facts];
  return hash(
    'sha256',
    `${previous}${seq}${texts.map((text) => `:${text.length}:${text}`).join('')}`,
    'buffer',
  );
}
