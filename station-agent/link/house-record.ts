import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Fingerprint } from '#shared/contract/fingerprint.ts';

/** The house that this agent was paired with. */
export const HouseRecord = z.object({
  /** Without a trailing slash. Where it was last; the token is sent to whoever proves the key. */
  url: z.url(),
  token: z.string().min(1),
  /**
   * Digest of the key that the house has to prove before it gets the token. None yet: it was paired before there were
   * proofs. Null: whoever handed over the token answers for the address.
   */
  key: Fingerprint.nullish(),
  /** What it was called when it was paired. */
  name: z.string().optional(),
});
export type HouseRecord = z.infer<typeof HouseRecord>;

const FILE = 'house.json';

/** The house that was kept in a data folder; null when there is none or it cannot be read. */
export async function readHouse(folder: string): Promise<HouseRecord | null> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => null);
  const parsed = HouseRecord.safeParse(text === null ? null : jsonOf(text));
  return parsed.success ? parsed.data : null;
}

/** Keeps a house, readable by nobody but the agent's own user. */
export async function keepHouse(folder: string, house: HouseRecord): Promise<void> {
  const path = join(folder, FILE);
  await writeFile(`${path}.new`, JSON.stringify(house), { mode: 0o600 });
  await chmod(`${path}.new`, 0o600);
  await rename(`${path}.new`, path);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
