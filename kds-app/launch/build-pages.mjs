import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { WEB_APPS } from './pages.mjs';
import { ROOT } from './paths.mjs';

/** @param {string} folder */
const pagesOf = (folder) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];

/** Pages that come to guests' own telephones, which pay for every byte; and what they read the host's answers with. */
const GUESTS = ['diner.html'];
const THIN_ZOD = join(ROOT, 'shared', 'ui', 'browser', 'thin-zod.ts');

/**
 * All that a page begins with in one file. Left alone, what a later part uses too would be cut out of it into many small
 * files, and those compress worse and each take a request of their own.
 * @param {string} entry
 * @returns {import('vite').Rolldown.CodeSplittingOptions}
 */
function inOnePiece(entry) {
  /** @type {Set<string>} */
  const first = new Set();
  return {
    includeDependenciesRecursively: false,
    groups: [
      {
        debugName: 'first',
        name(id, graph) {
          /** @param {string} module */
          const walk = (module) => {
            if (first.has(module)) return;
            first.add(module);
            graph.getModuleInfo(module)?.importedIds.forEach(walk);
          };
          walk(entry);
          return first.has(id) ? 'first' : null;
        },
      },
    ],
  };
}

/**
 * What a guest's page asks before its scripts are there: a script of its own, so small that it is there first.
 * @returns {Promise<string>} its address
 */
async function buildEarly() {
  const outDir = join(ROOT, '.out', 'web', 'ordering');
  const built = await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(ROOT, 'ordering-web', 'diner', 'early', 'early.ts'),
        output: { format: 'iife', entryFileNames: 'assets/ordering/early-[hash].js' },
      },
    },
  });
  const [output] = 'output' in built ? built.output : [];
  if (output === undefined) throw new Error('The early script was not built.');
  return `/${output.fileName}`;
}

/**
 * Each page is built by itself: a guest's phone opens one page and no other, so a piece shared between pages would
 * only bring it code of theirs.
 * @param {{ name: string, folder: string }} app
 * @param {string} page
 * @param {string} early the address of the early script
 */
function buildPage(app, page, early) {
  const root = join(ROOT, app.folder);
  /** @type {import('vite').Plugin} */
  const onlyThisPage = {
    name: 'only-this-page',
    config(config) {
      config.build = { ...config.build, emptyOutDir: false };
      const input = join(root, page);
      config.build.rolldownOptions = { ...config.build.rolldownOptions, input };
      if (!GUESTS.includes(page)) return;
      config.resolve = { alias: { zod: THIN_ZOD } };
      Object.assign(config.build.rolldownOptions.output ?? {}, { codeSplitting: inOnePiece(input) });
    },
    transformIndexHtml: () =>
      GUESTS.includes(page) ? [{ tag: 'script', attrs: { src: early }, injectTo: 'head-prepend' }] : [],
  };
  return build({ configFile: join(root, 'vite.config.ts'), root, logLevel: 'warn', plugins: [onlyThisPage] });
}

/** The worker of installed pages: one plain script, which the host puts the name of each page before. */
function buildWorker() {
  const entry = join(ROOT, 'ordering-web', 'worker', 'worker.ts');
  return build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: join(ROOT, '.out', 'web', 'ordering'),
      emptyOutDir: false,
      reportCompressedSize: false,
      lib: { entry, formats: ['iife'], name: 'worker', fileName: () => 'worker.js' },
    },
  });
}

const ICONS = join(ROOT, '.out', 'web', 'icons');

for (const app of WEB_APPS) rmSync(join(ROOT, '.out', 'web', app.name), { recursive: true, force: true });
rmSync(ICONS, { recursive: true, force: true });
cpSync(join(ROOT, 'ordering-web', 'icons'), ICONS, { recursive: true });
const early = await buildEarly();
await Promise.all([
  ...WEB_APPS.flatMap((app) => pagesOf(join(ROOT, app.folder)).map((page) => buildPage(app, page, early))),
  buildWorker(),
]);
