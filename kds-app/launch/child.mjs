import { spawn } from 'node:child_process';

/**
 * @typedef {object} Ran
 * @property {number} code the exit code; 1 when a signal or a time-out ended it, 127 when it could not start
 * @property {string} output stdout and stderr together, when captured
 * @property {boolean} timedOut
 */

/**
 * Runs a program to its end. Its output is captured, or shown as it comes.
 * @param {string} command
 * @param {string[]} argv
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shown?: boolean, timeoutMs?: number, shell?: boolean }} [how]
 * @returns {Promise<Ran>}
 */
export function runToEnd(command, argv, how = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, argv, {
      cwd: how.cwd,
      env: how.env ?? process.env,
      shell: how.shell ?? false,
      stdio: ['ignore', how.shown ? 'inherit' : 'pipe', how.shown ? 'inherit' : 'pipe'],
      timeout: how.timeoutMs,
      killSignal: 'SIGKILL',
    });
    const began = performance.now();
    let output = '';
    child.stdout?.on('data', (bytes) => (output += bytes));
    child.stderr?.on('data', (bytes) => (output += bytes));
    child.on('error', (error) => resolve({ code: 127, output: error.message, timedOut: false }));
    child.on('close', (code) => {
      const timedOut = how.timeoutMs !== undefined && performance.now() - began >= how.timeoutMs;
      resolve({ code: code ?? 1, output, timedOut });
    });
  });
}
