import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { runToEnd } from './child.mjs';
import { ROOT } from './paths.mjs';
import { Stop } from './stop.mjs';

/** @typedef {{ name: string, version: string, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} Manifest */

/** What packages carry that a running program never reads. */
const NOT_RUN = /\.([cm]?tsx?|map|md|flow)$|(^|\/)(tests?|docs?|examples?|vendor|assets|\.[^/]+)(\/|$)/i;
/** C and C++ that native modules are built from, and what builds them. */
const SOURCES = /\.(c|cc|cpp|h|hh|hpp|S|asm|inc|def|gypi?)$|(^|\/)(CMakeLists\.txt|cnoke\.cjs)$/;
/** Read only by whoever builds native modules. */
const FOR_BUILDING = new Set(['node-addon-api']);

/** Of typefaces come those that rows are drawn in; hardware/raster/faces.ts reads no others. */
const ONLY = new Map([
  [
    '@fontsource/noto-sans-sc',
    /^(package\.json|LICENSE|unicode\.json|files\/noto-sans-sc-\d+-400-normal\.woff)$/,
  ],
  [
    '@fontsource-variable/atkinson-hyperlegible-mono',
    /^(package\.json|LICENSE|files\/.*-latin(-ext)?-wght-normal\.woff2)$/,
  ],
]);

/** @param {string} folder */
function manifestOf(folder) {
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return manifest;
}

/**
 * Where Node would find a package that is asked for from a folder of `node_modules`.
 * @param {string} name
 * @param {string} from
 * @param {string} modules
 */
function placeOf(name, from, modules) {
  for (let folder = from; folder.startsWith(modules); folder = dirname(folder)) {
    const inside =
      basename(folder) === 'node_modules' ? join(folder, name) : join(folder, 'node_modules', name);
    if (existsSync(join(inside, 'package.json'))) return inside;
  }
  return null;
}

/**
 * The folders of packages and of all that they need, optional ones where they are installed: those of this platform.
 * @param {string[]} names
 * @param {string} modules
 */
export function packagesWith(names, modules) {
  /** @type {Set<string>} */
  const found = new Set();
  const wanted = names.map((name) => ({ name, from: modules, optional: false }));
  for (let next = wanted.pop(); next !== undefined; next = wanted.pop()) {
    const folder = placeOf(next.name, next.from, modules);
    if (folder === null && !next.optional) throw new Stop(`The package ${next.name} is not installed.`);
    if (folder === null || found.has(folder) || FOR_BUILDING.has(next.name)) continue;
    found.add(folder);
    const { dependencies = {}, optionalDependencies = {} } = manifestOf(folder);
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      wanted.push({ name, from: folder, optional: name in optionalDependencies });
    }
  }
  return [...found].toSorted();
}

/** Whether the runtime is linked with the C library of most Linux machines, and not with that of the smallest. */
function isGlibc() {
  return JSON.stringify(process.report?.getReport() ?? {}).includes('"glibcVersionRuntime"');
}

/** Prebuilt native modules of other platforms stay behind, and those for the other C library of Linux. */
export const elsewhere = (/** @type {string} */ path, glibc = isGlibc()) => {
  const platform = /(?:^|\/)prebuilds\/([^/]+)/.exec(path)?.[1];
  const isForeign =
    platform !== undefined &&
    !(platform.startsWith(`${process.platform}-`) && platform.includes(process.arch));
  const other = glibc ? /(^|\/)musl_|\.musl\.node$/ : /(^|\/)linux_|\.glibc\.node$/;
  return isForeign || (process.platform === 'linux' && other.test(path));
};

/** @param {string} folder @param {string} to @param {RegExp} [only] */
function copyPackage(folder, to, only) {
  cpSync(folder, to, {
    recursive: true,
    dereference: true,
    filter: (from) => {
      const path = relative(folder, from).split(sep).join('/');
      if (path === 'node_modules' || path.startsWith('node_modules/')) return false;
      if (only) return only.test(path) || statSync(from).isDirectory();
      return !NOT_RUN.test(path) && !SOURCES.test(path) && !elsewhere(path);
    },
  });
  dropEmpty(to);
}

/** @param {string} folder */
function dropEmpty(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) dropEmpty(join(folder, entry.name));
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** @param {string} folder */
function digestOf(folder) {
  const sum = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (/\.(js|json|mjs)$/.test(name)) sum.update(name).update(readFileSync(join(folder, name)));
  }
  return sum.digest('hex').slice(0, 8);
}

/**
 * Lays out the agent as a folder that needs nothing else on the machine: runtime, program, packages, and what installs
 * it. For the platform that this runs on, whose runtime and native modules are the ones at hand.
 * @param {{ app: string, to: string, modules: string, node?: string }} from `app`: the bundled agent with its package.json
 * @returns {string} the folder
 */
export function layOutBox({ app, to, modules, node = runtimeIn(modules) }) {
  const { version, dependencies = {} } = manifestOf(app);
  const build = `${version}-${digestOf(app)}`;
  const box = join(to, `passline-agent-${version}-${process.platform}-${process.arch}`);
  rmSync(box, { recursive: true, force: true });
  mkdirSync(box, { recursive: true });
  cpSync(app, join(box, 'app'), { recursive: true });
  rmSync(join(box, 'app', 'station-agent', 'box'), { recursive: true, force: true });
  for (const folder of packagesWith(Object.keys(dependencies), modules)) {
    const name = relative(modules, folder).split(sep).join('/');
    copyPackage(folder, join(box, 'app', 'node_modules', name), ONLY.get(name));
  }
  const runtime = join(box, process.platform === 'win32' ? 'node.exe' : 'node');
  cpSync(node, runtime, { dereference: true });
  chmodSync(runtime, 0o755);
  cpSync(join(ROOT, 'station-agent', 'box'), box, { recursive: true });
  if (process.platform === 'win32')
    cpSync(join(box, 'windows', 'passline-agent.cmd'), join(box, 'passline-agent.cmd'));
  cpSync(join(ROOT, 'LICENSE'), join(box, 'LICENSE'));
  writeFileSync(join(box, 'BUILD'), `${build}\n`);
  return box;
}

/** @param {string} modules */
function runtimeIn(modules) {
  const node = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node))
    throw new Stop('The runtime is not installed. Run "npm rebuild node" and then this again.');
  return node;
}

/**
 * Packs a folder beside itself: .zip on Windows, .tar.gz elsewhere.
 * @param {string} box
 * @returns {Promise<string>} the archive
 */
export async function packBox(box) {
  const isWindows = process.platform === 'win32';
  const archive = `${box}.${isWindows ? 'zip' : 'tar.gz'}`;
  rmSync(archive, { force: true });
  // The tar of Windows writes .zip when the name says so.
  const argv = [isWindows ? '-acf' : '-czf', archive, '-C', dirname(box), basename(box)];
  const ran = await runToEnd('tar', argv, { cwd: dirname(box) });
  if (ran.code !== 0) throw new Stop(`${ran.output}\nThe agent could not be packed into ${archive}.`);
  return archive;
}
