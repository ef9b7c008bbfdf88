import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

const MAIN = join(import.meta.dirname, '../../station-agent/main.ts');

/** A station agent in a process of its own. */
export interface AgentProcess {
  readonly child: ChildProcess;
  /** Its ready line. */
  readonly ready: string;
  /** Its exit code; null when a signal ended it. */
  readonly exit: Promise<number | null>;
}

/** What an agent said that ended before it was ready. */
export interface EndedAgent {
  readonly code: number | null;
  readonly said: string;
}

function launch(args: readonly string[]): { child: ChildProcess; exit: Promise<number | null> } {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { child, exit: once(child, 'close').then(([code]) => (typeof code === 'number' ? code : null)) };
}

/** Starts an agent and waits until it is ready. */
export async function startAgent(...args: readonly string[]): Promise<AgentProcess> {
  const { child, exit } = launch(args);
  let errors = '';
  child.stderr?.on('data', (piece) => (errors += String(piece)));
  const line = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout! }).on('line', (text) => {
      if (/^passline agent (ready|unpaired) /.test(text)) resolve(text);
    });
  });
  const ended = exit.then((code) => Promise.reject(new Error(`The agent ended (${code}): ${errors}`)));
  const ready = await Promise.race([line, ended]);
  ended.catch(() => undefined);
  return { child, ready, exit };
}

/** Starts an agent that is to end by itself. */
export async function runAgent(...args: readonly string[]): Promise<EndedAgent> {
  const { child, exit } = launch(args);
  let said = '';
  child.stderr?.on('data', (piece) => (said += String(piece)));
  return { code: await exit, said };
}
