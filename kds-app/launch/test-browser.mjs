import { existsSync } from 'node:fs';
import { aptInstall, hasApt } from './apt.mjs';
import { runToEnd } from './child.mjs';
import { findChromium } from './chromium.mjs';
import { showProgress } from './say.mjs';
import { Stop } from './stop.mjs';
import { toolScript } from './tools.mjs';

/** @typedef {import('./paths.mjs').Places} Places */

const DOWNLOAD_MS = 180_000;

/**
 * The browser that Playwright fetched for itself, if it did.
 * @param {Places} places
 */
async function playwrightChromium(places) {
  const ask = "import('@playwright/test').then((p) => console.log(p.chromium.executablePath()))";
  const ran = await runToEnd(places.node, ['-e', ask], { cwd: places.root });
  const path = ran.output.trim();
  return ran.code === 0 && existsSync(path) ? path : undefined;
}

/** @param {string} path */
function demandNamed(path) {
  if (existsSync(path)) return path;
  throw new Stop(`PASSLINE_CHROMIUM names ${path}, which does not exist.`);
}

/** @param {Places} places */
async function playwrightDownload(places) {
  const playwright = toolScript(places, '@playwright/test', 'playwright');
  await showProgress('Fetching a browser for the tests…', () =>
    runToEnd(places.node, [playwright, 'install', 'chromium'], { cwd: places.root, timeoutMs: DOWNLOAD_MS }),
  );
}

/** Returns what went wrong, or nothing where there is no apt to ask. */
async function aptWhereItIs() {
  return hasApt()
    ? showProgress('Installing Chromium for the tests (apt)…', () =>
        aptInstall(['chromium'], 'with what they recommend'),
      )
    : '';
}

const PARTS = {
  named: process.env.PASSLINE_CHROMIUM,
  own: playwrightChromium,
  installed: () => findChromium(),
  download: playwrightDownload,
  apt: aptWhereItIs,
};

/**
 * A Chromium for the tests: one that is here, else one that can be installed. Never none: the tests in a
 * browser are not skipped.
 * @param {Places} places
 * @param {typeof PARTS} parts
 * @returns {Promise<string>}
 */
export async function demandChromium(places, parts = PARTS) {
  if (parts.named) return demandNamed(parts.named);
  const here = (await parts.own(places)) ?? parts.installed();
  if (here !== undefined) return here;
  await parts.download(places);
  const fetched = await parts.own(places);
  if (fetched !== undefined) return fetched;
  const trouble = await parts.apt();
  const program = parts.installed();
  if (program !== undefined) return program;
  throw new Stop(
    `${trouble}\nThe tests need Chromium or Google Chrome, and none could be found or installed. Install one, or set PASSLINE_CHROMIUM to its path, and run the same command again.`.trim(),
  );
}
