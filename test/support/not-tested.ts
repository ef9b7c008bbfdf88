import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from 'vitest';

/** Says in the closing lines of a test run that this machine could not prove something, and why. */
export function notTested(what: string, why: string): void {
  test.runIf(false)(`${what}: NOT TESTED: ${why}`, () => undefined);
}

/** Where a command is, also one that only the administrator's path has. */
export function commandPath(command: string): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path)) ?? null;
}

/** What of these is missing here, in words; null when nothing is. `root`: it has to be the administrator who asks. */
export function missingHere(commands: readonly string[], root = false): string | null {
  if (process.platform === 'win32') return 'not on Windows';
  const missing = commands.filter((command) => commandPath(command) === null);
  if (missing.length > 0) return `${missing.join(', ')} not installed`;
  return root && process.getuid?.() !== 0 ? 'it wants root' : null;
}
