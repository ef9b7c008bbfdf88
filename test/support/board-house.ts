import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer as createVite } from 'vite';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Document } from '#shared/contract/documents.ts';
import { instantOf } from '#shared/basics/instant.ts';

/**
 * A stand-in for the host that shows one fixed service to kitchen screens, for looking at them: it says documents,
 * keeps the link alive, goes silent and refuses on command. It decides nothing; stories are told with the real host.
 */
export interface BoardHouse extends AsyncDisposable {
  readonly url: string;
  /** Documents that changed, to every screen and for those that come. */
  say(documents: readonly Document[]): void;
  /** No heartbeat, no answer: as when the host is gone. */
  silent(yes: boolean): void;
  /** The next writes are refused with this sentence; null: they are accepted. */
  refuse(sentence: string | null): void;
  /** Writes that were accepted: `POST /api/v1/kitchen/tickets/o1.t1/bump`. */
  readonly writes: readonly string[];
}

export interface BoardHouseOptions {
  readonly documents: readonly Document[];
  /** The time at the house when it opens. */
  readonly now: string;
  /** False: the screen is not known and has to be paired. */
  readonly paired?: boolean;
  /** Whether time goes on; else it stands at `now`. */
  readonly role?: string;
}

const ROOT = new URL('../../kds-app/screen/', import.meta.url).pathname;
const SITE = {
  id: 'site',
  name: 'The Long Table',
  currency: 'EUR',
  locale: 'en-IE',
  timeZone: 'Europe/Dublin',
};

export async function openBoardHouse(options: BoardHouseOptions): Promise<BoardHouse> {
  const offset = Date.parse(options.now) - Date.now();
  const documents = new Map(options.documents.map((each) => [`${each.kind} ${each.id}`, each]));
  const state = { silent: false, refusal: null as string | null, seq: 1, paired: options.paired ?? true };
  const writes: string[] = [];
  const sockets = new Set<WebSocket>();
  const server = createServer();
  const vite = await createVite({
    root: ROOT,
    configFile: `${ROOT}vite.config.ts`,
    server: { middlewareMode: true, hmr: false, ws: false },
    appType: 'custom',
    logLevel: 'error',
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    if (path.startsWith('/api/')) return answer(request, response, path);
    if (!/\.\w+($|\?)/.test(path) && path.startsWith('/kitchen')) return page(path, response);
    vite.middlewares(request, response);
  });

  function answer(request: IncomingMessage, response: ServerResponse, path: string): void {
    if (state.silent) return void request.socket.destroy();
    const send = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (path.endsWith('/devices/pair')) {
      state.paired = true;
      return send(201, { deviceId: 'd1', token: 't' });
    }
    if (path.includes('/session'))
      return state.paired
        ? send(200, session(options.role))
        : send(401, problem(401, 'unauthenticated', 'Pair this screen first.'));
    if (state.refusal !== null) return send(400, problem(400, 'invalid_transition', state.refusal));
    writes.push(`${request.method} ${path}`);
    send(200, {});
  }

  function page(path: string, response: ServerResponse): void {
    readFile(`${ROOT}index.html`, 'utf8')
      .then((html) => vite.transformIndexHtml(path, html))
      .then((html) => response.writeHead(200, { 'content-type': 'text/html' }).end(html))
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  }

  const feed = new WebSocketServer({ server, path: '/api/v1/feed' });
  feed.on('connection', (socket) => {
    if (state.silent) return socket.terminate();
    sockets.add(socket);
    const tell = (message: object) => {
      if (!state.silent) socket.send(JSON.stringify(message));
    };
    const beat = setInterval(() => tell({ type: 'ping' }), 2000);
    socket.on('close', () => {
      clearInterval(beat);
      sockets.delete(socket);
    });
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as { type: string };
      if (message.type === 'ping') tell({ type: 'pong' });
      if (message.type !== 'hello') return;
      tell({ type: 'welcome', wire: 1, seq: state.seq, now: instantOf(Date.now() + offset), site: SITE });
      tell({ type: 'changed', seq: state.seq, documents: [...documents.values()] });
      tell({ type: 'ready', seq: state.seq, fresh: true });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    writes,
    say(changed) {
      state.seq += 1;
      const stamped = changed.map((each) => ({ ...each, seq: state.seq }));
      for (const each of stamped) documents.set(`${each.kind} ${each.id}`, each);
      for (const socket of sockets)
        socket.send(JSON.stringify({ type: 'changed', seq: state.seq, documents: stamped }));
    },
    silent(yes) {
      state.silent = yes;
    },
    refuse(sentence) {
      state.refusal = sentence;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.terminate();
      await vite.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function session(role = 'kitchen') {
  return {
    role,
    name: 'Grill',
    place: null,
    device: { id: 'd1', kind: 'screen', name: 'Grill' },
    staffId: null,
    site: SITE,
    expiresAt: null,
  };
}

function problem(status: number, code: string, detail: string) {
  return { type: 'about:blank', title: 'Refused', status, detail, code };
}
