import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.mjs';
import { passSignals, startProgram } from './host.mjs';
import { ensureInstalled } from './install.mjs';
import { ensurePages } from './pages.mjs';
import { ROOT, placesIn } from './paths.mjs';
import { Stop } from './stop.mjs';

/** @typedef {import('./paths.mjs').Places} Places */

/** Programs that run on Passline's own Node: `npm run NAME`. */
const PROGRAMS = {
  agent: { file: 'station-agent/main.ts', pages: false },
  passline: { file: 'kds-app/host/cli.ts', pages: false },
  bench: { file: 'test/load/bench.ts', pages: true },
  format: { file: 'node_modules/oxfmt/bin/oxfmt', pages: false },
  dist: { file: 'kds-app/launch/dist.mjs', pages: true },
};

/** @param {string} name @returns {name is keyof typeof PROGRAMS} */
const isProgram = (name) => Object.hasOwn(PROGRAMS, name);

/**
 * Runs a script of package.json from any Node that npm runs on, installing and building what it needs.
 * @param {string[]} argv the script's name and what it is given
 * @param {Places} places
 * @returns {Promise<number>} its exit code
 */
export async function runScript([name = '', ...argv], places = placesIn(ROOT)) {
  if (name === 'check') return check();
  if (!isProgram(name)) throw new Stop(`There is no script "${name}".`, 2);
  await ensureInstalled(places);
  const { file, pages } = PROGRAMS[name];
  if (pages) await ensurePages(places);
  const program = join(places.root, file);
  if (!existsSync(program)) throw new Stop(`${file} is missing from this checkout.`);
  return passSignals(startProgram(places.node, [program, ...argv]));
}
