import { must } from '#shared/basics/result.ts';
import { instantOf } from '#shared/basics/instant.ts';
import type { Order } from '#shared/orders/order.ts';
import type { Commit } from '#host/desk/journal.ts';
import { newId } from '#host/new-id.ts';
import { openStore } from '#host/store/open.ts';
import { newToken, startHost } from '#test/support/host-process.ts';
import { orderBody } from './processes.ts';

const BATCH = 500;
const DAY_MS = 86_400_000;

/** Puts a year of orders that are done with behind a house: real rows, written through the store in big batches. */
export async function buildYear(dataDir: string, orders: number): Promise<void> {
  const template = await oneOrder(dataDir);
  const opened = openStore(dataDir);
  if (!opened.ok) throw new Error(opened.error.sentence);
  const { journal } = opened.value;
  const begin = Date.now() - 365 * DAY_MS;
  const step = (364 * DAY_MS) / orders;
  for (let from = 0; from < orders; from += BATCH) {
    const count = Math.min(BATCH, orders - from);
    const commits = Array.from({ length: count }, (_, index) =>
      closedOrder(template, begin + (from + index) * step, from + index),
    );
    const results = await journal.append(commits);
    if (results.some((result) => !result.ok)) throw new Error('The year was not written.');
  }
  await journal.close();
}

/** An order as the host itself makes it, for its shape and size. */
async function oneOrder(dataDir: string): Promise<Order> {
  const host = await startHost(dataDir);
  const authorization = `Bearer ${await newToken(dataDir)}`;
  const answer = await fetch(`${host.url}/api/v1/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: orderBody('template'),
  });
  const order: Order = JSON.parse(await answer.text());
  await host.end('SIGTERM');
  return must(answer.status === 201 ? order : null, 'an order to copy');
}

function closedOrder(template: Order, at: number, number: number): Commit {
  const id = newId(at);
  const order = {
    ...template,
    id,
    number,
    status: 'completed',
    progress: 100,
    createdAt: instantOf(at),
    businessDay: instantOf(at).slice(0, 10),
  };
  const body = JSON.stringify(order);
  return {
    at: instantOf(at),
    actor: '{"role":"integration","name":"Year"}',
    command: 'place-order',
    about: { kind: 'order', id },
    facts: JSON.stringify([{ kind: 'order', id, facts: [{ type: 'placed', order }] }]),
    writes: [
      {
        subject: { kind: 'order', id },
        expectedVersion: 0,
        body,
        open: false,
        order: {
          status: 'completed',
          orderType: order.orderType,
          placeId: null,
          sittingId: null,
          customerId: null,
          businessDay: order.businessDay,
          number,
          open: false,
          search: `#${number}`,
        },
      },
    ],
    keyed: null,
  };
}
