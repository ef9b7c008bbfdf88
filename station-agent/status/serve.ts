import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AgentStatus } from './board.ts';
import { statusPage } from './page.ts';

export interface StatusServer extends AsyncDisposable {
  /** Without a trailing slash. */
  readonly url: string;
}

export interface StatusServing {
  readonly status: () => AgentStatus;
  /** 0 for a free one; another free one when it is taken. */
  readonly port: number;
  /** The address to listen at; by default nobody but this machine is answered. */
  readonly bind: string;
}

const SAFE_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

/** A page without a script asks for itself again; whoever reads slowly can have one that stays. */
const REFRESHED = { refresh: '10' };

/** By an address or `localhost` only: a foreign page cannot read this one under a name that was pointed here. */
const OWN_NAME = /^(localhost|\d+\.\d+\.\d+\.\d+|\[[0-9a-f:.]+\])(:\d+)?$/i;

/** Serves the status page, which can be read and nothing else. `/status.json` has the same for programs. */
export async function serveStatus(serving: StatusServing): Promise<StatusServer> {
  const server = makeServer(serving.status);
  const isUp = await listens(server, serving.port, serving.bind);
  if (!isUp && !(await listens(server, 0, serving.bind)))
    throw new Error(`The status page cannot be shown at ${serving.bind}.`);
  server.unref();
  const { port } = addressOf(server);
  const name = serving.bind.includes(':') ? `[${serving.bind}]` : serving.bind;
  return {
    url: `http://${name}:${port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function makeServer(status: () => AgentStatus): Server {
  return createServer({ headersTimeout: 5_000, requestTimeout: 8_000 }, (request, response) => {
    const answer = (code: number, type: string, body: string, more: object = {}): void => {
      response.writeHead(code, { ...SAFE_HEADERS, ...more, 'content-type': `${type}; charset=utf-8` });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (!OWN_NAME.test(request.headers.host ?? ''))
      return answer(421, 'text/plain', 'This page is reached by its address.\n');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return answer(405, 'text/plain', 'This page can only be read.\n');
    const { url } = request;
    if (url === '/') return answer(200, 'text/html', statusPage(status(), 'live'), REFRESHED);
    if (url === '/?still') return answer(200, 'text/html', statusPage(status(), 'still'));
    if (url === '/status.json') return answer(200, 'application/json', JSON.stringify(status()));
    return answer(404, 'text/plain', 'There is nothing here.\n');
  });
}

function listens(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const refused = (): void => resolve(false);
    server.once('error', refused);
    server.listen(port, host, () => {
      server.off('error', refused);
      resolve(true);
    });
  });
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The status page has no port.');
  return address;
}
