import { utilityProcess, type UtilityProcess } from 'electron';
import { lastWords, readReadyUrl } from './ready-line.ts';
import { afterExit, deathsInARow, isCrashLoop, restartDelay } from './restart.ts';

/** How long a host may take to stop before it is ended: its own limit is the same. */
const STOP_MS = 1_900;

/** What the supervisor tells the window. */
export interface HostNews {
  /** The host can take orders at this address. */
  ready(url: string): void;
  /** It died, again and again; it goes on being restarted. */
  failing(words: string): void;
  /** It ended for a reason that a restart cannot mend. */
  refused(words: string, code: number): void;
  /** It ended because it was asked to. */
  ended(code: number): void;
}

/** What one run of the host has let us know so far. */
interface Heard {
  ready: boolean;
  words: string;
}

/** Runs the host in a process of its own and starts it again when it dies. */
export class HostSupervisor {
  #child: UtilityProcess | undefined;
  #timer: NodeJS.Timeout | undefined;
  #deaths = 0;
  #stopping = false;
  readonly #program: string;
  readonly #argv: string[];
  readonly #news: HostNews;

  constructor(program: string, argv: string[], news: HostNews) {
    this.#program = program;
    this.#argv = argv;
    this.#news = news;
  }

  start(): void {
    const began = performance.now();
    const child = utilityProcess.fork(this.#program, this.#argv, {
      serviceName: 'Passline host',
      stdio: 'pipe',
    });
    this.#child = child;
    const heard = this.#listen(child);
    child.once('exit', (code) => {
      this.#child = undefined;
      if (!this.#stopping) this.#afterExit(code, performance.now() - began, heard);
    });
  }

  /** Passes on what the host prints, waits for its ready line and keeps what it said on stderr. */
  #listen(child: UtilityProcess): Heard {
    const heard = { ready: false, words: '' };
    let printed = '';
    const look = (bytes: Buffer) => {
      printed += bytes.toString();
      const url = readReadyUrl(printed);
      if (url === undefined) return;
      child.stdout?.off('data', look);
      heard.ready = true;
      this.#news.ready(url);
    };
    child.stdout?.on('data', look);
    child.stdout?.on('data', (bytes: Buffer) => process.stdout.write(bytes));
    child.stderr?.on('data', (bytes: Buffer) => {
      process.stderr.write(bytes);
      heard.words = `${heard.words}${bytes.toString()}`.slice(-10_000);
    });
    return heard;
  }

  #afterExit(code: number, ranForMs: number, heard: Heard): void {
    const words = lastWords(heard.words);
    const next = afterExit(code, heard.ready);
    if (next.step === 'quit') this.#news.ended(next.code);
    else if (next.step === 'explain') this.#news.refused(words, next.code);
    else this.#restartLater(ranForMs, words);
  }

  #restartLater(ranForMs: number, words: string): void {
    this.#deaths = deathsInARow(this.#deaths, ranForMs);
    if (isCrashLoop(this.#deaths)) this.#news.failing(words);
    this.#timer = setTimeout(() => this.start(), restartDelay(this.#deaths));
  }

  /** Asks the host to stop and, where it does not within two seconds, ends it: nothing acknowledged is lost. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#timer);
    const child = this.#child;
    if (child === undefined) return;
    await new Promise<void>((resolve) => {
      const { pid } = child;
      const end = setTimeout(() => {
        if (pid !== undefined) process.kill(pid, 'SIGKILL');
      }, STOP_MS);
      child.once('exit', () => {
        clearTimeout(end);
        resolve();
      });
      child.kill();
    });
  }
}
