import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { missingHere } from './not-tested.ts';

/** Why no network of one's own can be made here; null when one can. */
export function lanMissing(): string | null {
  const missing = missingHere(['ip'], true);
  if (missing !== null) return missing;
  const probe = `pl-${process.pid}-probe`;
  try {
    ip('netns', 'add', probe);
  } catch {
    return 'no network namespaces may be made here';
  }
  try {
    ip('-n', probe, 'link', 'add', 'br0', 'type', 'bridge');
    ip('-n', probe, 'link', 'add', 'v0', 'type', 'veth', 'peer', 'name', 'v1');
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'pipe' });
    return null;
  } catch {
    return 'no cables and folders of one’s own may be made here';
  } finally {
    ip('netns', 'del', probe);
  }
}

const ip = (...args: string[]): void => void execFileSync('ip', args, { stdio: 'pipe' });

/** A machine in a network of its own, with an address as the test gives it. */
export class LanMachine {
  readonly space: string;

  constructor(space: string) {
    this.space = space;
  }

  /** The network card gets another address, as after a new lease. */
  moveTo(address: string): void {
    this.#ip('addr', 'flush', 'dev', 'eth0', 'scope', 'global');
    this.#ip('addr', 'add', `${address}/24`, 'broadcast', '+', 'dev', 'eth0');
    this.#ip('route', 'replace', 'default', 'dev', 'eth0');
  }

  /** Starts a program here; it ends with the test at the latest. */
  start(command: string, ...args: string[]): Started {
    return new Started(spawn('ip', ['netns', 'exec', this.space, command, ...args]));
  }

  /** Runs a program here to its end; what it wrote. */
  run(command: string, ...args: string[]): Promise<{ code: number; said: string }> {
    return new Promise((resolve) => {
      execFile('ip', ['netns', 'exec', this.space, command, ...args], (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, said: out + err }),
      );
    });
  }

  /** Asks a host from here; the answer, read as JSON. */
  async ask(method: string, url: string, token: string, body?: object): Promise<Record<string, never>> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    const program = `fetch(${JSON.stringify(url)}, ${JSON.stringify(init)}).then(async (a) => console.log(await a.text()))`;
    const { code, said } = await this.run(process.execPath, '-e', program);
    if (code !== 0) throw new Error(said);
    return JSON.parse(said.trim() || '{}');
  }

  #ip(...args: string[]): void {
    ip('-n', this.space, ...args);
  }
}

/** A program of a machine, and what it wrote. */
export class Started {
  readonly child: ChildProcess;
  #said = '';

  constructor(child: ChildProcess) {
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text) => {
        this.#said += String(text);
      });
    onTestFinished(() => this.end());
  }

  get said(): string {
    return this.#said;
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    this.child.kill('SIGKILL');
    await gone;
  }
}

let count = 0;

/** Machines on one cable of their own, which nobody outside of the test sees. */
export class PrivateLan {
  readonly #mark: string;
  readonly #switch: string;

  constructor() {
    count += 1;
    this.#mark = `pl-${process.pid}-${count}`;
    this.#switch = this.#space('switch');
    ip('-n', this.#switch, 'link', 'add', 'br0', 'type', 'bridge');
    ip('-n', this.#switch, 'link', 'set', 'br0', 'up');
  }

  machine(name: string, address: string): LanMachine {
    const space = this.#space(name);
    const port = `p-${name}`.slice(0, 15);
    ip('-n', space, 'link', 'add', 'eth0', 'type', 'veth', 'peer', 'name', port, 'netns', this.#switch);
    ip('-n', this.#switch, 'link', 'set', port, 'master', 'br0', 'up');
    for (const device of ['lo', 'eth0']) ip('-n', space, 'link', 'set', device, 'up');
    const machine = new LanMachine(space);
    machine.moveTo(address);
    return machine;
  }

  #space(name: string): string {
    const space = `${this.#mark}-${name}`;
    ip('netns', 'add', space);
    onTestFinished(() => ip('netns', 'del', space));
    return space;
  }
}
