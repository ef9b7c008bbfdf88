import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const rules = readFileSync(join(import.meta.dirname, 'RULES.md'), 'utf8').matchAll(/^- ([A-Z]+\d+) /gm);
const ids = [...rules].map((match) => match[1] ?? '');

test('every rule has a test that begins with its id, and every such test a rule', () => {
  const files = ['shared', 'hardware', 'kds-app/host', 'test'].flatMap((folder) =>
    globSync(`${folder}/**/*.test.ts`, { cwd: root }),
  );
  const names = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\btest\(\s*['"`]([A-Z]+\d+) /g)].map(
      (match) => match[1] ?? '',
    ),
  );
  expect(ids.length).toBeGreaterThan(60);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !names.includes(id))).toEqual([]);
  expect([...new Set(names)].filter((id) => !ids.includes(id))).toEqual([]);
});
