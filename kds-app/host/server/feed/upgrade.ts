import type { IncomingMessage, Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { FEED_PATH } from '#shared/contract/feed.ts';
import { problemOf } from '#shared/contract/problem.ts';
import { addressOf, isOwnOrigin, tokensOf, type Names } from '../addressing.ts';
import type { FeedHub } from './hub.ts';

const MOST_BYTES = 64 * 1024;

const WRONG_HOST = refusal('wrong_host', 'This is not the name of this kitchen computer.');
const FOREIGN = refusal('forbidden', 'This came from a page of another site.');
const NO_FEED = refusal('not_found', `The feed is at ${FEED_PATH}.`);

/** Lets WebSockets in at the feed's address: from a name and a page of this host only. */
export function serveFeed(server: Server | SecureServer, hub: FeedHub, names: Names): void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_BYTES,
    // What is worth it says the link; each message stands for itself, so that a quiet link costs no memory.
    perMessageDeflate: {
      threshold: 0,
      serverNoContextTakeover: true,
      clientNoContextTakeover: true,
      zlibDeflateOptions: { level: 4 },
    },
    clientTracking: false,
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const refused = upgradeFault(request, names);
    if (refused) return refuse(socket, refused);
    sockets.handleUpgrade(request, socket, head, (webSocket) =>
      hub.accept(webSocket, { tokens: tokensOf(request), address: addressOf(request) }),
    );
  });
}

function upgradeFault({ headers, url }: IncomingMessage, names: Names): Refusal | null {
  if (!names.has(headers.host)) return WRONG_HOST;
  if (!isOwnOrigin(headers.origin, headers.host)) return FOREIGN;
  return url?.split('?')[0] === FEED_PATH ? null : NO_FEED;
}

function refuse(socket: Duplex, refused: Refusal): void {
  const problem = problemOf(refused);
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
