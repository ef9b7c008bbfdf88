import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { leanZod } from './lean-zod.ts';

const core = join(dirname(createRequire(import.meta.url).resolve('zod')), 'v4', 'core');

type Transform = (code: string, id: string) => { code: string } | null;

test('every export of the writers is still there, so that pages build, and refuses', () => {
  const transform = leanZod().transform as Transform;
  for (const file of ['json-schema-processors.js', 'to-json-schema.js']) {
    const path = join(core, file);
    const lean = transform(readFileSync(path, 'utf8'), path.replaceAll('\\', '/'));
    expect(lean?.code).toContain('no JSON Schema');
    expect(lean?.code.match(/^export const /gm)?.length).toBeGreaterThan(5);
  }
});

test('nothing else of zod is touched', () => {
  const transform = leanZod().transform as Transform;
  expect(transform('export const a = 1;', '/x/node_modules/zod/v4/core/schemas.js')).toBeNull();
});
