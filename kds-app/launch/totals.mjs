import { existsSync, readFileSync } from 'node:fs';

/**
 * `flaky`: how many of the passed ones failed at their first attempt.
 * @typedef {{ passed: number, failed: number, skipped: number, flaky?: number }} Totals
 */

/**
 * A test runner's totals from its JSON report. A runner that failed without a failed test (it crashed, or
 * found no test) counts as one failure, so that it can never pass for a good run.
 * @param {Totals} counted
 * @param {number} code the runner's exit code
 * @returns {Totals}
 */
export function honestTotals(counted, code) {
  if (code === 0 || counted.failed > 0) return counted;
  return { ...counted, failed: 1 };
}

const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/** @param {string} file */
const read = (file) => readFileSync(file, 'utf8');

/**
 * What tell-tests.mjs wrote.
 * @param {string} file
 * @returns {import('./tell-tests.mjs').Told}
 */
export function vitestTold(file) {
  if (!existsSync(file)) return { totals: NOTHING, troubles: [], untested: [] };
  /** @type {import('./tell-tests.mjs').Told} */
  const told = JSON.parse(read(file));
  return told;
}

/**
 * @param {string} file
 * @returns {Totals}
 */
export function playwrightTotals(file) {
  if (!existsSync(file)) return NOTHING;
  /** @type {{ stats: Record<'expected' | 'flaky' | 'unexpected' | 'skipped', number> }} */
  const { stats } = JSON.parse(read(file));
  const { expected, flaky, unexpected, skipped } = stats;
  return { passed: expected + flaky, failed: unexpected, skipped, flaky };
}

/** @param {Totals[]} all */
export function sumTotals(all) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const one of all) {
    sum.passed += one.passed;
    sum.failed += one.failed;
    sum.skipped += one.skipped;
  }
  return sum;
}

/** @param {Totals} totals */
export function closingLine({ passed, failed, skipped, flaky = 0 }) {
  const parts = [`${passed} passed`, `${failed} failed`];
  if (skipped > 0) parts.push(`${skipped} skipped`);
  if (flaky > 0) parts.push(`${flaky} at the second attempt`);
  return parts.join(', ');
}

/**
 * One line that nobody who reads the last lines can miss.
 * @param {readonly string[]} untested
 */
export function untestedLine(untested) {
  if (untested.length === 0) return 'Every proof was run on this machine.';
  const proofs = untested.map((name) => name.replace(/:? ?NOT TESTED:? ?/, ': ').replace(/^: /, ''));
  return `NOT TESTED ON THIS MACHINE (${untested.length}): ${proofs.join('; ')}`;
}
