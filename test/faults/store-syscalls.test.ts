import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, openData } from '#test/support/data-folder.ts';
import { verify } from '#host/store/verify.ts';
import { startWriter, type WriterProcess } from './writer-process.ts';

/**
 * Watches and breaks what the store asks of the operating system. That takes a tracer, which Linux alone has and which
 * some containers forbid: these tests are skipped, by this name, where it does not run.
 */
const TRACER = 'strace';
const canTrace =
  spawnSync(TRACER, ['-f', '-qq', '-o', '/dev/null', process.execPath, '--version']).status === 0;

interface Traced {
  readonly folder: string;
  readonly writer: WriterProcess;
  readonly exitCode: number | null;
  readonly calls: readonly string[];
}

/** Runs a writer on data that has been opened before, with calls traced or broken, to its end. */
async function traced(options: readonly string[], batches: number, size = 2): Promise<Traced> {
  const folder = emptyFolder();
  await openData(folder).close();
  const trace = join(emptyFolder(), 'trace');
  const writer = startWriter(
    [folder, String(size), String(batches)],
    [TRACER, '-f', '-qq', '-y', '-o', trace, ...options],
  );
  await writer.said(/^(closed|failed|refused)/);
  await writer.ended;
  return { folder, writer, exitCode: writer.child.exitCode, calls: readFileSync(trace, 'utf8').split('\n') };
}

const broken = (call: string, error: string, when: string) => [
  '-e',
  `trace=${call}`,
  '-e',
  `inject=${call}:error=${error}:when=${when}`,
];

/** Everything acknowledged is there, and the data is whole. */
async function isWhole({ folder, writer }: Traced): Promise<number> {
  const store = openData(folder);
  const head = store.journal.head();
  expect(head).toBeGreaterThanOrEqual(writer.kept());
  await store.close();
  expect(verify(folder).findings).toEqual([]);
  return head;
}

describe.skipIf(!canTrace)('the store, with its system calls traced (needs strace)', () => {
  test.each(['2', '4', '5', '4+'])(
    'stops when the disk fails to sync (call %s)',
    async (when) => {
      const run = await traced(broken('fsync,fdatasync', 'EIO', when), 30);
      expect(run.writer.lines.at(-1)).toMatch(/^failed .*(disk I\/O error|EIO)/);
      expect(run.exitCode).toBe(1);
      await isWhole(run);
    },
    30_000,
  );

  test.each(['20', '40', '60', '61+'])(
    'stops when the disk fails to write (call %s)',
    async (when) => {
      const run = await traced(broken('pwrite64', 'EIO', when), 30);
      expect(run.writer.lines.at(-1)).toMatch(/^failed .*(disk I\/O error|EIO)/);
      expect(run.exitCode).toBe(1);
      await isWhole(run);
    },
    30_000,
  );

  test('does not start on a disk that fails', async () => {
    for (const [call, when] of [
      ['fsync,fdatasync', '1'],
      ['pwrite64', '1'],
    ] as const) {
      const run = await traced(broken(call, 'EIO', when), 1);
      expect([run.writer.lines, run.exitCode]).toEqual([['refused unreachable'], 3]);
      expect(await isWhole(run)).toBe(0);
    }
  });

  test('gives the reserve up when the disk is full, and refuses nobody', async () => {
    const run = await traced(broken('pwrite64', 'ENOSPC', '100'), 20);
    expect(run.writer.lines.filter((line) => line === 'full')).toEqual([]);
    expect(existsSync(join(run.folder, 'reserve'))).toBe(false);
    expect(await isWhole(run)).toBe(40);
  }, 30_000);

  test('refuses while the disk stays full, and goes on when it has room again', async () => {
    const run = await traced(broken('pwrite64', 'ENOSPC', '100..106'), 30);
    const kept = run.writer.lines.filter((line) => line.startsWith('kept')).length;
    const full = run.writer.lines.filter((line) => line === 'full').length;
    expect(full).toBeGreaterThan(0);
    expect(kept + full).toBe(30);
    expect(run.writer.lines.at(-2)).toBe(`kept ${kept * 2}`);
    expect(await isWhole(run)).toBe(kept * 2);
  }, 30_000);
});
