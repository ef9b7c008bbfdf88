import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { leanZod } from './lean-zod.ts';

/** The HTML pages of a web app: each file beside its vite.config.ts is one. */
function pagesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(folder, name));
}

/**
 * zod writes code for its schemas where `eval` is allowed, and probes for that as it starts; the policy forbids
 * it and each probe would be reported. This is zod's `jitless` setting, in place before any schema is made.
 */
const ZOD_WITHOUT_EVAL = 'globalThis.__zod_globalConfig ??= { jitless: true };';

/**
 * How each web app is built: every page in its folder, to `.out/web/NAME/`, with its hashed files in
 * `assets/NAME/` so that the host serves all apps' files under one `/assets/`. Nothing is inlined, because
 * the host's Content-Security-Policy is `default-src 'self'`.
 */
export function webApp(folder: string, name: string, root: string): UserConfig {
  return {
    root: folder,
    base: '/',
    publicDir: false,
    cacheDir: join(root, '.out', 'vite', name),
    plugins: [leanZod(), react()],
    build: {
      outDir: join(root, '.out', 'web', name),
      emptyOutDir: true,
      assetsDir: `assets/${name}`,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // Kitchen and office pages come over the house's own network; the diner's size is held by a test.
      chunkSizeWarningLimit: 900,
      rolldownOptions: { input: pagesIn(folder), output: { banner: ZOD_WITHOUT_EVAL } },
    },
  };
}
