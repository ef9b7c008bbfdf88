import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder } from './layers.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TEXT = /\.([cm]?[jt]sx?|json|md|html|css|svg|yml)$/;

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

test('no file speaks of a path of the machine that it was written on', () => {
  const machine = new RegExp(String.raw`(?<![\w.$}])/(work|tmp|root|home)/\w`);
  const found = filesUnder(ROOT).filter((file) => TEXT.test(file) && machine.test(read(file)));
  expect(found).toEqual([]);
});

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  }
});

test('the lock file names no place to download from', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
});

test('the launcher needs nothing installed: it imports Node’s own modules and itself', () => {
  const launcher = filesUnder(ROOT).filter((file) => /^kds-app\/launch\/[\w-]+\.mjs$/.test(file));
  const needsPackages = launcher.filter((file) => /from '(?!node:|\.\/)/.test(read(file)));
  expect(needsPackages.toSorted()).toEqual(['kds-app/launch/build-pages.mjs', 'kds-app/launch/bundle.mjs']);
});
