import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runToEnd } from './child.mjs';
import { showProgress } from './say.mjs';
import { Stop } from './stop.mjs';

/** @typedef {import('./paths.mjs').Places} Places */

/** The web apps: where each lives. Its pages are built to `.out/web/NAME`. */
export const WEB_APPS = [
  { name: 'screen', folder: 'kds-app/screen' },
  { name: 'office', folder: 'kds-app/office' },
  { name: 'ordering', folder: 'ordering-web' },
];

/** Everything a page is made of. */
const SOURCES = [...WEB_APPS.map((app) => app.folder), 'shared', 'kds-app/launch', 'package-lock.json'];

/**
 * @param {string} path
 * @param {(line: string) => void} note
 */
function walk(path, note) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) note(`${path} ${stat.size} ${stat.mtimeMs}`);
  else for (const name of readdirSync(path).toSorted()) walk(join(path, name), note);
}

/**
 * A fingerprint of the pages' sources by size and time of change: cheap enough for every start.
 * @param {string} root
 */
function sourcesFingerprint(root) {
  const hash = createHash('sha256');
  for (const source of SOURCES) walk(join(root, source), (line) => hash.update(line.slice(root.length)));
  return hash.digest('hex');
}

/** @param {Places} places */
async function viteBuild(places) {
  const ran = await runToEnd(places.node, [join(places.root, 'kds-app/launch/build-pages.mjs')], {
    cwd: places.root,
  });
  if (ran.code !== 0) throw new Stop(`${ran.output.trim()}\n\nThe pages could not be built.`);
}

/**
 * Builds the pages when their sources changed since the last build.
 * @param {Places} places
 * @param {(places: Places) => Promise<void>} build
 */
export async function ensurePages(places, build = viteBuild) {
  const fingerprint = sourcesFingerprint(places.root);
  if (existsSync(places.pagesMark) && readFileSync(places.pagesMark, 'utf8') === fingerprint) return;
  await showProgress('Building the pages…', () => build(places));
  mkdirSync(dirname(places.pagesMark), { recursive: true });
  writeFileSync(places.pagesMark, fingerprint);
}
