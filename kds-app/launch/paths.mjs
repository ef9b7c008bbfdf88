import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Where things are in a checkout; tests pass a folder of their own.
 * @param {string} root
 */
export function placesIn(root) {
  const modules = join(root, 'node_modules');
  return {
    root,
    lock: join(root, 'package-lock.json'),
    modules,
    installMark: join(modules, '.passline-install'),
    node:
      process.platform === 'win32' ? join(modules, 'node', 'bin', 'node.exe') : join(modules, '.bin', 'node'),
    out: join(root, '.out'),
    pagesMark: join(root, '.out', 'web', '.passline-pages'),
    host: join(root, 'kds-app', 'host', 'main.ts'),
  };
}

/** @typedef {ReturnType<typeof placesIn>} Places */
