import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { WebSocketServer, type WebSocket } from 'ws';
import { instantOf } from '#shared/basics/instant.ts';
import type { Document } from '#shared/contract/documents.ts';
import { listen, type Listening } from './listen.ts';

const WEB = join(import.meta.dirname, '../../.out/web/screen');
const SITE = {
  id: 'site',
  name: 'The Long Table',
  currency: 'EUR',
  locale: 'en-IE',
  timeZone: 'Europe/Dublin',
};
const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface BoardHouseOptions {
  readonly documents: readonly Document[];
  /** The time at the house when it opens; it goes on from there. */
  readonly now: string;
  /** False: the screen is not known and has to be paired. */
  readonly paired?: boolean;
  readonly role?: string;
}

/**
 * A stand-in for the host that shows one service at one moment to kitchen screens, to look at them in every state: it
 * says documents, goes silent and refuses when told to. It decides nothing; stories are told with the real host.
 */
export class BoardHouse implements AsyncDisposable {
  /** What was asked of it and accepted: `POST /api/v1/kitchen/tickets/o1.t1/bump`. */
  readonly writes: string[] = [];
  private readonly documents: Map<string, Document>;
  private readonly offset: number;
  private readonly role: string;
  private readonly sockets = new Set<WebSocket>();
  private listening: Listening | null = null;
  private paired: boolean;
  private seq = 1;
  private muted = false;
  private refusal: string | null = null;
  url = '';

  private constructor({ documents, now, paired = true, role = 'kitchen' }: BoardHouseOptions) {
    this.documents = new Map(documents.map((each) => [`${each.kind} ${each.id}`, each]));
    this.offset = Date.parse(now) - Date.now();
    this.paired = paired;
    this.role = role;
  }

  static async open(options: BoardHouseOptions): Promise<BoardHouse> {
    const house = new BoardHouse(options);
    house.listening = await listen((request, response) => house.serve(request, response));
    house.url = house.listening.origin;
    const feed = new WebSocketServer({ server: house.listening.server, path: '/api/v1/feed' });
    feed.on('connection', (socket) => house.connected(socket));
    return house;
  }

  /** Documents that changed, to every screen and to those that come. */
  say(changed: readonly Document[]): void {
    this.seq += 1;
    const stamped = changed.map((each) => ({ ...each, seq: this.seq }));
    for (const each of stamped) this.documents.set(`${each.kind} ${each.id}`, each);
    for (const socket of this.sockets) tell(socket, { type: 'changed', seq: this.seq, documents: stamped });
  }

  /** No heartbeat, no answer: as when the host is gone; or it speaks again. */
  mute(yes: boolean): void {
    this.muted = yes;
  }

  /** What is asked from now on is refused with this sentence; null: it is accepted. */
  refuse(sentence: string | null): void {
    this.refusal = sentence;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.sockets) socket.terminate();
    await this.listening?.close();
  }

  private connected(socket: WebSocket): void {
    if (this.muted) return socket.terminate();
    this.sockets.add(socket);
    const beat = setInterval(() => {
      if (!this.muted) tell(socket, { type: 'ping' });
    }, 2000);
    socket.on('close', () => {
      clearInterval(beat);
      this.sockets.delete(socket);
    });
    socket.on('message', (data: Buffer) => {
      if (this.muted) return;
      const { type } = JSON.parse(data.toString('utf8'));
      if (type === 'ping') tell(socket, { type: 'pong' });
      if (type === 'hello') this.welcome(socket);
    });
  }

  private welcome(socket: WebSocket): void {
    const now = instantOf(Date.now() + this.offset);
    tell(socket, { type: 'welcome', wire: 1, seq: this.seq, now, site: SITE });
    tell(socket, { type: 'changed', seq: this.seq, documents: [...this.documents.values()] });
    tell(socket, { type: 'ready', seq: this.seq, fresh: true });
  }

  private serve(request: IncomingMessage, response: ServerResponse): void {
    const path = new URL(request.url ?? '/', 'http://house').pathname;
    if (path.startsWith('/api/')) {
      if (this.muted) request.socket.destroy();
      else this.answer(`${request.method} ${path}`, response);
      return;
    }
    const file = join(WEB, extname(path) === '' ? 'index.html' : path);
    if (!file.startsWith(WEB) || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': KINDS[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  }

  private answer(asked: string, response: ServerResponse): void {
    if (asked.endsWith('/devices/pair')) {
      this.paired = true;
      return send(response, 201, { deviceId: 'd1', token: 'token' });
    }
    if (asked.includes('/session')) {
      if (this.paired) return send(response, 200, sessionOf(this.role));
      return refuse(response, 401, 'unauthenticated', 'Pair this screen first.');
    }
    if (this.refusal !== null) return refuse(response, 400, 'invalid_transition', this.refusal);
    // What a screen asks, and what it says that it shows, nobody did by hand.
    const byItself = asked.startsWith('GET ') || asked.endsWith('/kitchen/shown');
    if (!byItself) this.writes.push(asked);
    send(response, 200, {});
  }
}

function tell(socket: WebSocket, message: object): void {
  socket.send(JSON.stringify(message));
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function refuse(response: ServerResponse, status: number, code: string, detail: string): void {
  send(response, status, { type: 'about:blank', title: 'Refused', status, detail, code });
}

function sessionOf(role: string) {
  const device = { id: 'd1', kind: 'screen', name: 'Grill' };
  return { role, name: 'Grill', place: null, device, staffId: null, site: SITE, expiresAt: null };
}
