import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { printerOf } from '#test/support/job.ts';
import { KnownPrinters } from './known-printers.ts';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'known-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}

test('the printers of the last time are known after a restart, but not how they were', async () => {
  const at = await folder();
  await new KnownPrinters(at).keep([printerOf({ state: 'paper_out' })]);
  expect(await new KnownPrinters(at).read()).toEqual([printerOf()]);
});

test('only another set-up is written', async () => {
  const at = await folder();
  const known = new KnownPrinters(at);
  await known.keep([printerOf()]);
  const { ino } = await stat(join(at, 'printers.json'));
  await known.keep([printerOf({ state: 'ready' })]);
  expect((await stat(join(at, 'printers.json'))).ino).toBe(ino);
  await known.keep([printerOf({ columns: 42 })]);
  expect((await known.read())[0]?.columns).toBe(42);
});

test('none are known on a first start, nor from a file that is not ours', async () => {
  const at = await folder();
  expect(await new KnownPrinters(at).read()).toEqual([]);
  await writeFile(join(at, 'printers.json'), '{"printers":');
  expect(await new KnownPrinters(at).read()).toEqual([]);
});
