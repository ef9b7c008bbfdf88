import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Access } from './access/open-access.ts';

/** A new token for the agent of the host's own machine, in a file that only the host's user can read. */
export async function tokenFile(access: Access, folder: string): Promise<string> {
  const opened = await access.hostAgent();
  if (!opened.ok) throw new Error(opened.error.detail);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'host-token');
  writeFileSync(file, opened.value.token, { mode: 0o600 });
  return file;
}
