import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const MAIN = join(import.meta.dirname, '../../station-agent/main.ts');

/** A house that somebody may ask as its owner. */
interface AskedHouse {
  readonly url: string;
  readonly ask: (method: string, path: string, body?: unknown) => Promise<ReturnType<typeof JSON.parse>>;
}

/** A station agent of its own process beside a browser's story: paired, with virtual devices and their page. */
export class AgentChild {
  /** Its device. */
  id = '';
  readonly #url: string;
  readonly #name: string;
  readonly #data: string;
  #child: ReturnType<typeof spawn> | null = null;
  pageUrl = '';

  private constructor(url: string, name: string) {
    this.#url = url;
    this.#name = name;
    this.#data = mkdtempSync(join(tmpdir(), 'agent-'));
  }

  static async pair({ url, ask }: AskedHouse, name: string): Promise<AgentChild> {
    const { code } = await ask('POST', '/devices/pairing');
    const agent = new AgentChild(url, name);
    await agent.start('--pair', String(code));
    const { devices } = await ask('GET', '/devices');
    agent.id = devices.find((device: { name: string }) => device.name === name).id;
    return agent;
  }

  /** Starts it (again), and waits until it is ready. */
  async start(...more: readonly string[]): Promise<void> {
    const args = ['--host', this.#url, '--data', this.#data, '--name', this.#name, '--virtual-port', '0'];
    const child = spawn(process.execPath, [MAIN, ...args, ...more], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    let said = '';
    child.stderr.on('data', (piece) => (said += String(piece)));
    const ready = new Promise<string>((resolve) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('passline agent ready')) resolve(line);
      });
    });
    const ended = once(child, 'exit').then(([code]) =>
      Promise.reject(new Error(`The agent ended (${code}): ${said}`)),
    );
    ended.catch(() => undefined);
    this.pageUrl = /page=(\S+)/.exec(await Promise.race([ready, ended]))?.[1] ?? '';
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** What somebody does on the page of the virtual bars: `press/Digit1`, `plug/out`. */
  async bar(id: string, deed: string): Promise<void> {
    const answer = await fetch(`${this.pageUrl}/bars/${id}/${deed}`, {
      method: 'POST',
      headers: { origin: this.pageUrl },
    });
    if (!answer.ok) throw new Error(`${deed}: ${answer.status}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
    rmSync(this.#data, { recursive: true, force: true });
  }
}
