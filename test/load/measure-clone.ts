import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '#test/support/host-process.ts';
import type { Figure } from './figures.ts';

const GIVE_UP_MS = 300_000;

/** Runs a command in a folder; calls back with each line, and resolves when it has ended. */
function run(
  folder: string,
  words: readonly string[],
  onLine: (line: string, end: () => void) => void,
): Promise<void> {
  const [command = '', ...args] = words;
  const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const timer = setTimeout(() => child.kill('SIGTERM'), GIVE_UP_MS);
  createInterface({ input: child.stdout }).on('line', (line) => onLine(line, () => child.kill('SIGTERM')));
  return new Promise((resolve) => {
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Seconds from `npm start` to the ready line. */
async function startIn(folder: string, dataDir: string): Promise<number> {
  const from = performance.now();
  let took = Number.NaN;
  const words = ['npm', 'start', '--', '--headless', '--no-agent', '--port', '0', '--data', dataDir];
  await run(folder, words, (line, end) => {
    if (!line.startsWith('passline ready')) return;
    took = (performance.now() - from) / 1000;
    end();
  });
  return took;
}

/** P11: a fresh clone with nothing installed starts, and starts again. */
export async function measureClone(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'passline-clone-'));
  const clone = join(folder, 'passline');
  await run(folder, ['git', 'clone', '--quiet', ROOT, clone], () => {});
  const first = await startIn(clone, join(folder, 'data'));
  const second = await startIn(clone, join(folder, 'data'));
  rmSync(folder, { recursive: true, force: true });
  const figure = (what: string, value: number, most: number): Figure => {
    const bar = `<= ${most} s`;
    return { id: 'P11', what, unit: 's', value, floor: null, bar, held: value <= most };
  };
  return [
    figure('fresh clone: npm start to the ready line', first, 120),
    figure('npm start again', second, 2),
  ];
}
