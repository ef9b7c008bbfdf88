import { chmodSync, rmSync, symlinkSync } from 'node:fs';
import { makeCheckout } from '#test/support/launch-checkout.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensureInstalled, npmInstalledTheLock } from './install.mjs';
import { placesIn } from './paths.mjs';

const LOCK = {
  packages: {
    '': {},
    'node_modules/react': { version: '19.0.0' },
    'node_modules/mac-only': { version: '1.0.0', optional: true },
  },
};
const NOTED = { packages: { 'node_modules/react': { version: '19.0.0' } } };

let checkout: ReturnType<typeof makeCheckout>;
beforeEach(() => {
  checkout = makeCheckout();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  checkout.remove();
});

const places = () => placesIn(checkout.root);

test('what npm noted as installed is compared with the lock file, whatever is for other machines left out', () => {
  checkout.write('package-lock.json', JSON.stringify(LOCK));
  checkout.write('node_modules/.package-lock.json', JSON.stringify(NOTED));
  expect(npmInstalledTheLock(places())).toBe(true);
  checkout.write('node_modules/.package-lock.json', JSON.stringify(NOTED).replace('19.0.0', '18.0.0'));
  expect(npmInstalledTheLock(places())).toBe(false);
  rmSync(`${checkout.root}/node_modules/.package-lock.json`);
  expect(npmInstalledTheLock(places())).toBe(false);
});

test('installs once, and again only when the lock file has changed', async () => {
  rmSync(`${checkout.root}/node_modules/.package-lock.json`);
  const install = vi.fn(async () => {});
  await ensureInstalled(places(), install);
  await ensureInstalled(places(), install);
  expect(install).toHaveBeenCalledTimes(1);
  checkout.write('package-lock.json', JSON.stringify(LOCK));
  await ensureInstalled(places(), install);
  expect(install).toHaveBeenCalledTimes(2);
});

test('a checkout that was installed by hand is not installed again', async () => {
  const install = vi.fn(async () => {});
  await ensureInstalled(places(), install);
  expect(install).not.toHaveBeenCalled();
});

test('a failed install leaves no mark behind', async () => {
  rmSync(`${checkout.root}/node_modules/.package-lock.json`);
  const install = vi.fn(() => Promise.reject(new Error('no network')));
  await expect(ensureInstalled(places(), install)).rejects.toThrow('no network');
  await expect(ensureInstalled(places(), install)).rejects.toThrow('no network');
});

test('without its own Node it says what to do', async () => {
  rmSync(places().node);
  await expect(ensureInstalled(places())).rejects.toThrow(/npm rebuild node/);
  symlinkSync(checkout.write('other-node', '#!/bin/sh\necho v22.1.0\n'), places().node);
  chmodSync(places().node, 0o755);
  await expect(ensureInstalled(places())).rejects.toThrow(/runs on Node\.js 24.*answered "v22\.1\.0"/);
});
