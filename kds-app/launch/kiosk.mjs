import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, sandboxFlags } from './chromium.mjs';
import { runToEnd } from './child.mjs';
import { say, showProgress } from './say.mjs';

/** @typedef {import('./paths.mjs').Places} Places */

/**
 * @typedef {{ kind: 'electron', program: string } | { kind: 'browser', program: string } | { kind: 'headless' }} Kiosk
 */

const ELECTRON_DOWNLOAD_MS = 120_000;

/** Whether a window can be shown here. */
export function hasDisplay(platform = process.platform, env = process.env) {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}

/** @param {Places} places */
function electronProgram(places) {
  const home = join(places.modules, 'electron');
  const note = join(home, 'path.txt');
  if (!existsSync(note)) return undefined;
  const program = join(home, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(program) ? program : undefined;
}

/**
 * Electron's program: there already, or fetched within a bounded time. That is tried once for an installation:
 * a machine without the internet does not wait for it at every start.
 * @param {Places} places
 */
async function findElectron(places) {
  const installed = electronProgram(places);
  if (installed !== undefined) return installed;
  const installer = join(places.modules, 'electron', 'install.js');
  const tried = join(places.modules, 'electron', '.passline-tried');
  if (!existsSync(installer) || existsSync(tried)) return undefined;
  await showProgress('Fetching the kiosk window (Electron, once)…', () =>
    runToEnd(places.node, [installer], { cwd: places.root, timeoutMs: ELECTRON_DOWNLOAD_MS }),
  );
  writeFileSync(tried, '');
  return electronProgram(places);
}

/**
 * What shows the kitchen screen: Electron, else an installed browser, else nothing. Says which, and why.
 * @param {Places} places
 * @param {'electron' | 'browser' | 'headless'} wanted
 * @param {{ display?: boolean, electron?: typeof findElectron, chromium?: () => string | undefined }} found
 * @returns {Promise<Kiosk>}
 */
export async function chooseKiosk(places, wanted, found = {}) {
  const { display = hasDisplay(), electron = findElectron, chromium = findChromium } = found;
  if (wanted === 'headless') return { kind: 'headless' };
  if (!display) {
    say('No screen is attached to this machine, so no window opens: open the address below in a browser.');
    return { kind: 'headless' };
  }
  if (wanted === 'browser') return browserKiosk('As asked', chromium());
  const program = await electron(places);
  if (program !== undefined) return { kind: 'electron', program };
  return browserKiosk('Electron is not here ("npx install-electron" fetches it)', chromium());
}

/**
 * @param {string} why
 * @param {string | undefined} program
 * @returns {Kiosk}
 */
function browserKiosk(why, program) {
  if (program === undefined) {
    say(`${why}, and no Chromium or Chrome was found: open the address below in a browser.`);
    return { kind: 'headless' };
  }
  say(`${why}: the kitchen screen opens in ${program}.`);
  return { kind: 'browser', program };
}

/**
 * @param {string} url
 * @param {string} profile a folder for this window alone
 */
function kioskFlags(url, profile) {
  return [
    '--kiosk',
    '--window-position=0,0',
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-session-crashed-bubble',
    '--disable-features=Translate',
    '--noerrdialogs',
    '--autoplay-policy=no-user-gesture-required',
    ...sandboxFlags(),
  ];
}

/**
 * The kitchen screen, by loopback: a pulled network cable does not take it away.
 * @param {string} readyUrl
 */
const kitchenPage = (readyUrl) => `http://127.0.0.1:${new URL(readyUrl).port || 80}/kitchen`;

/**
 * Opens the kiosk window in a browser; the host goes on without it.
 * @param {string} program
 * @param {import('./host.mjs').Ready} ready
 */
export function openBrowser(program, ready) {
  const flags = kioskFlags(kitchenPage(ready.url), join(ready.data, 'kiosk-window'));
  const child = spawn(program, flags, { stdio: 'ignore' });
  let stopping = false;
  child.on('error', (error) =>
    say(`The kitchen screen could not open (${error.message}); the host runs on.`),
  );
  child.on('exit', () => {
    if (!stopping) say('The kitchen screen was closed; the host runs on. Press Ctrl-C to stop it.');
  });
  return () => {
    stopping = true;
    child.kill();
  };
}
