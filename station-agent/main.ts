import { mkdirSync } from 'node:fs';
import { realTimers } from '#hardware/timers.ts';
import { Agent, apiOf } from './agent.ts';
import { readArguments, type AgentOptions } from './arguments.ts';
import { lockData, type DataLock } from './data-lock.ts';
import { findHouse } from './find-house.ts';
import { SpoolDamaged } from './print/spool-kept.ts';

/** Exit codes (contract: commands). */
const EXIT = { stopped: 0, fault: 1, badArguments: 2, dataRefused: 3 } as const;

const LOCK_TRIES = 15;
const LOCK_WAIT_MS = 200;
const PARENT_CHECK_MS = 500;

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function leave(code: number, sentence: string): never {
  say(sentence);
  process.exit(code);
}

/** An agent that has just been killed may still hold the folder for a moment. */
async function lock(folder: string): Promise<DataLock> {
  for (let tries = 0; tries < LOCK_TRIES; tries += 1) {
    const held = lockData(folder);
    if (held) return held;
    await new Promise<void>((resolve) => {
      realTimers.after(LOCK_WAIT_MS, resolve);
    });
  }
  return leave(
    EXIT.dataRefused,
    `Another agent uses ${folder}. Stop it, or give this one a folder: --data DIR`,
  );
}

/** Who hands over a token also looks after the agent: without them it would print for nobody. */
function endWithParent(stop: () => void): void {
  const parent = process.ppid;
  const look = (): void => {
    if (process.ppid === parent) realTimers.after(PARENT_CHECK_MS, look);
    else stop();
  };
  realTimers.after(PARENT_CHECK_MS, look);
}

async function start(options: AgentOptions): Promise<void> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const held = await lock(options.dataDir);
  const house = await findHouse({
    options,
    timers: realTimers,
    warn: say,
    stranger: (url) => apiOf(url, null),
  });
  if (!house.ok) return leave(EXIT.badArguments, house.error);
  const agent = await Agent.start(options, house.value, say);
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    agent.stop().then(
      () => {
        held.release();
        process.exit(EXIT.stopped);
      },
      (error: unknown) => leave(EXIT.fault, String(error)),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (options.tokenFile !== null) endWithParent(stop);
  const page = agent.pageUrl === null ? '' : ` page=${agent.pageUrl}`;
  process.stdout.write(`passline agent ready name="${options.name}" data="${options.dataDir}"${page}\n`);
  await agent.failed;
}

const options = readArguments(process.argv.slice(2));
if ('fault' in options) leave(EXIT.badArguments, options.fault);
start(options).catch((error: unknown) => {
  const code = error instanceof SpoolDamaged ? EXIT.dataRefused : EXIT.fault;
  leave(code, error instanceof Error ? error.message : String(error));
});
