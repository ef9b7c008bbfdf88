import { cpSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'vite';
import { leanZod } from './lean-zod.ts';

/** A module's reference to another module of ours by URL: how a worker or a program is named. */
const MODULE_URL = /new URL\((['"])(\.{1,2}\/[^'"]+)\.ts\1,\s*import\.meta\.url\)/g;

/** What is not copied beside the modules: code, tests and configuration. */
const NOT_AN_ASSET = /\.([cm]?tsx?|md)$|(^|\/)tsconfig\.|\.test\./;

/**
 * Follows module URLs: the module they name is bundled too, and the URL gets its new name.
 * @returns {import('vite').Plugin}
 */
function followModuleUrls() {
  return {
    name: 'passline-module-urls',
    enforce: 'pre',
    resolveFileUrl: ({ relativePath }) => `new URL(${JSON.stringify(relativePath)}, import.meta.url).href`,
    transform(code, id) {
      if (!MODULE_URL.test(code)) return null;
      return code.replace(MODULE_URL, (_url, _quote, path) => {
        const chunk = this.emitFile({ type: 'chunk', id: join(dirname(id), `${path}.ts`) });
        return `new URL(import.meta.ROLLUP_FILE_URL_${chunk})`;
      });
    },
  };
}

/** Of packages that are taken into a program: `node_modules` is a name that npm leaves out of what it packs. */
const placeOf = (/** @type {string} */ name) => `${name.replace(/^.*node_modules\//, 'packages/')}.js`;

/**
 * Turns programs that run on Node into JavaScript, one file per module and in the shape of the repository, so
 * that every path in them means the same as in a checkout. Packages stay in node_modules.
 * @param {string} root the repository
 * @param {string[]} programs files to start at, relative to it
 * @param {string} to the folder to write
 * @param {string[]} inside packages of which only what is used is taken into the program
 */
export async function bundlePrograms(root, programs, to, inside = []) {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [followModuleUrls(), ...(inside.includes('zod') ? [leanZod()] : [])],
    ssr: { noExternal: inside },
    build: {
      ssr: true,
      outDir: to,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: programs.map((program) => join(root, program)),
        external: (id) => /^[@a-z]/i.test(id) && !inside.includes(id),
        output: {
          preserveModules: true,
          preserveModulesRoot: root,
          entryFileNames: ({ name }) => placeOf(name),
        },
      },
    },
  });
}

/**
 * Copies what the programs read beside themselves: pictures, pages, text.
 * @param {string} root
 * @param {string[]} folders
 * @param {string} to
 */
export function copyAssets(root, folders, to) {
  for (const folder of folders.filter((name) => existsSync(join(root, name)))) {
    cpSync(join(root, folder), join(to, folder), {
      recursive: true,
      filter: (from) => !NOT_AN_ASSET.test(relative(root, from)),
    });
  }
}

/** @param {string} folder @returns {string} */
const allText = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

/**
 * The packages that bundled programs name, whether they import them or read files of theirs.
 * @param {string} folder the bundle
 * @param {Record<string, string>} dependencies all that there may be, with their versions
 * @returns {Record<string, string>}
 */
export function dependenciesOf(folder, dependencies) {
  const text = allText(folder);
  const isNamed = (/** @type {string} */ name) =>
    [`'${name}'`, `"${name}"`, `'${name}/`, `"${name}/`, `\`${name}/`].some((quoted) =>
      text.includes(quoted),
    );
  return Object.fromEntries(Object.entries(dependencies).filter(([name]) => isNamed(name)));
}
