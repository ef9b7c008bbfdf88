import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./paths.mjs').Places} Places */

/**
 * The script behind a development tool's command, to be run on Passline's own Node on every platform.
 * @param {Places} places
 * @param {string} packageName
 * @param {string} command
 * @returns {string}
 */
export function toolScript(places, packageName, command = packageName) {
  const home = join(places.modules, packageName);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof bin === 'string' ? bin : (bin[command] ?? ''));
}
