import { expect, test, vi } from 'vitest';
import { ensureTools, TOOLS } from './test-tools.mjs';

const machine = (here: readonly string[], hasApt = true) => ({
  isHere: (command: string) => here.includes(command),
  hasApt: () => hasApt,
  install: vi.fn(async (_packages: readonly string[]) => ''),
});

test('what proofs want and is not here is installed, once and in one go', async () => {
  const parts = machine([...TOOLS.values()].filter((command) => !['cupsd', 'socat'].includes(command)));
  expect(await ensureTools(parts)).toEqual(['cups', 'socat']);
  expect(parts.install.mock.calls).toEqual([[['cups', 'socat']]]);
});

test('nothing is installed where all is here, or where it is not ours to install', async () => {
  for (const parts of [machine([...TOOLS.values()]), machine([], false)]) {
    expect(await ensureTools(parts)).toEqual([]);
    expect(parts.install).not.toHaveBeenCalled();
  }
});

test('where installing fails the tests go on, and it is said', async () => {
  const lines: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  const parts = { ...machine([]), install: async () => 'E: no network' };
  expect(await ensureTools(parts)).toEqual([...TOOLS.keys()]);
  vi.restoreAllMocks();
  expect(lines.join('')).toContain('E: no network');
});
