import { Agent, request as plainRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { err, ok, type Result } from '#shared/basics/result.ts';
import type { Http, HttpAnswer, HttpRequest, HttpSilence } from '#shared/client/http.ts';

/** A house answers in a few lines; whoever says more than this is none. */
const MOST_BYTES = 4_000_000;

const kept = new Agent({ keepAlive: true, maxSockets: 6 });

/**
 * Requests by Node's own means. Its `fetch` would take 15 MB of the 100 that an agent may have, and follows whoever
 * sends it elsewhere.
 */
export const plainHttp: Http = async (request) => {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), request.timeoutMs);
  try {
    const begun = await begin(request, late.signal);
    begun.end(request.body ?? undefined);
    return await read(await responseOf(begun));
  } catch {
    return err(late.signal.aborted ? 'timed-out' : 'no-connection');
  } finally {
    clearTimeout(timer);
  }
};

function responseOf(begun: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    begun.on('response', resolve);
    begun.on('error', reject);
    begun.on('close', () => reject(new Error('It was closed without an answer.')));
  });
}

async function begin({ method, url, headers }: HttpRequest, signal: AbortSignal): Promise<ClientRequest> {
  const options = { method: method.toUpperCase(), headers: { ...headers }, signal };
  if (url.startsWith('http:')) return plainRequest(url, { ...options, agent: kept });
  // Loaded only for a house that has a certificate.
  const { request } = await import('node:https');
  return request(url, options);
}

async function read(response: IncomingMessage): Promise<Result<HttpAnswer, HttpSilence>> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of response) {
    if (!Buffer.isBuffer(piece)) continue;
    length += piece.length;
    if (length > MOST_BYTES) return err('no-connection');
    pieces.push(piece);
  }
  const text = Buffer.concat(pieces).toString('utf8');
  const status = response.statusCode ?? 0;
  return ok({ status, text, retryAfter: secondsOf(response.headers['retry-after']) });
}

function secondsOf(header: string | undefined): number | null {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
