import type { ServerResponse } from 'node:http';
import { gzip } from 'node:zlib';
import { isSecure, secureCookie } from './addressing.ts';
import type { Refusal } from '#shared/basics/refusal.ts';
import { ok, type Result } from '#shared/basics/result.ts';
import { problemOf } from '#shared/contract/problem.ts';
import { API_HEADERS, DRAWING_HEADERS } from './headers.ts';

/** A good answer on its way out. `body` is JSON as it goes over the wire; null: none. */
export interface Sent {
  readonly status: number;
  readonly body: string | null;
  /** The answer is one that this key has had before. */
  readonly replayed?: boolean;
  /** Long, and for telephones that are far from the antenna: compressed where the client takes that. */
  readonly packed?: boolean;
  /** A `Set-Cookie` header. */
  readonly cookie?: string;
  /** Sent instead of JSON: something to look at or to keep. */
  readonly file?: { readonly bytes: Buffer; readonly type: string; readonly name: string };
}

export type Reply = Result<Sent, Refusal>;

const JSON_TYPE = 'application/json; charset=utf-8';
const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** An answer of JSON that is made here. */
export function said(status: number, value: unknown): Reply {
  return ok({ status, body: JSON.stringify(value) });
}

/** An answer of JSON that is already text. */
export function saidText(status: number, body: string): Reply {
  return ok({ status, body });
}

export const NOTHING: Reply = ok({ status: 204, body: null });

/** Sends an answer or a refusal; the status that went out. */
export function send(response: ServerResponse, reply: Reply): number {
  return reply.ok ? sendGood(response, reply.value) : sendProblem(response, reply.error);
}

function sendGood(response: ServerResponse, sent: Sent): number {
  const { status, body, replayed, cookie, file } = sent;
  if (replayed === true) response.setHeader('idempotent-replayed', 'true');
  if (cookie !== undefined) {
    response.setHeader('set-cookie', isSecure(response.req) ? secureCookie(cookie) : cookie);
  }
  if (file !== undefined) {
    response.setHeader('content-type', file.type);
    response.setHeader('content-length', file.bytes.length);
    response.setHeader('content-disposition', `inline; filename="${file.name}"`);
    response.writeHead(status, isDrawing(file.type) ? DRAWING_HEADERS : API_HEADERS).end(file.bytes);
    return status;
  }
  if (body === null || status === 204) {
    response.writeHead(status, API_HEADERS).end();
    return status;
  }
  response.setHeader('content-type', JSON_TYPE);
  if (sent.packed === true && takesGzip(response)) sendPacked(response, status, body);
  else sendBytes(response, status, Buffer.from(body));
  return status;
}

function isDrawing(type: string): boolean {
  return type === 'image/svg+xml';
}

function takesGzip({ req }: ServerResponse): boolean {
  return /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''));
}

function sendPacked(response: ServerResponse, status: number, body: string): void {
  gzip(body, { level: 5 }, (error, packed) => {
    if (error === null) response.setHeader('content-encoding', 'gzip');
    response.setHeader('vary', 'accept-encoding');
    sendBytes(response, status, error === null ? packed : Buffer.from(body));
  });
}

function sendBytes(response: ServerResponse, status: number, bytes: Buffer): void {
  response.setHeader('content-length', bytes.length);
  response.writeHead(status, API_HEADERS).end(bytes);
}

/** RFC 9457. A refusal that says when to come back (`extra.retryAfter`, seconds) says it in a header too. */
export function sendProblem(response: ServerResponse, refused: Refusal): number {
  const problem = problemOf(refused);
  const body = JSON.stringify(problem);
  const retryAfter = refused.extra?.['retryAfter'];
  if (typeof retryAfter === 'number') response.setHeader('retry-after', retryAfter);
  if (refused.code === 'unauthenticated') response.setHeader('www-authenticate', 'Bearer');
  response.setHeader('content-type', PROBLEM_TYPE);
  response.setHeader('content-length', Buffer.byteLength(body));
  response.writeHead(problem.status, API_HEADERS).end(body);
  return problem.status;
}
