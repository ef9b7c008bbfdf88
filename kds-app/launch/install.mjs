import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './child.mjs';
import { say, showProgress } from './say.mjs';
import { Stop } from './stop.mjs';

/**
 * @typedef {import('./paths.mjs').Places} Places
 * @typedef {{ version: string, optional?: boolean, devOptional?: boolean }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

const NODE_MAJOR = '24';

/** @param {string} file */
const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** @param {string} file */
const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/**
 * Whether node_modules already holds what the lock file asks for, as npm itself noted it: then a checkout
 * that was installed by hand is not installed again.
 * @param {Places} places
 */
export function npmInstalledTheLock(places) {
  const noted = readIfThere(join(places.modules, '.package-lock.json'));
  if (noted === undefined) return false;
  /** @type {Lock} */
  const { packages: here } = JSON.parse(noted);
  /** @type {Lock} */
  const { packages: wanted } = JSON.parse(readFileSync(places.lock, 'utf8'));
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || isOptional(entry) || here[path]?.version === entry.version,
  );
}

/** @param {LockEntry} entry made for other machines, mostly */
const isOptional = (entry) => entry.optional === true || entry.devOptional === true;

/** How to call npm: the npm that runs us where there is one, so that its settings hold. */
export function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return { command: process.execPath, before: [cli], shell: false };
  return { command: 'npm', before: [], shell: process.platform === 'win32' };
}

/** @param {Places} places */
async function npmCi(places) {
  const { command, before, shell } = npmCommand();
  const argv = [...before, 'ci', '--loglevel=error', '--no-audit', '--no-fund'];
  const ran = await runToEnd(command, argv, { cwd: places.root, shell });
  if (ran.code === 127) throw new Stop('npm was not found. It comes with Node.js: https://nodejs.org');
  if (ran.code === 0) return;
  throw new Stop(
    `${ran.output.trim()}\n\nInstalling failed. If the lines above speak of the network, connect this machine to the internet once and run the same command again; after that Passline needs none.`,
  );
}

/**
 * The Node that Passline's programs run on, checked.
 * @param {Places} places
 */
async function demandOwnNode(places) {
  const again = 'Run "npm rebuild node" and then the same command again.';
  if (!existsSync(places.node)) {
    throw new Stop(
      `Node.js ${NODE_MAJOR} was not installed with the rest (npm may be set to ignore scripts). ${again}`,
    );
  }
  const ran = await runToEnd(places.node, ['--version']);
  if (ran.output.startsWith(`v${NODE_MAJOR}.`)) return;
  throw new Stop(
    `Passline runs on Node.js ${NODE_MAJOR}, but ${places.node} answered "${ran.output.trim()}". ${again}`,
  );
}

/**
 * Installs what is missing: nothing on every start but the first and the first after an update.
 * @param {Places} places
 * @param {(places: Places) => Promise<void>} install
 */
export async function ensureInstalled(places, install = npmCi) {
  const mark = hashOf(places.lock);
  if (readIfThere(places.installMark) === mark && existsSync(places.node)) return;
  if (!npmInstalledTheLock(places)) {
    const first = !existsSync(places.modules);
    const when = first ? '(first time, about a minute)' : '(what it is built from has changed)';
    await showProgress(`Installing what Passline needs ${when}…`, () => install(places));
  }
  await demandOwnNode(places);
  writeFileSync(places.installMark, mark);
  say('Everything Passline needs is installed.');
}
