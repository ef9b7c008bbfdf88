import { existsSync, readFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { writeDurably, type DataFiles } from './files.ts';

/** Whose data this is, and which machine's. */
export const Identity = z.object({ siteId: z.string().min(1), hostId: z.string().min(1) });
export type Identity = z.infer<typeof Identity>;

/** The provision marker: that a database belongs in this folder, and whose. Null: there is none that can be read. */
export function readMarker(files: DataFiles): Identity | null {
  return readJson(files.marker, Identity);
}

export function writeMarker(files: DataFiles, identity: Identity): void {
  writeDurably(files.marker, `${JSON.stringify(identity)}\n`);
}

/** The identity that the database itself carries. */
export function identityIn(db: Database.Database): Identity | null {
  const rows = db.prepare<[], { name: string; value: string }>('SELECT name, value FROM meta').all();
  const parsed = Identity.safeParse(Object.fromEntries(rows.map(({ name, value }) => [name, value])));
  return parsed.success ? parsed.data : null;
}

export function writeIdentity(db: Database.Database, identity: Identity): void {
  const put = db.prepare<[string, string]>('INSERT INTO meta (name, value) VALUES (?, ?)');
  put.run('siteId', identity.siteId);
  put.run('hostId', identity.hostId);
}

/** A small file of ours, or null when it is not there or not what it should be: both mean that it cannot be relied on. */
export function readJson<T>(file: string, schema: z.ZodType<T>): T | null {
  if (!existsSync(file)) return null;
  const parsed = json.pipe(schema).safeParse(readFileSync(file, 'utf8'));
  return parsed.success ? parsed.data : null;
}

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'Not JSON' });
    return z.NEVER;
  }
});
