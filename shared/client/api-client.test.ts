import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { listen, type Listening } from '../../test/support/listen.ts';
import { problemOf } from '../contract/problem.ts';
import { MENU_ROUTES } from '../contract/routes-house.ts';
import { SESSION_ROUTES } from '../contract/routes-session.ts';
import { KITCHEN_ROUTES } from '../contract/routes-kitchen.ts';
import { ORDER_ROUTES } from '../contract/routes-orders.ts';
import { fieldRefusal } from '../basics/refusal.ts';
import { ApiClient } from './api-client.ts';
import { fieldProblems, isPassing } from './failure.ts';
import { httpOver } from './http.ts';

interface Heard {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

let listening: Listening | null = null;
afterEach(async () => {
  await listening?.close();
  listening = null;
});

const http = httpOver<AbortSignal>(fetch, (ms) => AbortSignal.timeout(ms));

/** A client and a host that gives one answer to everything; `null` never answers. */
async function against(answer: { status: number; body: string; headers?: Record<string, string> } | null) {
  const heard: Heard[] = [];
  listening = await listen(async (request, response) => {
    const body = await text(request);
    heard.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
    if (answer) response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  const client = new ApiClient({
    http,
    newKey: () => 'made-key',
    host: listening.origin,
    token: () => 'secret',
    timeoutMs: answer ? 5000 : 100,
  });
  return { client, heard };
}

test('a call puts parameters, query, body, key and token where the contract says, and reads the answer', async () => {
  const { client, heard } = await against({ status: 200, body: '{"currency":"EUR","categories":[]}' });
  const menu = await client.call(MENU_ROUTES.getMenu, { query: { orderType: 'dine_in', lang: 'de' } });
  expect(menu).toEqual({ ok: true, value: { currency: 'EUR', categories: [] } });
  expect(heard[0]).toMatchObject({ method: 'GET', url: '/api/v1/menu?orderType=dine_in&lang=de', body: '' });
  expect(heard[0]?.headers['authorization']).toBe('Bearer secret');
  expect(heard[0]?.headers['idempotency-key']).toBeUndefined();

  await client.call(ORDER_ROUTES.cancelOrder, {
    params: { id: 'a/b' },
    body: { reason: 'late' },
    key: 'mine',
  });
  expect(heard[1]).toMatchObject({
    method: 'POST',
    url: '/api/v1/orders/a%2Fb/cancel',
    body: '{"reason":"late"}',
  });
  expect(heard[1]?.headers['idempotency-key']).toBe('mine');

  await client.call(KITCHEN_ROUTES.bumpTicket, { params: { id: 't' }, body: {} });
  expect(heard[2]?.headers['idempotency-key']).toBe('made-key');
});

test('a call without an answer gives null', async () => {
  const { client } = await against({ status: 204, body: '' });
  expect(await client.call(SESSION_ROUTES.endSession, {})).toEqual({ ok: true, value: null });
});

test('a refusal is a value: its sentence, its code and its fields', async () => {
  const problem = problemOf(fieldRefusal('customer.phone', 'A telephone number has digits.'));
  const { client } = await against({
    status: 400,
    body: JSON.stringify(problem),
    headers: { 'retry-after': '3' },
  });
  const answer = await client.call(MENU_ROUTES.getMenu, {});
  if (answer.ok) throw new Error('expected a refusal');
  expect(answer.error).toMatchObject({
    kind: 'refused',
    detail: 'A telephone number has digits.',
    retryAfter: 3,
  });
  expect(fieldProblems(answer.error, 'customer')).toHaveLength(1);
  expect(fieldProblems(answer.error, 'cust')).toHaveLength(0);
  expect(isPassing(answer.error)).toBe(false);
});

test('an answer that says something else than the contract is not understood', async () => {
  const { client } = await against({ status: 200, body: '{"currency":5}' });
  expect(await client.call(MENU_ROUTES.getMenu, {})).toMatchObject({
    ok: false,
    error: { kind: 'not-understood' },
  });
});

test('a page of a proxy is not understood, and passing when it says 5xx', async () => {
  const { client } = await against({ status: 502, body: '<html>' });
  const answer = await client.call(MENU_ROUTES.getMenu, {});
  if (answer.ok) throw new Error('expected a failure');
  expect(answer.error).toMatchObject({ kind: 'not-understood', status: 502 });
  expect(isPassing(answer.error)).toBe(true);
});

test('no host is no connection, and a silent one is timed out', async () => {
  const { client } = await against(null);
  expect(await client.call(MENU_ROUTES.getMenu, {})).toMatchObject({
    ok: false,
    error: { kind: 'timed-out' },
  });
  await listening?.close();
  expect(await client.call(MENU_ROUTES.getMenu, {})).toMatchObject({
    ok: false,
    error: { kind: 'no-connection' },
  });
});
