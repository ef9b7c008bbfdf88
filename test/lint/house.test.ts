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

interface LockEntry {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** Where Node would find a package from a folder of the lock file: beside it, or further up. */
function isFound(packages: Record<string, LockEntry>, from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    if (packages[`${at}${at === '' ? '' : '/'}node_modules/${name}`] !== undefined) return true;
    if (at === '') return false;
  }
}

// `npm ci` refuses a lock file that leaves out a package for another platform. npm writes one where it cannot
// find that package: then pin a version whose packages are all there.
test('the lock file is whole for every platform', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockEntry> };
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !isFound(packages, path, name))
      .map((name) => `${path} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

test('the launcher needs nothing installed: it imports Node’s own modules and itself', () => {
  const launcher = filesUnder(ROOT).filter((file) => /^kds-app\/launch\/[\w-]+\.mjs$/.test(file));
  const needsPackages = launcher.filter((file) => /from '(?!node:|\.\/)/.test(read(file)));
  expect(needsPackages.toSorted()).toEqual(['kds-app/launch/build-pages.mjs', 'kds-app/launch/bundle.mjs']);
});
