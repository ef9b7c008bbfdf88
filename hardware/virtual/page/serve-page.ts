import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { realTimers, type Timers } from '../../timers.ts';
import { answerBars } from '../bar/answer-bars.ts';
import { BarShelf } from '../bar/bar-shelf.ts';
import type { Rack } from '../rack.ts';
import { streamRack } from './event-stream.ts';
import { readSwitches } from './read-switches.ts';
import { readStaticFiles } from './static-files.ts';

/** The page on which virtual printers show their paper. */
export interface PaperPage extends AsyncDisposable {
  /** Without a trailing slash. */
  readonly url: string;
}

export interface PaperPageOptions {
  readonly rack: Rack;
  /** Bump bars beside the printers, at `/bars`; left out: none. */
  readonly bars?: BarShelf;
  /** 0 for a free one. */
  readonly port: number;
  readonly host: string;
  readonly timers?: Timers;
}

const MOST_STREAMS = 20;

/** Headers of every answer: the page may run its own files and nothing else. */
const SAFE_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

/**
 * Serves the page of a rack of virtual printers. It answers only to an address or `localhost` as its name, and turns
 * switches only for its own page: a foreign page cannot reach it by a name that was pointed here.
 */
export async function servePaperPage(options: PaperPageOptions): Promise<PaperPage> {
  const { rack, port, host, timers = realTimers } = options;
  const bars = options.bars ?? new BarShelf();
  const files = readStaticFiles();
  let streams = 0;
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 8_000 }, (request, response) => {
    const answer = (status: number, type: string, body: string | Buffer): void => {
      response.writeHead(status, { ...SAFE_HEADERS, 'content-type': type });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const refuse = (status: number, why: string): void =>
      answer(status, 'text/plain; charset=utf-8', `${why}\n`);
    if (!isOwnName(request.headers.host)) return refuse(421, 'This page is reached by its address.');
    const path = new URL(request.url ?? '/', 'http://page').pathname;
    if (path.startsWith('/bars/')) return answerBars({ request, path, bars, answer, refuse });
    if (request.method === 'POST') return turn(request, path, rack, refuse, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and POST.');
    if (path === '/events') {
      if (streams >= MOST_STREAMS) return refuse(503, 'Too many pages are open.');
      streams += 1;
      response.on('close', () => (streams -= 1));
      response.writeHead(200, { ...SAFE_HEADERS, 'content-type': 'text/event-stream; charset=utf-8' });
      return streamRack(rack, response, timers);
    }
    const file = files.get(path);
    return file ? answer(200, file.type, file.body) : refuse(404, 'There is nothing here.');
  });
  await listen(server, port, host);
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${taken}`,
    [Symbol.asyncDispose]: () => close(server),
  };
}

/** `localhost` or an IP address: names can be pointed at this machine by anybody, addresses cannot. */
function isOwnName(host: string | undefined): boolean {
  return /^(localhost|\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:]+\])(:\d+)?$/i.test(host ?? '');
}

/** `POST /printers/ID/switches` with some of the switches as JSON. */
function turn(
  request: IncomingMessage,
  path: string,
  rack: Rack,
  refuse: (status: number, why: string) => void,
  response: ServerResponse,
): void {
  const { origin, host } = request.headers;
  if (origin !== `http://${host}`) return refuse(403, 'Only this page may turn switches.');
  const id = /^\/printers\/([^/]+)\/switches$/.exec(path)?.[1];
  const entry = id === undefined ? null : rack.find(decodeURIComponent(id));
  if (!entry) return refuse(404, 'There is no such printer.');
  readSwitches(request).then(
    (change) => {
      if (!change) return refuse(400, 'Say which switches to turn, as JSON.');
      entry.printer.turn(change);
      response.writeHead(204, SAFE_HEADERS).end();
    },
    () => request.destroy(),
  );
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
