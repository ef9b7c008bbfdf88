import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundlePrograms, copyAssets, dependenciesOf } from './bundle.mjs';
import { ROOT } from './paths.mjs';

const FILES = {
  'package.json': '{"type": "module", "imports": {"#shared/*": "./shared/*"}}',
  'shared/basics/greeting.ts': 'export const greeting: string = "hello";',
  'host/sample/dish.svg': '<svg/>',
  'host/sample/menu.test.ts': 'throw new Error("never shipped");',
  'host/reports/worker.ts':
    'import { parentPort } from "node:worker_threads"; import { greeting } from "#shared/basics/greeting.ts"; parentPort?.postMessage(`${greeting} from the worker`);',
  'host/main.ts': `
    import { readFileSync } from 'node:fs';
    import { once } from 'node:events';
    import { Worker } from 'node:worker_threads';
    import { z } from 'zod';
    import { greeting } from '#shared/basics/greeting.ts';
    const FACE = '@fonts/face/files/latin.woff2';
    if (process.argv.includes('--face')) console.log(FACE);
    const worker = new Worker(new URL('./reports/worker.ts', import.meta.url));
    const [answer]: unknown[] = await once(worker, 'message');
    console.log(z.string().parse(greeting), answer, readFileSync(new URL('./sample/dish.svg', import.meta.url), 'utf8'));
  `,
};

let root = '';
beforeEach(() => {
  mkdirSync(join(ROOT, '.out'), { recursive: true });
  root = mkdtempSync(join(ROOT, '.out', 'bundle-'));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('programs are bundled in the shape of the repository: workers, assets and packages are found as before', async () => {
  const to = join(root, 'out');
  await bundlePrograms(root, ['host/main.ts'], to);
  copyAssets(root, ['host', 'shared'], to);
  expect(existsSync(join(to, 'host/sample/menu.test.ts'))).toBe(false);
  expect(execFileSync(process.execPath, [join(to, 'host/main.js')], { encoding: 'utf8' })).toBe(
    'hello hello from the worker <svg/>\n',
  );
  const all = { zod: '4.0.0', react: '19.0.0', 'zod-extra': '1.0.0', '@fonts/face': '5.0.0' };
  expect(dependenciesOf(to, all)).toEqual({ zod: '4.0.0', '@fonts/face': '5.0.0' });
});
