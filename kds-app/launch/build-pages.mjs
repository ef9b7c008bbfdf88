import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { WEB_APPS } from './pages.mjs';
import { ROOT } from './paths.mjs';

/** @param {string} folder */
const hasPages = (folder) => existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.html'));

const folders = WEB_APPS.map((app) => join(ROOT, app.folder)).filter(hasPages);
await Promise.all(
  folders.map((root) => build({ configFile: join(root, 'vite.config.ts'), root, logLevel: 'warn' })),
);
