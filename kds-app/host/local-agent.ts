import { spawn, type ChildProcess } from 'node:child_process';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';

/** How the host runs an agent of its own for the printers of its own machine. */
export interface LocalAgentParts {
  readonly hostUrl: string;
  readonly dataDir: string;
  /** File that holds the agent's token. */
  readonly tokenFile: string;
  readonly warn: (sentence: string) => void;
}

export interface LocalAgent {
  /** The page on which its virtual printers show their paper; null while there is none. */
  paperUrl(): string | null;
  stop(): Promise<void>;
}

/** As they stand, both programs end in .ts; bundled, in .js. */
const MAIN = join(import.meta.dirname, `../../station-agent/main${extname(import.meta.filename)}`);

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
const STEADY_MS = 60_000;
const STOP_MS = 1500;

/** Starts the agent and starts it again, ever more slowly, whenever it dies. Nothing here ever blocks an order. */
export function startLocalAgent(parts: LocalAgentParts): LocalAgent {
  let child: ChildProcess | null = null;
  let paperUrl: string | null = null;
  let stopped = false;
  let wait = FIRST_WAIT_MS;
  let timer: NodeJS.Timeout | null = null;

  const start = () => {
    const startedAt = performance.now();
    child = run(parts, (url) => {
      paperUrl = url;
    });
    child.on('error', (error) =>
      parts.warn(`The station agent of this machine does not start: ${error.message}`),
    );
    child.on('exit', (code) => {
      paperUrl = null;
      child = null;
      if (stopped) return;
      wait = performance.now() - startedAt > STEADY_MS ? FIRST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS);
      parts.warn(`The station agent of this machine ended (${code}); it starts again in ${wait / 1000} s.`);
      timer = setTimeout(start, wait);
      timer.unref();
    });
  };
  start();
  return {
    paperUrl: () => paperUrl,
    stop: () => {
      stopped = true;
      if (timer) clearTimeout(timer);
      return child ? end(child) : Promise.resolve();
    },
  };
}

function run(parts: LocalAgentParts, onPage: (url: string) => void): ChildProcess {
  const { hostUrl, tokenFile, dataDir } = parts;
  const argv = [
    MAIN,
    '--host',
    hostUrl,
    '--token-file',
    tokenFile,
    '--data',
    dataDir,
    '--virtual',
    '--name',
    'This machine',
  ];
  // Inside the kiosk the program that runs this is Electron, which is a plain Node when it is told so.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'], env });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const page = /\bpage=(\S+)/.exec(line)?.[1];
    if (page) onPage(page);
  });
  return child;
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
