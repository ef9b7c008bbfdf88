import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** What the scripts of the box may use of the machine. There is no node among it. */
const TOOLS =
  'sh cat chmod cp dirname echo gzip id kill ln ls mkdir mv readlink rm sed sleep tar uname grep printf'.split(
    ' ',
  );

/** A machine as far as a box can see it: a root to install under, a home, and a PATH with a few tools. */
export class CleanMachine {
  readonly root: string;
  readonly data: string;
  readonly env: Record<string, string>;
  #supervised: ChildProcess | null = null;
  #isOver = false;
  readonly #said: string[] = [];

  constructor(folder: string) {
    this.root = join(folder, 'root');
    this.data = join(this.root, 'var/lib/passline-agent');
    const [tools, home] = [join(folder, 'tools'), join(folder, 'home')];
    for (const each of [this.root, tools, home]) mkdirSync(each, { recursive: true });
    for (const tool of TOOLS) {
      const found = ['/usr/bin', '/bin'].map((place) => join(place, tool)).find((path) => existsSync(path));
      if (found) symlinkSync(found, join(tools, tool));
    }
    this.env = { PATH: tools, HOME: home, DESTDIR: this.root, PASSLINE_WAIT_S: '20' };
    onTestFinished(() => this.stop());
  }

  /** Runs a script of a box; its exit code and what it said. */
  run(
    script: string,
    env: Record<string, string> = {},
    ...args: string[]
  ): Promise<{ code: number; said: string }> {
    return new Promise((resolve) => {
      execFile('/bin/sh', [script, ...args], { env: { ...this.env, ...env } }, (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, said: out + err }),
      );
    });
  }

  /** The installed command. */
  get command(): string {
    return join(this.root, 'usr/local/bin/passline-agent');
  }

  /** Starts the installed agent, and again whenever it ends, as systemd does. */
  supervise(...args: string[]): void {
    if (this.#isOver) return;
    const child = spawn(this.command, ['--data', this.data, ...args], { env: this.env });
    this.#supervised = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => this.#said.push(String(text)));
    child.once('exit', () => setTimeout(() => this.supervise(...args), 300));
  }

  /** Everything that the agent wrote so far. */
  get said(): string {
    return this.#said.join('');
  }

  get pid(): number {
    return this.#supervised?.pid ?? 0;
  }

  /** What it says of itself to whoever updates it. */
  get running(): { state: string; version: string; pid: number } | null {
    try {
      return JSON.parse(readFileSync(join(this.data, 'running.json'), 'utf8'));
    } catch {
      return null;
    }
  }

  stop(): void {
    this.#isOver = true;
    this.#supervised?.kill('SIGKILL');
  }

  /** Every file and link on it. */
  files(): string[] {
    return readdirSync(join(this.root, '..'), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !entry.parentPath.endsWith('/tools'))
      .map((entry) => join(entry.parentPath, entry.name));
  }
}
