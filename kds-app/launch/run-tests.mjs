import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './check.mjs';
import { runToEnd } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { ensurePages } from './pages.mjs';
import { ROOT, placesIn } from './paths.mjs';
import { say } from './say.mjs';
import { demandChromium } from './test-browser.mjs';
import { toolScript } from './tools.mjs';
import { closingLine, honestTotals, playwrightTotals, sumTotals, vitestTotals } from './totals.mjs';

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
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runShown(places, [toolScript(places, 'vitest'), 'run', ...reporters], env);
  return honestTotals(vitestTotals(report), code);
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

/** `npm test`: every check and every test, from a fresh clone. Returns the exit code. */
export async function runTests() {
  const places = placesIn(ROOT);
  await ensureInstalled(places);
  const chromium = await demandChromium(places);
  say(`The tests use ${chromium}.`);
  const env = { ...process.env, PASSLINE_CHROMIUM: chromium };
  const checks = { skipped: 0, ...(await runChecks(places)) };
  await ensurePages(places);
  rmSync(join(places.out, 'test'), { recursive: true, force: true });
  mkdirSync(join(places.out, 'test'), { recursive: true });
  const vitest = await runVitest(places, env);
  const playwright = await runPlaywright(places, env);
  console.log(`\nchecks: ${closingLine(checks)}`);
  console.log(`vitest: ${closingLine(vitest)}`);
  console.log(`playwright: ${closingLine(playwright)}`);
  const totals = sumTotals([checks, vitest, playwright]);
  console.log(closingLine(totals));
  return totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}
