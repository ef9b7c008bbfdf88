import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { WebSocket, type ClientOptions, type RawData } from 'ws';
import { WIRE, type Hello, type HostMessage as Message } from '#shared/contract/feed.ts';
import { HostMessage } from '#shared/contract/host-message.ts';
import type { Document } from '#shared/contract/documents.ts';
import type { ServedHouse } from './served-house.ts';

type Of<T extends Message['type']> = Extract<Message, { type: T }>;

/** A message of ws as text. */
export function textOf(data: RawData): string {
  return Buffer.from(data as Buffer).toString('utf8');
}

/** A client of the feed that keeps all it hears and believes only what the contract allows. */
export class FeedListener {
  readonly socket: WebSocket;
  readonly heard: Message[] = [];
  /** Gives no sign of life. */
  silent = false;
  closed: { code: number; reason: string } | null = null;
  #waiting: (() => void)[] = [];

  constructor(house: ServedHouse, options: ClientOptions = {}, path = '/api/v1/feed') {
    this.socket = new WebSocket(`ws://127.0.0.1:${house.port}${path}`, options);
    this.socket.on('message', (data) => {
      const message = HostMessage.parse(JSON.parse(textOf(data)));
      this.heard.push(message);
      if (message.type === 'ping' && !this.silent) this.say({ type: 'pong' });
      this.#wake();
    });
    this.socket.on('close', (code, reason) => {
      this.closed = { code, reason: String(reason) };
      this.#wake();
    });
    this.socket.on('error', () => this.#wake());
    onTestFinished(() => this.socket.terminate());
  }

  /** Connects, says hello, and waits until it is live. */
  static async follow(
    house: ServedHouse,
    token: string,
    topics: string[],
    since?: number,
  ): Promise<FeedListener> {
    const listener = new FeedListener(house);
    await listener.hello({ token, topics, since });
    await listener.ready();
    return listener;
  }

  async hello(hello: Partial<Hello> & { topics: string[] }): Promise<void> {
    await this.opened();
    this.say({ type: 'hello', wire: WIRE, ...hello });
  }

  async opened(): Promise<void> {
    if (this.socket.readyState === WebSocket.CONNECTING) await once(this.socket, 'open');
  }

  say(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  ready(): Promise<Of<'ready'>> {
    return this.until(() => this.heard.find((each) => each.type === 'ready'));
  }

  end(): Promise<{ code: number; reason: string }> {
    return this.until(() => this.closed ?? undefined);
  }

  /** Waits until something is there; fails where nothing can come any more. */
  async until<T>(look: () => T | undefined): Promise<T> {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (this.closed !== null) throw new Error(`Closed: ${this.closed.code} ${this.closed.reason}`);
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
  }

  /** Everything heard, in order. */
  documents(): Document[] {
    return this.heard.flatMap((each) => (each.type === 'changed' ? each.documents : []));
  }

  /** The latest of a document; undefined while it was never heard of. */
  latest(id: string): Document | undefined {
    return this.documents().findLast((document) => document.id === id);
  }

  /** What is there after all that was heard: kind and id of every document, and its body. */
  state(): Map<string, unknown> {
    const state = new Map<string, unknown>();
    for (const { kind, id, body } of this.documents()) {
      if (body === null) state.delete(`${kind} ${id}`);
      else state.set(`${kind} ${id}`, body);
    }
    return state;
  }

  /** Waits until it has heard all that was committed so far, which a change of its own marks. */
  async caughtUp(): Promise<void> {
    const pings = this.heard.filter((each) => each.type === 'pong').length;
    this.say({ type: 'ping' });
    await this.until(() => this.heard.filter((each) => each.type === 'pong')[pings]);
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}
