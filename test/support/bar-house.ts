import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startAgent } from './agent-process.ts';
import { FeedListener } from './feed-listener.ts';
import { ptyLine, type PtyLine } from './pty-line.ts';
import { ServedHouse } from './served-house.ts';

async function emptyTemp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bar-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A house with a station agent of its own process, to which bump bars are plugged. */
export class BarHouse {
  readonly house: ServedHouse;
  readonly owner: string;
  readonly agentId: string;
  readonly folder: string;
  readonly pageUrl: string | null;

  private constructor(parts: Pick<BarHouse, 'house' | 'owner' | 'agentId' | 'folder' | 'pageUrl'>) {
    this.house = parts.house;
    this.owner = parts.owner;
    this.agentId = parts.agentId;
    this.folder = parts.folder;
    this.pageUrl = parts.pageUrl;
  }

  static async open(...more: readonly string[]): Promise<BarHouse> {
    const house = await ServedHouse.open();
    const owner = house.token('owner');
    const folder = await emptyTemp();
    const { code } = (await house.api('POST', '/devices/pairing', { token: owner })).json;
    const host = `http://127.0.0.1:${house.port}`;
    const data = ['--data', join(folder, 'data'), '--name', 'Hot'];
    const { ready } = await startAgent('--host', host, '--pair', code, ...data, ...more);
    const { devices } = (await house.api('GET', '/devices', { token: owner })).json;
    const agentId = devices.find((device: { kind: string }) => device.kind === 'agent').id;
    const pageUrl = /page=(\S+)/.exec(ready)?.[1] ?? null;
    return new BarHouse({ house, owner, agentId, folder, pageUrl });
  }

  /** Sets a bar up at the agent. */
  async bar(id: string, address: string, more: object = {}): Promise<void> {
    const body = { id, name: id, agentId: this.agentId, address, ...more };
    const added = await this.house.api('POST', '/bars', { token: this.owner, key: `bar-${id}`, body });
    if (added.status !== 201) throw new Error(added.text);
  }

  async change(id: string, body: object): Promise<void> {
    const changed = await this.house.api('PATCH', `/bars/${id}`, {
      token: this.owner,
      key: JSON.stringify(body),
      body,
    });
    if (changed.status !== 200) throw new Error(changed.text);
  }

  /** How a bar's line is, as the host knows it. */
  state(id: string): string | undefined {
    return this.house.desk.get('bar', id)?.body?.state;
  }

  /** A page of the kitchen that shows a station. */
  async screen(page: string): Promise<FeedListener> {
    const screen = new FeedListener(this.house);
    await screen.hello({ token: this.house.token('kitchen'), topics: [`tickets:${page}`], page });
    await screen.ready();
    return screen;
  }

  /** A FIFO in the place of a keyboard. */
  fifo(name: string): KeyboardFifo {
    return new KeyboardFifo(join(this.folder, name));
  }
}

/** A keyboard that is no device: who opens it reads `input_event` records. Unplugged while nobody holds its other end. */
export class KeyboardFifo {
  readonly path: string;
  #fd: number | null = null;

  constructor(path: string) {
    this.path = path;
    spawnSync('mkfifo', [path]);
    onTestFinished(() => this.unplug());
  }

  plugIn(): void {
    this.#fd = openSync(this.path, 'r+');
  }

  unplug(): void {
    if (this.#fd !== null) closeSync(this.#fd);
    this.#fd = null;
  }

  write(records: Buffer): void {
    if (this.#fd !== null) writeSync(this.#fd, records);
  }
}

/** A terminal of the kernel in the place of a serial line, for as long as the test. */
export async function serialLine(): Promise<PtyLine> {
  const line = await ptyLine();
  onTestFinished(() => line.close());
  return line;
}
