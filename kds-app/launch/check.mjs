import { join } from 'node:path';
import { runToEnd } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { ROOT, placesIn } from './paths.mjs';
import { toolScript } from './tools.mjs';

/** @typedef {import('./paths.mjs').Places} Places */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} argv run on Passline's own Node
 */

/**
 * @param {Places} places
 * @returns {Step[]}
 */
function stepsOf(places) {
  return [
    { name: 'types', argv: [toolScript(places, 'typescript', 'tsc'), '-b'] },
    { name: 'lint', argv: [toolScript(places, 'oxlint'), '--threads=2'] },
    { name: 'dead code', argv: [toolScript(places, 'knip'), '--no-progress'] },
    { name: 'layers', argv: [join(places.root, 'test', 'lint', 'check-layers.ts')] },
    { name: 'format', argv: [toolScript(places, 'oxfmt'), '--check'] },
  ];
}

/** @param {number} began */
const secondsSince = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/**
 * @param {Places} places
 * @param {Step} step
 */
async function runStep(places, step) {
  const began = performance.now();
  const ran = await runToEnd(places.node, step.argv, { cwd: places.root });
  const good = ran.code === 0;
  console.log(`${step.name.padEnd(10)} ${good ? 'ok' : 'FAILED'}  ${secondsSince(began)}`);
  if (!good) console.log(ran.output.trim());
  return good;
}

/**
 * Runs every check, two at a time, and says one line for each.
 * @param {Places} places
 * @param {Step[]} steps
 */
export async function runChecks(places, steps = stepsOf(places)) {
  const began = performance.now();
  const waiting = [...steps];
  const totals = { passed: 0, failed: 0 };
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      totals[(await runStep(places, step)) ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all([work(), work()]);
  console.log(
    `${'check'.padEnd(10)} ${totals.failed === 0 ? 'ok' : 'FAILED'}  ${secondsSince(began)} in all`,
  );
  return totals;
}

/** `npm run check` */
export async function check() {
  const places = placesIn(ROOT);
  await ensureInstalled(places);
  return (await runChecks(places)).failed === 0 ? 0 : 1;
}
