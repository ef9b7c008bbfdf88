import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** The house that this agent was paired with. */
export const HouseRecord = z.object({
  /** Without a trailing slash. It is the only address that the token is ever sent to. */
  url: z.url(),
  token: z.string().min(1),
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
