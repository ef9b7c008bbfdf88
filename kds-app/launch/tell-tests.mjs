import { writeFileSync } from 'node:fs';

/** @typedef {import('vitest/node').TestModule} TestModule */
/** @typedef {import('./totals.mjs').Totals} Totals */
/** @typedef {{ name: string, flaky: boolean, errors: string[] }} Trouble */
/** @typedef {{ totals: Totals, troubles: Trouble[], untested: string[] }} Told */

const ERROR_CHARACTERS = 1500;

/** @param {readonly { message: string, stack?: string }[] | undefined} errors */
const textsOf = (errors = []) =>
  errors.map(({ message, stack = '' }) => {
    const whole = stack.includes(message) ? stack : `${message}\n${stack}`;
    const ours = whole.split('\n').filter((line) => !/^ +at .*(node_modules|node:|<anonymous>)/.test(line));
    return ours.join('\n').slice(0, ERROR_CHARACTERS);
  });

/**
 * @param {TestModule} module
 * @returns {Trouble[]}
 */
function troublesOf(module) {
  const file = module.relativeModuleId;
  const whole = module.errors();
  const troubles = whole.length > 0 ? [{ name: file, flaky: false, errors: textsOf(whole) }] : [];
  for (const test of module.children.allTests()) {
    const flaky = test.diagnostic()?.flaky ?? false;
    const { state, errors } = test.result();
    if (state === 'failed' || flaky) {
      troubles.push({ name: `${file} › ${test.fullName}`, flaky, errors: textsOf(errors) });
    }
  }
  return troubles;
}

/**
 * What this machine could not prove, such as what wants root or a tool that is not here.
 * @param {TestModule} module
 * @returns {string[]}
 */
const untestedOf = (module) =>
  [...module.children.allTests('skipped')].map((test) =>
    test.fullName.includes('NOT TESTED') ? test.fullName : `${module.relativeModuleId} › ${test.fullName}`,
  );

/**
 * What a run of Vitest came to, for whoever counts it.
 * @param {readonly TestModule[]} modules
 * @returns {Told}
 */
function told(modules) {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  /** @param {string} state */
  const count = (state) => tests.filter((test) => test.result().state === state).length;
  const troubles = modules.flatMap(troublesOf);
  const flaky = troubles.filter((trouble) => trouble.flaky).length;
  const skipped = count('skipped') + count('pending');
  const totals = { passed: count('passed'), failed: count('failed'), skipped, flaky };
  return { totals, troubles, untested: modules.flatMap(untestedOf) };
}

/** A reporter of Vitest that writes what a run came to into the file that `PASSLINE_TEST_REPORT` names. */
export default class TellTests {
  /** @param {readonly TestModule[]} modules */
  onTestRunEnd(modules) {
    const file = process.env.PASSLINE_TEST_REPORT;
    if (file !== undefined) writeFileSync(file, JSON.stringify(told(modules)));
  }
}
