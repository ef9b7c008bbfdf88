import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './check.mjs';
import { runToEnd } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { ensurePages } from './pages.mjs';
import { ROOT, placesIn } from './paths.mjs';
import { say } from './say.mjs';
import { demandChromium } from './test-browser.mjs';
import { ensureTools } from './test-tools.mjs';
import { toolScript } from './tools.mjs';
import {
  closingLine,
  honestTotals,
  playwrightTotals,
  sumTotals,
  untestedLine,
  vitestTold,
} from './totals.mjs';

/** @typedef {import('./paths.mjs').Places} Places */

const PAGE_CHARACTERS = 6000;

/**
 * @param {Places} places
 * @param {string[]} argv
 * @param {NodeJS.ProcessEnv} env
 */
async function runShown(places, argv, env) {
  return (await runToEnd(places.node, argv, { cwd: places.root, env, shown: true })).code;
}

/**
 * @param {Places} places
 * @param {NodeJS.ProcessEnv} env
 */
async function runVitest(places, env) {
  const report = join(places.out, 'test', 'vitest.json');
  const reporters = [
    '--reporter=default',
    `--reporter=${join(places.root, 'kds-app/launch/tell-tests.mjs')}`,
  ];
  const argv = [toolScript(places, 'vitest'), 'run', ...reporters];
  const code = await runShown(places, argv, { ...env, PASSLINE_TEST_REPORT: report });
  const { totals, troubles, untested } = vitestTold(report);
  return { totals: honestTotals(totals, code), troubles, untested };
}

/**
 * @param {Places} places
 * @param {NodeJS.ProcessEnv} env
 */
async function runPlaywright(places, env) {
  const report = join(places.out, 'test', 'playwright.json');
  const tool = toolScript(places, '@playwright/test', 'playwright');
  const code = await runShown(places, [tool, 'test'], { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  showPages(places);
  return honestTotals(playwrightTotals(report), code);
}

/**
 * What each page showed when its story failed, for whoever has only what was printed.
 * @param {Places} places
 */
function showPages(places) {
  const told = join(places.out, 'playwright');
  for (const story of existsSync(told) ? readdirSync(told) : []) {
    const page = join(told, story, 'error-context.md');
    if (existsSync(page)) console.log(`\n${readFileSync(page, 'utf8').slice(0, PAGE_CHARACTERS)}`);
  }
}

/**
 * Once more at the end: whoever reads the last lines only knows what failed.
 * @param {import('./tell-tests.mjs').Trouble[]} troubles
 */
function showTroubles(troubles) {
  for (const { name, flaky, errors } of troubles) {
    console.log(`\n${flaky ? 'AT THE SECOND ATTEMPT' : 'FAILED'} ${name}\n${errors.join('\n')}`);
  }
}

/** `npm test`: every check and every test, from a fresh clone. Returns the exit code. */
export async function runTests() {
  const places = placesIn(ROOT);
  await ensureInstalled(places);
  const chromium = await demandChromium(places);
  say(`The tests use ${chromium}.`);
  await ensureTools();
  const env = { ...process.env, PASSLINE_CHROMIUM: chromium };
  const checks = { skipped: 0, ...(await runChecks(places)) };
  await ensurePages(places);
  rmSync(join(places.out, 'test'), { recursive: true, force: true });
  mkdirSync(join(places.out, 'test'), { recursive: true });
  const { totals: vitest, troubles, untested } = await runVitest(places, env);
  const playwright = await runPlaywright(places, env);
  showTroubles(troubles);
  console.log(`\n${untestedLine(untested)}`);
  console.log(`checks: ${closingLine(checks)}`);
  console.log(`vitest: ${closingLine(vitest)}`);
  console.log(`playwright: ${closingLine(playwright)}`);
  const totals = sumTotals([checks, vitest, playwright]);
  console.log(closingLine(totals));
  return totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}
