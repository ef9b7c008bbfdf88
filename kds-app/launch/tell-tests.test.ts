import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runToEnd } from './child.mjs';
import { placesIn, ROOT } from './paths.mjs';
import { toolScript } from './tools.mjs';
import { vitestTold } from './totals.mjs';

const TESTS = `
import { expect, test } from 'vitest';
test('holds', () => undefined);
test('fails', { retry: 0 }, () => expect(1).toBe(2));
test('at the second attempt', { retry: 1 }, ({ task }) => expect(task.result.retryCount ?? 0).toBe(1));
test.skip('waits', () => undefined);
test.skip('a print server: NOT TESTED: wants root', () => undefined);
`;

test('a run is told by its totals and by what failed, also where the second attempt was good', async () => {
  const places = placesIn(ROOT);
  mkdirSync(places.out, { recursive: true });
  const root = mkdtempSync(join(places.out, 'told-'));
  const report = join(root, 'told.json');
  writeFileSync(join(root, 'some.test.ts'), TESTS);
  writeFileSync(join(root, 'vitest.config.ts'), 'export default {}');
  writeFileSync(join(root, 'broken.test.ts'), "import './nowhere.ts';");
  const reporter = `--reporter=${join(ROOT, 'kds-app/launch/tell-tests.mjs')}`;
  const argv = [toolScript(places, 'vitest'), 'run', `--root=${root}`, reporter];
  const ran = await runToEnd(places.node, argv, {
    cwd: root,
    env: { ...process.env, PASSLINE_TEST_REPORT: report },
  });
  const { totals, troubles, untested } = vitestTold(report);
  rmSync(root, { recursive: true });
  expect(ran.code).toBe(1);
  expect(totals).toEqual({ passed: 2, failed: 1, skipped: 2, flaky: 1 });
  expect(untested).toEqual(['some.test.ts › waits', 'a print server: NOT TESTED: wants root']);
  expect(Object.fromEntries(troubles.map(({ name, flaky }) => [name, flaky]))).toEqual({
    'broken.test.ts': false,
    'some.test.ts › at the second attempt': true,
    'some.test.ts › fails': false,
  });
  for (const { errors } of troubles) {
    expect(errors.join('\n')).toMatch(/nowhere|expected .* to be/);
    expect(errors.join('\n')).not.toContain('node_modules');
  }
});
