import type { Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Desk } from '../desk/api.ts';
import { Names } from './addressing.ts';
import { apiEndpoints } from './api.ts';
import { makeApp } from './app.ts';
import {
  boundedSecureServer,
  boundedServer,
  CONNECTION_ROOM,
  type ConnectionRoom,
  type Pem,
} from './connections.ts';
import { FeedHub } from './feed/hub.ts';
import { serveFeed } from './feed/upgrade.ts';
import { GUEST_ROOM, Limits, type GuestRoom } from './limits.ts';
import { startMetrics } from './metrics.ts';
import type { PageFolders } from './pages.ts';
import type {
  Clock,
  HostKey,
  HouseSource,
  Log,
  Notices,
  PaperPictures,
  Presence,
  Sessions,
  Sheets,
} from './ports.ts';

export interface ServerParts {
  readonly desk: Desk;
  readonly sessions: Sessions;
  readonly siteId: string;
  readonly house: HouseSource;
  readonly hostKey: HostKey;
  readonly notices: Notices;
  readonly sheets: Sheets;
  readonly pictures: PaperPictures;
  /** The addresses and names of this host besides loopback, without ports, as they are now. */
  readonly names: () => Iterable<string>;
  readonly pages: PageFolders;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Log;
  /** Passline's own version. */
  readonly version: string;
  readonly guestRoom?: GuestRoom;
  readonly connectionRoom?: ConnectionRoom;
}

/** The host's server: not listening yet. */
export interface HostServer {
  readonly http: Server;
  /** The same over TLS, as often as there is a certificate to begin with: not listening yet. */
  secure(certificate: Pem): SecureServer;
  /** The kitchen's pages that listen now. */
  readonly presence: Presence;
  /** Ends every feed and connection; requests under way get their answers first, for as long as `graceMs`. */
  close(graceMs: number): Promise<void>;
}

/** Puts the server together: HTTP, the feed, the pages, their limits. */
export function makeServer(parts: ServerParts): HostServer {
  const { desk, sessions, clock, log, pages, version } = parts;
  const names = new Names(parts.names);
  const limits = new Limits(parts.guestRoom ?? GUEST_ROOM);
  const hub = new FeedHub({ ...parts, limits });
  const metrics = startMetrics(desk, () => hub.size());
  const { answered } = metrics;
  const endpoints = apiEndpoints({ ...parts, presence: hub, hub });
  const app = makeApp({
    desk,
    sessions,
    limits,
    clock,
    log,
    answered,
    endpoints,
    names,
    pages,
    metrics,
    version,
  });
  const room = parts.connectionRoom ?? CONNECTION_ROOM;
  const http = boundedServer(app, room);
  serveFeed(http, hub, names);
  const servers: (Server | SecureServer)[] = [http];
  return {
    http,
    presence: hub,
    secure(certificate) {
      const server = boundedSecureServer(app, room, certificate);
      serveFeed(server, hub, names);
      servers.push(server);
      return server;
    },
    close: (graceMs) => closed(servers, hub, graceMs),
  };
}

async function closed(
  servers: readonly (Server | SecureServer)[],
  hub: FeedHub,
  graceMs: number,
): Promise<void> {
  hub.stop();
  const force = setTimeout(() => {
    hub.drop();
    for (const server of servers) server.closeAllConnections();
  }, graceMs);
  await Promise.all(servers.map(ended));
  clearTimeout(force);
}

function ended(server: Server | SecureServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
