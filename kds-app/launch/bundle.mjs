import { cpSync, existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'vite';

/** A module's reference to another module of ours by URL: how a worker or a program is named. */
const MODULE_URL = /new URL\((['"])(\.{1,2}\/[^'"]+)\.ts\1,\s*import\.meta\.url\)/g;

/** What goes into a bundle beside the modules: anything that is not code, a test or configuration. */
const NOT_AN_ASSET = /\.([cm]?tsx?|md|html)$|(^|\/)(tsconfig|vite\.config)\.|\.test\./;

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

/**
 * @typedef {object} Bundle
 * @property {string} root the repository
 * @property {string[]} programs files to start at, relative to it
 * @property {string} to the folder to write
 * @property {(name: string) => boolean} external whether a package is left to node_modules
 * @property {boolean} sameShape keep one file per module, where it was
 */

/**
 * Bundles programs that run on Node to JavaScript. Returns the packages that they still import.
 * @param {Bundle} bundle
 * @returns {Promise<string[]>}
 */
export async function bundlePrograms({ root, programs, to, external, sameShape }) {
  /** @type {Set<string>} */
  const left = new Set();
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [followModuleUrls(), noteExternals(left)],
    ssr: { noExternal: sameShape ? [] : true, external: [] },
    build: {
      ssr: true,
      outDir: to,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: programs.map((program) => join(root, program)),
        external: (id) => isPackage(id) && external(packageOf(id)),
        output: sameShape
          ? { preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].js' }
          : { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  return [...left].toSorted();
}

/** @param {string} id */
const isPackage = (id) => /^[@a-z]/i.test(id) && !id.startsWith('node:');

/** @param {string} id */
const packageOf = (id) => id.split('/', id.startsWith('@') ? 2 : 1).join('/');

/**
 * @param {Set<string>} left
 * @returns {import('vite').Plugin}
 */
function noteExternals(left) {
  return {
    name: 'passline-externals',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const name of [...chunk.imports, ...chunk.dynamicImports]) {
          if (isPackage(name) && bundle[name] === undefined) left.add(packageOf(name));
        }
      }
    },
  };
}

/**
 * Copies what the programs read beside themselves: pictures, styles, text.
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
