import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { realTimers } from '#hardware/timers.ts';
import { Agent } from './agent.ts';
import { readArguments, type AgentOptions } from './arguments.ts';
import { awaitHouse, howToPair, watchHouse } from './await-house.ts';
import { lockData, type DataLock } from './data-lock.ts';
import { findHouse, pairWith, type FindParts } from './find-house.ts';
import type { HouseRecord } from './link/house-record.ts';
import { openLog } from './log.ts';
import { SpoolDamaged } from './print/spool-kept.ts';
import { apiOf } from './reach-house.ts';
import { StatusBoard } from './status/board.ts';
import { serveStatus, type StatusServer } from './status/serve.ts';
import { VERSION } from './version.ts';

/** Exit codes (contract: commands). */
const EXIT = { stopped: 0, fault: 1, badArguments: 2, dataRefused: 3 } as const;

/** For whoever updates this agent: which one runs, and that it came up. */
const RUNNING = 'running.json';

const LOCK_TRIES = 15;
const LOCK_WAIT_MS = 200;
const PARENT_CHECK_MS = 500;

const log = openLog({
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  env: process.env,
});

function leave(code: number, sentence: string): never {
  log('error', sentence);
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

/** The agent of this process, and what is about it. */
interface Running {
  readonly options: AgentOptions;
  readonly board: StatusBoard;
  readonly page: StatusServer | null;
  readonly parts: FindParts;
}

async function open(options: AgentOptions): Promise<Running> {
  const { name, dataDir, status } = options;
  const board = new StatusBoard({ name, dataDir, version: VERSION, now: () => Date.now(), log });
  const page = status && (await serveStatus({ ...status, status: () => board.status }));
  return { options, board, page, parts: partsOf(options, board) };
}

function partsOf(options: AgentOptions, board: StatusBoard): FindParts {
  return {
    options,
    timers: realTimers,
    warn: (sentence) => board.said('warn', sentence),
    say: (sentence) => board.said('info', sentence),
    stranger: (url) => apiOf(url, null),
  };
}

/** The house of this agent; waits until there is one. */
async function houseOf({ options, board, page, parts }: Running): Promise<HouseRecord> {
  const house = await findHouse(parts);
  if (!house.ok) return leave(EXIT.badArguments, house.error);
  if (house.value) return house.value;
  sayState('unpaired', options, [page && `status=${page.url}`]);
  board.said('info', howToPair(page?.url ?? null));
  return awaitHouse({ ...parts, typed: process.stdin.isTTY ? process.stdin : null });
}

function sayState(state: string, { name, dataDir }: AgentOptions, more: readonly (string | null)[]): void {
  const known = [`name="${name}"`, `data="${dataDir}"`, ...more].filter((each) => each !== null);
  process.stdout.write(`passline agent ${state} ${known.join(' ')}\n`);
  const running = { pid: process.pid, program: import.meta.dirname, version: VERSION, state };
  writeFileSync(join(dataDir, RUNNING), JSON.stringify(running), { mode: 0o600 });
}

async function start(options: AgentOptions): Promise<void> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const held = await lock(options.dataDir);
  const running = await open(options);
  let stopAgent = (): Promise<void> => Promise.resolve();
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    stopAgent().then(
      () => {
        rmSync(join(options.dataDir, RUNNING), { force: true });
        held.release();
        process.exit(EXIT.stopped);
      },
      (error: unknown) => leave(EXIT.fault, String(error)),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (options.tokenFile !== null) endWithParent(stop);
  const house = await houseOf(running);
  const agent = await Agent.start(options, house, running);
  stopAgent = () => agent.stop();
  if (options.tokenFile === null) startAgainWhenPaired(running, house, stop);
  sayState('ready', options, [
    agent.pageUrl && `page=${agent.pageUrl}`,
    running.page && `status=${running.page.url}`,
  ]);
  await agent.failed;
}

/** A new house is begun with from the start: whoever looks after this process runs it again. */
function startAgainWhenPaired({ parts, board }: Running, { token }: HouseRecord, stop: () => void): void {
  const other = (): void => {
    board.said('info', 'This agent was paired anew. It ends here, to start again for its new house.');
    stop();
  };
  watchHouse(parts, token, other, (error) => board.said('error', String(error)));
}

/** Pairs the agent of a data folder from another process; one that runs sees it by itself. */
async function pairOnly(options: AgentOptions): Promise<void> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const { name, dataDir } = options;
  const board = new StatusBoard({ name, dataDir, version: VERSION, now: () => Date.now(), log });
  const paired = await pairWith(partsOf(options, board), options.pair ?? (await askForCode()));
  if (!paired.ok) leave(EXIT.badArguments, paired.error);
}

async function askForCode(): Promise<string> {
  const console = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await console.question('Type the pairing code, or scan its picture: ');
  } finally {
    console.close();
  }
}

const options = readArguments(process.argv.slice(2));
if ('fault' in options) leave(EXIT.badArguments, options.fault);
(options.verb === 'pair' ? pairOnly : start)(options).catch((error: unknown) => {
  const code = error instanceof SpoolDamaged ? EXIT.dataRefused : EXIT.fault;
  leave(code, error instanceof Error ? error.message : String(error));
});
