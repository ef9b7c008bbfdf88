import { makeCheckout } from '#test/support/launch-checkout.ts';
import { expect, test, vi } from 'vitest';
import { runChecks } from './check.mjs';
import { placesIn } from './paths.mjs';
import {
  closingLine,
  honestTotals,
  playwrightTotals,
  sumTotals,
  untestedLine,
  vitestTold,
} from './totals.mjs';

test('the runners’ reports are added up', () => {
  const checkout = makeCheckout();
  const vitest = checkout.write(
    'v.json',
    JSON.stringify({ totals: { passed: 7, failed: 1, skipped: 3, flaky: 0 }, troubles: [] }),
  );
  const playwright = checkout.write(
    'p.json',
    JSON.stringify({ stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 0 } }),
  );
  const totals = sumTotals([vitestTold(vitest).totals, playwrightTotals(playwright)]);
  expect(closingLine(totals)).toBe('12 passed, 3 failed, 3 skipped');
  expect(closingLine(playwrightTotals(playwright))).toBe('5 passed, 2 failed, 1 at the second attempt');
  expect(closingLine({ passed: 5, failed: 0, skipped: 0 })).toBe('5 passed, 0 failed');
  checkout.remove();
});

test('a runner that failed without a failed test counts as a failure', () => {
  const nothing = vitestTold('/nowhere/report.json').totals;
  expect(nothing).toEqual({ passed: 0, failed: 0, skipped: 0 });
  expect(honestTotals(nothing, 1).failed).toBe(1);
  expect(honestTotals({ passed: 3, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  expect(honestTotals({ passed: 3, failed: 0, skipped: 0 }, 0).failed).toBe(0);
});

test('a check says one line, and what it found when it failed', async () => {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));
  const checkout = makeCheckout();
  const totals = await runChecks(placesIn(checkout.root), [
    { name: 'good', argv: ['-e', ''] },
    { name: 'bad', argv: ['-e', 'console.log("file.ts:3: wrong"); process.exit(1)'] },
    { name: 'fine', argv: ['-e', ''] },
  ]);
  vi.restoreAllMocks();
  checkout.remove();
  expect(totals).toEqual({ passed: 2, failed: 1 });
  expect(lines.filter((line) => /^\w+ +ok {2}[\d.]+ s$/.test(line))).toHaveLength(2);
  expect(lines.join('\n')).toMatch(/^bad +FAILED {2}[\d.]+ s\nfile\.ts:3: wrong$/m);
  expect(lines.at(-1)).toMatch(/^check +FAILED {2}[\d.]+ s in all$/);
});

test('what could not be proved on this machine is said in one line', () => {
  expect(untestedLine([])).toBe('Every proof was run on this machine.');
  expect(untestedLine(['print queues: NOT TESTED: cupsd is not installed', 'a.test.ts › waits'])).toBe(
    'NOT TESTED ON THIS MACHINE (2): print queues: cupsd is not installed; a.test.ts › waits',
  );
});
