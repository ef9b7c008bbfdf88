import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import type { Order } from '#shared/orders/order.ts';
import { newDataDir, newToken, passline, startHost, type HostProcess } from '#test/support/host-process.ts';
import { faultsOf, type Invocation } from './history.ts';

const KILLS = 50;
const CLIENTS = 6;
const dataDir = newDataDir();
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const history: Invocation[] = [];
let token = '';

async function send(host: HostProcess, each: Invocation): Promise<void> {
  const body = {
    orderType: 'takeout',
    items: [{ menuItemId: 'corn-ribs', quantity: 1 }],
    specialInstructions: each.mark,
  };
  try {
    const answer = await fetch(`${host.url}/api/v1/orders`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'idempotency-key': each.key,
      },
      body: JSON.stringify(body),
    });
    const order: Order = JSON.parse(await answer.text());
    each.outcome = answer.status === 201 ? 'ok' : 'refused';
    each.orderId = order.id;
    each.number = order.number;
  } catch {
    each.outcome = 'unknown';
  }
}

/** Orders, one after the other, until the host is gone; it also bumps what it ordered, so that statuses move. */
async function client(host: HostProcess, name: string, gone: () => boolean): Promise<void> {
  for (let count = 0; !gone(); count += 1) {
    const each: Invocation = {
      key: crypto.randomUUID(),
      mark: `${name}-${count}`,
      outcome: 'unknown',
      orderId: null,
      number: null,
    };
    history.push(each);
    await send(host, each);
    if (each.outcome !== 'ok' || count % 3 > 0) continue;
    await fetch(`${host.url}/api/v1/kitchen/orders/${each.orderId}/ready`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{}',
    }).catch(() => null);
  }
}

async function storedOrders(host: HostProcess): Promise<Order[]> {
  const orders: Order[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer = await fetch(`${host.url}/api/v1/orders?limit=500${cursor ? `&cursor=${cursor}` : ''}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const page: { orders: Order[]; nextCursor: string | null } = JSON.parse(await answer.text());
    orders.push(...page.orders);
    cursor = page.nextCursor;
  }
  return orders;
}

test(
  `${KILLS} kills under load: what was acknowledged is there once, what was not is there once at the most`,
  { timeout: 400_000 },
  async () => {
    let host = await startHost(dataDir);
    token = await newToken(dataDir);
    for (let round = 0; round < KILLS; round += 1) {
      let gone = false;
      const clients = Array.from({ length: CLIENTS }, (_, index) =>
        client(host, `r${round}c${index}`, () => gone),
      );
      // The moment of death is drawn anew each time: it may hit any step of a write.
      await new Promise((resolve) => setTimeout(resolve, 40 + Math.random() * 160));
      gone = true;
      await host.end('SIGKILL');
      await Promise.all(clients);
      host = await startHost(dataDir);
      const unknown = history.filter((each) => each.outcome === 'unknown');
      for (const each of unknown.filter((_, index) => index % 2 === 0)) await send(host, each);
    }
    const stored = await storedOrders(host);
    expect(faultsOf(history, stored)).toEqual([]);
    expect(history.filter((each) => each.outcome === 'ok').length).toBeGreaterThan(KILLS * CLIENTS);
    expect(history.filter((each) => each.outcome === 'refused')).toEqual([]);
    expect(await host.end('SIGTERM')).toBe(0);
    expect(await passline('verify', '--data', dataDir)).toMatchObject({ code: 0 });
  },
);

test('the checker sees what is lost, doubled or moved wrongly', () => {
  const order = (mark: string, id: string, number: number): Order =>
    ({
      id,
      number,
      businessDay: 'd',
      specialInstructions: mark,
      statusHistory: [{ status: 'pending' }, { status: 'ready' }],
    }) as never;
  const each = (mark: string, outcome: Invocation['outcome'], orderId: string | null): Invocation => ({
    key: mark,
    mark,
    outcome,
    orderId,
    number: null,
  });
  const told = [
    each('a', 'ok', '1'),
    each('b', 'ok', '2'),
    each('c', 'unknown', null),
    each('d', 'refused', null),
  ];
  const faults = faultsOf(told, [
    order('b', '2', 1),
    order('c', '3', 2),
    order('c', '4', 2),
    order('d', '5', 3),
  ]);
  expect(faults.map((fault) => fault.split(':')[0])).toEqual([
    'lost',
    'doubled',
    'refused but there',
    'order 1 went from pending to ready',
    'order 2 went from pending to ready',
    'order 2 went from pending to ready',
    'order 3 went from pending to ready',
    'two orders are called d #2',
  ]);
});
