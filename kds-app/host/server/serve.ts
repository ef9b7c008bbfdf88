import { hash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import type { Principal } from '../desk/principal.ts';
import type { Submission } from '../desk/api.ts';
import { addressOf, isLoopback } from './addressing.ts';
import { jsonOf, readText } from './body.ts';
import { actingAs, cameWith, refusalOf } from './caller.ts';
import type { AnyCall, Endpoint } from './endpoint.ts';
import { parsed } from './fields.ts';
import type { Limits, Sender } from './limits.ts';
import type { Answered } from './metrics.ts';
import type { Clock, Log, Opened, Sessions } from './ports.ts';
import { send, type Reply } from './reply.ts';

/** What every endpoint is served with. */
export interface ServingParts {
  readonly sessions: Sessions;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly log: Log;
  /** Called after each answer, for the measurements. */
  readonly answered: Answered;
}

const BAD_KEY = refusal(
  'invalid_request',
  'An Idempotency-Key is 1 to 200 letters, digits or signs without spaces.',
);

/** Serves one endpoint: reads the body once, then asks who it is, whether there is room, whether they may, and parses. */
export function serve(endpoint: Endpoint, parts: ServingParts): RequestHandler {
  const writes = endpoint.route.method !== 'get';
  return async (request, response) => {
    const began = parts.clock.steady();
    const came = cameWith(request, parts.sessions);
    const principal = actingAs(endpoint, came)?.principal ?? null;
    const reply = await replyTo(endpoint, request, { came, principal }, parts.limits);
    const status = send(response, reply);
    const ms = parts.clock.steady() - began;
    const fresh = !reply.ok || reply.value.replayed !== true;
    parts.answered(endpoint, { status, fresh, seconds: ms / 1000 });
    if (writes) parts.log.info(lineOf(endpoint, status, ms, principal), 'write');
  };
}

/** One line per write: no name, no token, no code, no id. */
function lineOf({ route }: Endpoint, status: number, ms: number, principal: Principal | null) {
  const { method, path } = route;
  return { method, path, status, ms: Math.round(ms * 100) / 100, role: principal?.role ?? 'nobody' };
}

/** Who sends a request, and as whom they act. */
interface Caller {
  readonly came: readonly Opened[];
  readonly principal: Principal | null;
}

async function replyTo(endpoint: Endpoint, request: Request, caller: Caller, limits: Limits): Promise<Reply> {
  const text = endpoint.route.method === 'get' ? ok('') : await readText(request);
  if (!text.ok) return text;
  const json = endpoint.route.body || endpoint.readBody ? jsonOf(text.value) : ok(undefined);
  if (!json.ok) return json;
  const sender = { principal: caller.principal, address: addressOf(request) };
  const full = limits.concerns(sender) ? await fullFor(endpoint, sender, limits) : null;
  const refused = full ?? refusalOf(endpoint, caller.principal);
  if (refused) return err(refused);
  const call = callOf(endpoint, request, { ...caller, text: text.value, json: json.value });
  return call.ok ? endpoint.handle(call.value) : call;
}

const ORDERS: ReadonlySet<string> = new Set(['/orders', '/cart/send']);
const BEGINS: ReadonlySet<string> = new Set(['/session/table', '/session/room', '/session/customer']);

/** Whether there is no room for the request, or for what it does. */
async function fullFor({ route }: Endpoint, sender: Sender, limits: Limits): Promise<Refusal | null> {
  const full = await limits.admit(sender);
  if (full !== null || route.method !== 'post') return full;
  if (ORDERS.has(route.path)) return limits.admitDeed('order', sender);
  return BEGINS.has(route.path) ? limits.admitDeed('begin', sender) : null;
}

interface Arrived extends Caller {
  readonly text: string;
  readonly json: unknown;
}

function callOf(endpoint: Endpoint, request: Request, arrived: Arrived): Result<AnyCall, Refusal> {
  const query = queryOf(endpoint, request);
  if (!query.ok) return query;
  const body = bodyOf(endpoint, arrived.json);
  if (!body.ok) return body;
  const keyed = keyedOf(request, arrived);
  if (!keyed.ok) return keyed;
  return ok({
    params: paramsOf(request),
    query: query.value,
    body: body.value,
    principal: arrived.principal,
    came: arrived.came,
    own: isLoopback(request),
    address: addressOf(request),
    host: (request.headers.host ?? '').toLowerCase(),
    keyed: keyed.value,
  });
}

/** Patterns have single names only, so every parameter is one text. */
function paramsOf({ params }: Request): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}

function queryOf({ route }: Endpoint, { url }: Request): Result<unknown, Refusal> {
  if (!route.query) return ok(undefined);
  const at = url.indexOf('?');
  return parsed(route.query, Object.fromEntries(new URLSearchParams(at === -1 ? '' : url.slice(at + 1))));
}

function bodyOf({ route, readBody }: Endpoint, json: unknown): Result<unknown, Refusal> {
  if (readBody) return readBody(json);
  return route.body ? parsed(route.body, json) : ok(undefined);
}

/** A key counts for the device, or else the session, that sends it; the same key elsewhere is another key. */
function keyedOf(request: Request, { principal, text }: Arrived): Result<Submission['keyed'], Refusal> {
  const sent = request.headers['idempotency-key'];
  if (sent === undefined || principal === null) return ok(null);
  if (typeof sent !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(sent)) return err(BAD_KEY);
  const key = hash('sha256', `${principal.deviceId ?? principal.sessionId}\n${sent}`);
  const fingerprint = hash('sha256', `${request.method} ${request.originalUrl}\n${text}`);
  return ok({ key, fingerprint });
}
