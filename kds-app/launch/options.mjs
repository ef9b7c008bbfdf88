import { Stop } from './stop.mjs';

/**
 * @typedef {object} StartOptions
 * @property {'electron' | 'browser' | 'headless'} kiosk the most that is wanted: `electron` falls back
 * @property {string[]} hostArguments what the host is given, as it stands
 */

const HOW =
  'Options: --headless, --browser, --port N, --https-port N, --data DIR, --sample, --empty, --no-agent.';

/**
 * @param {string | undefined} value
 * @param {string} option
 */
function demandValue(value, option) {
  if (value === undefined || value === '' || value.startsWith('--')) {
    throw new Stop(`${option} needs a value after it. ${HOW}`, 2);
  }
  return value;
}

/**
 * @param {string} text
 * @param {string} option
 */
function demandPort(text, option) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return String(port);
  throw new Stop(`${option} takes a number from 0 to 65535, not "${text}".`, 2);
}

const OPPOSITES = [
  { one: '--sample', other: '--empty' },
  { one: '--headless', other: '--browser' },
];

/** @param {string[]} given */
function refuseContradictions(given) {
  for (const { one, other } of OPPOSITES) {
    if (given.includes(one) && given.includes(other)) {
      throw new Stop(`${one} and ${other} exclude each other. ${HOW}`, 2);
    }
  }
}

/**
 * Reads what stands after `npm start --`; anything unknown is refused with a sentence.
 * @param {string[]} argv
 * @returns {StartOptions}
 */
export function readStartOptions(argv) {
  /** @type {StartOptions} */
  const options = { kiosk: 'electron', hostArguments: [] };
  refuseContradictions(argv);
  const left = [...argv];
  for (let given = left.shift(); given !== undefined; given = left.shift()) {
    const { option, inline } = splitInline(given);
    const takeValue = () => demandValue(inline ?? left.shift(), option);
    if (option === '--port' || option === '--https-port') {
      options.hostArguments.push(option, demandPort(takeValue(), option));
    } else if (option === '--data') options.hostArguments.push(option, takeValue());
    else if (inline !== undefined) throw new Stop(`${option} takes no value. ${HOW}`, 2);
    else readFlag(option, options);
  }
  return options;
}

/**
 * @param {string} argument
 * @returns {{ option: string, inline?: string }}
 */
function splitInline(argument) {
  const equals = argument.indexOf('=');
  if (!argument.startsWith('--') || equals < 0) return { option: argument };
  return { option: argument.slice(0, equals), inline: argument.slice(equals + 1) };
}

/**
 * @param {string} option
 * @param {StartOptions} options
 */
function readFlag(option, options) {
  if (option === '--headless') options.kiosk = 'headless';
  else if (option === '--browser') options.kiosk = 'browser';
  else if (['--sample', '--empty', '--no-agent'].includes(option)) options.hostArguments.push(option);
  else throw new Stop(`Passline does not know the option "${option}". ${HOW}`, 2);
}
