import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AgentStatus } from './board.ts';
import type { Pace } from './page.ts';

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

interface Answer {
  readonly code: number;
  readonly type: 'text/plain' | 'text/html' | 'application/json';
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function makeServer(status: () => AgentStatus): Server {
  return createServer({ headersTimeout: 5_000, requestTimeout: 8_000 }, (request, response) => {
    answerTo(request, status).then(
      ({ code, type, body, headers }) => {
        response.writeHead(code, { ...SAFE_HEADERS, ...headers, 'content-type': `${type}; charset=utf-8` });
        response.end(request.method === 'HEAD' ? undefined : body);
      },
      () => response.destroy(),
    );
  });
}

async function answerTo(request: IncomingMessage, status: () => AgentStatus): Promise<Answer> {
  const { headers, method, url } = request;
  if (!OWN_NAME.test(headers.host ?? '')) return said(421, 'This page is reached by its address.');
  if (method !== 'GET' && method !== 'HEAD') return said(405, 'This page can only be read.');
  switch (url) {
    case '/':
      return page(status(), 'live', headers['accept-language']);
    case '/?still':
      return page(status(), 'still', headers['accept-language']);
    case '/status.json':
      return { code: 200, type: 'application/json', body: JSON.stringify(status()) };
    default:
      return said(404, 'There is nothing here.');
  }
}

function said(code: number, sentence: string): Answer {
  return { code, type: 'text/plain', body: `${sentence}\n` };
}

/** In the language of whoever asks. The page and its texts are loaded when it is asked for: mostly it never is. */
async function page(status: AgentStatus, pace: Pace, accepted: string | undefined): Promise<Answer> {
  const [{ statusPage }, { pageVoice }] = await Promise.all([import('./page.ts'), import('./page-voice.ts')]);
  const voice = await pageVoice(accepted);
  const headers = {
    'content-language': voice.language,
    vary: 'accept-language',
    ...(pace === 'live' ? REFRESHED : {}),
  };
  return { code: 200, type: 'text/html', body: statusPage(status, pace, voice), headers };
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
