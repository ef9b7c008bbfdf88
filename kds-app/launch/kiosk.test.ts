import { readFileSync } from 'node:fs';
import { makeCheckout } from '#test/support/launch-checkout.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chromiumCandidates } from './chromium.mjs';
import { chooseKiosk, hasDisplay } from './kiosk.mjs';
import { placesIn } from './paths.mjs';

let said = '';
beforeEach(() => {
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const places = placesIn('/nowhere');
const none = { display: true, electron: async () => undefined, chromium: () => undefined };

describe('which window opens', () => {
  test('none when none is wanted', async () => {
    expect(await chooseKiosk(places, 'headless', none)).toEqual({ kind: 'headless' });
    expect(said).toBe('');
  });

  test('none where there is no screen, and it says so', async () => {
    expect(await chooseKiosk(places, 'electron', { ...none, display: false })).toEqual({ kind: 'headless' });
    expect(said).toContain('No screen is attached');
  });

  test('Electron where it is', async () => {
    const kiosk = await chooseKiosk(places, 'electron', { ...none, electron: async () => '/opt/electron' });
    expect(kiosk).toEqual({ kind: 'electron', program: '/opt/electron' });
  });

  test('else an installed browser, and it says why', async () => {
    const kiosk = await chooseKiosk(places, 'electron', { ...none, chromium: () => '/usr/bin/chromium' });
    expect(kiosk).toEqual({ kind: 'browser', program: '/usr/bin/chromium' });
    expect(said).toContain(
      'Electron is not here ("npx install-electron" fetches it): the kitchen screen opens in /usr/bin/chromium',
    );
  });

  test('a browser when one is asked for, without a look at Electron', async () => {
    const electron = vi.fn(async () => '/opt/electron');
    const kiosk = await chooseKiosk(places, 'browser', {
      ...none,
      electron,
      chromium: () => '/usr/bin/chromium',
    });
    expect(kiosk.kind).toBe('browser');
    expect(electron).not.toHaveBeenCalled();
  });

  test('else none, and it says what to do', async () => {
    expect(await chooseKiosk(places, 'electron', none)).toEqual({ kind: 'headless' });
    expect(said).toContain('no Chromium or Chrome was found: open the address below in a browser');
  });

  test('an Electron whose program is there is found without a download', async () => {
    const checkout = makeCheckout();
    checkout.write('node_modules/electron/path.txt', 'electron');
    const program = checkout.write('node_modules/electron/dist/electron', '');
    const kiosk = await chooseKiosk(placesIn(checkout.root), 'electron', { display: true });
    expect(kiosk).toEqual({ kind: 'electron', program });
    checkout.remove();
  });

  test('an Electron that cannot be fetched is given up, and not asked for at the next start', async () => {
    const checkout = makeCheckout();
    checkout.write(
      'node_modules/electron/install.js',
      "require('fs').appendFileSync(__dirname + '/tries', 'x'); process.exit(1);",
    );
    const found = { display: true, chromium: () => undefined };
    expect(await chooseKiosk(placesIn(checkout.root), 'electron', found)).toEqual({ kind: 'headless' });
    expect(await chooseKiosk(placesIn(checkout.root), 'electron', found)).toEqual({ kind: 'headless' });
    expect(readFileSync(`${checkout.root}/node_modules/electron/tries`, 'utf8')).toBe('x');
    checkout.remove();
  });
});

test('where a window can be shown', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('darwin', {})).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
});

test('where a browser may be', () => {
  expect(
    chromiumCandidates('linux', { PATH: '/usr/bin:/snap/bin', PASSLINE_CHROMIUM: '/opt/c' }).slice(0, 3),
  ).toEqual(['/opt/c', '/usr/bin/chromium', '/snap/bin/chromium']);
  expect(chromiumCandidates('darwin', { HOME: '/Users/ana' })).toContain(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  expect(chromiumCandidates('win32', { PROGRAMFILES: 'C:/Program Files' })[0]).toContain('chrome.exe');
});
