import { spawn } from 'node:child_process';

/** What the host says when it can take orders. */
const READY = /^passline ready (http:\/\/\S+) site="(.*)" data="(.*)"\r?$/m;

/** @type {NodeJS.Signals[]} */
const PASSED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * @typedef {{ url: string, site: string, data: string }} Ready
 * @typedef {object} RunningHost
 * @property {Promise<Ready | undefined>} ready undefined when the host ended before it was ready
 * @property {Promise<number>} exit its exit code; 1 when a signal ended it
 * @property {(signal: NodeJS.Signals) => unknown} signal asks it to stop
 */

/**
 * @param {string} text what the host has printed so far
 * @returns {Ready | undefined}
 */
export function readReadyLine(text) {
  const [, url, site, data] = READY.exec(text) ?? [];
  if (url === undefined || site === undefined || data === undefined) return undefined;
  return { url, site, data };
}

/**
 * Starts a program as if it had been typed here: on a terminal, Ctrl-C reaches it without our help.
 * @param {string} command
 * @param {string[]} argv
 * @param {NodeJS.ProcessEnv} env
 */
export function startProgram(command, argv, env = process.env) {
  const child = spawn(command, argv, { stdio: 'inherit', env });
  /** @param {NodeJS.Signals} signal */
  const signal = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  return { exit: exitOf(child), signal };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Starts a program that prints the ready line, passing on everything that it prints. It gets a process group
 * of its own, so that Ctrl-C reaches it once, through us, and not a second time from the terminal.
 * @param {string} command
 * @param {string[]} argv
 * @param {NodeJS.ProcessEnv} env
 * @returns {RunningHost}
 */
export function startHost(command, argv, env = process.env) {
  const child = spawn(command, argv, {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: process.platform !== 'win32',
    env,
  });
  child.stdout.pipe(process.stdout);
  /** @type {Promise<Ready | undefined>} */
  const ready = new Promise((resolve) => {
    let text = '';
    /** @param {Buffer} bytes */
    const look = (bytes) => {
      text += bytes;
      const found = readReadyLine(text);
      if (found === undefined) return;
      child.stdout.off('data', look);
      resolve(found);
    };
    child.stdout.on('data', look);
    child.on('close', () => resolve(undefined));
    child.on('error', () => resolve(undefined));
  });
  return { ready, exit: exitOf(child), signal: () => child.kill('SIGTERM') };
}

const ORPHAN_CHECK_MS = 200;

/**
 * Under npm a signal to npm ends npm and its shell but is not passed to us: their end is our sign.
 * @param {() => void} stop
 */
function watchNpm(stop) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) stop();
  }, ORPHAN_CHECK_MS);
}

/**
 * Passes signals on until the program has ended.
 * @param {Pick<RunningHost, 'exit' | 'signal'>} host
 */
export async function passSignals(host) {
  for (const signal of PASSED) process.on(signal, host.signal);
  const watch = watchNpm(() => {
    clearInterval(watch);
    host.signal('SIGTERM');
  });
  try {
    return await host.exit;
  } finally {
    clearInterval(watch);
    for (const signal of PASSED) process.off(signal, host.signal);
  }
}
