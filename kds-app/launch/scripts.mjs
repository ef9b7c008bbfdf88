import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.mjs';
import { passSignals, startProgram } from './host.mjs';
import { ensureInstalled } from './install.mjs';
import { ensurePages } from './pages.mjs';
import { ROOT, placesIn } from './paths.mjs';
import { Stop } from './stop.mjs';
import { demandChromium } from './test-browser.mjs';

/** @typedef {import('./paths.mjs').Places} Places */

/**
 * @typedef {object} Program
 * @property {string} file run on Passline's own Node
 * @property {boolean} [pages] needs the built pages
 * @property {boolean} [browser] needs a Chromium, named by PASSLINE_CHROMIUM
 */

/** @type {Record<string, Program>} what `npm run NAME` runs */
const PROGRAMS = {
  agent: { file: 'station-agent/main.ts' },
  passline: { file: 'kds-app/host/cli.ts' },
  bench: { file: 'test/load/bench.ts', pages: true, browser: true },
  evening: { file: 'test/evening/run.ts' },
  pictures: { file: 'test/pictures/take.ts', pages: true, browser: true },
  format: { file: 'node_modules/oxfmt/bin/oxfmt' },
  dist: { file: 'kds-app/launch/dist.mjs', pages: true },
};

/**
 * Runs a script of package.json from any Node that npm runs on, installing and building what it needs.
 * @param {string[]} argv the script's name and what it is given
 * @param {Places} places
 * @returns {Promise<number>} its exit code
 */
export async function runScript([name = '', ...argv], places = placesIn(ROOT)) {
  if (name === 'check') return check();
  const program = Object.hasOwn(PROGRAMS, name) ? PROGRAMS[name] : undefined;
  if (program === undefined) throw new Stop(`There is no script "${name}".`, 2);
  await ensureInstalled(places);
  if (program.pages) await ensurePages(places);
  const env = program.browser ? { PASSLINE_CHROMIUM: await demandChromium(places) } : {};
  const file = join(places.root, program.file);
  if (!existsSync(file)) throw new Stop(`${program.file} is missing from this checkout.`);
  return passSignals(startProgram(places.node, [file, ...argv], { ...process.env, ...env }));
}
