import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import type { Socket } from 'node:net';

/** How many connections there may be. */
export interface ConnectionRoom {
  readonly all: number;
  /** From one address outside of this machine. */
  readonly perAddress: number;
}

export const CONNECTION_ROOM: ConnectionRoom = { all: 4000, perAddress: 400 };

/** Milliseconds in which a request has to arrive: its head, and all of it. Node's own are minutes. */
const HEADERS_MS = 5000;
const REQUEST_MS = 8000;
const CHECK_MS = 1000;
/** A connection on which nothing moves, such as one that does not read its answer. */
const IDLE_MS = 30_000;
const KEEP_ALIVE_MS = 15_000;

/** A server in front of this one on the same machine stands for all its clients: its connections are not counted. */
export function isOutside(address: string): boolean {
  return !/^(::1|(::ffff:)?127\.)/.test(address);
}

/** A certificate and its key, in PEM form. */
export interface Pem {
  readonly cert: string;
  readonly key: string;
}

const PACE = {
  headersTimeout: HEADERS_MS,
  requestTimeout: REQUEST_MS,
  connectionsCheckingInterval: CHECK_MS,
  keepAliveTimeout: KEEP_ALIVE_MS,
  maxHeaderSize: 16 * 1024,
};

/** An HTTP server that nobody can hold up by being slow, or by coming very often. */
export function boundedServer(
  listener: RequestListener,
  room: ConnectionRoom,
  isCounted = isOutside,
): Server {
  return bounded(createServer(PACE, listener), room, isCounted);
}

/** The same over TLS. */
export function boundedSecureServer(
  listener: RequestListener,
  room: ConnectionRoom,
  { cert, key }: Pem,
): SecureServer {
  const tls = { cert, key, minVersion: 'TLSv1.2', handshakeTimeout: HEADERS_MS } as const;
  return bounded(createSecureServer({ ...PACE, ...tls }, listener), room, isOutside);
}

function bounded<S extends Server | SecureServer>(
  server: S,
  room: ConnectionRoom,
  isCounted: (address: string) => boolean,
): S {
  server.maxConnections = room.all;
  server.timeout = IDLE_MS;
  countConnections(server, room.perAddress, isCounted);
  return server;
}

function countConnections(
  server: Server | SecureServer,
  most: number,
  isCounted: (address: string) => boolean,
): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? 'unknown';
    if (!isCounted(address)) return;
    const count = (open.get(address) ?? 0) + 1;
    if (count > most) {
      socket.destroy();
      return;
    }
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
}
