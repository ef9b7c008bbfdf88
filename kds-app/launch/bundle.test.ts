import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bundlePrograms, copyAssets } from './bundle.mjs';
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

describe('bundled programs', () => {
  test('in the shape of the repository: paths mean the same, packages stay outside', async () => {
    const to = join(root, 'out');
    const left = await bundlePrograms({
      root,
      programs: ['host/main.ts'],
      to,
      external: () => true,
      sameShape: true,
    });
    copyAssets(root, ['host', 'shared'], to);
    expect(left).toEqual(['zod']);
    expect(existsSync(join(to, 'host/sample/menu.test.ts'))).toBe(false);
    expect(execFileSync(process.execPath, [join(to, 'host/main.js')], { encoding: 'utf8' })).toBe(
      'hello hello from the worker <svg/>\n',
    );
  });

  test('as one program that needs no packages but the native ones', async () => {
    const to = join(root, 'out');
    const left = await bundlePrograms({
      root,
      programs: ['host/main.ts'],
      to,
      external: () => false,
      sameShape: false,
    });
    expect(left).toEqual([]);
    expect(readFileSync(join(to, 'main.js'), 'utf8')).not.toMatch(/from ['"]zod['"]/);
  });
});
