import type { Commit, Keyed, OrderIndex, Subject, Write } from '#host/desk/journal.ts';

/** Commits for tests of journals: small ones, with only what the test is about said. */

export const order = (id: string): Subject => ({ kind: 'order', id });

export const orderIndex = (index: Partial<OrderIndex> = {}): OrderIndex => ({
  status: 'pending',
  orderType: 'dine_in',
  placeId: null,
  sittingId: null,
  customerId: null,
  businessDay: '2026-11-20',
  number: 1,
  open: true,
  search: '',
  ...index,
});

export function orderWrite(id: string, expectedVersion: number, index: Partial<OrderIndex> = {}): Write {
  const body = JSON.stringify({ id, version: expectedVersion + 1 });
  const whole = orderIndex(index);
  return { subject: order(id), expectedVersion, body, order: whole, open: whole.open };
}

export function jobWrite(id: string, expectedVersion: number, printerId: string, open = true): Write {
  const body = JSON.stringify({ id, version: expectedVersion + 1 });
  return { subject: { kind: 'job', id }, expectedVersion, body, printerId, open };
}

export function itemWrite(
  id: string,
  expectedVersion: number,
  body: string | null = '{"name":"Soup"}',
): Write {
  return { subject: { kind: 'item', id }, expectedVersion, body };
}

export const keyed = (key: string, body = '{"ok":true}'): Keyed => ({
  key,
  fingerprint: 'f',
  status: 201,
  body,
});

export function commit(writes: readonly Write[], more: Partial<Commit> = {}): Commit {
  const about = writes[0]?.subject ?? { kind: 'settings', id: 'site' };
  return {
    at: '2026-11-20T19:42:06.123Z',
    actor: '{"role":"waiter","name":"Ana"}',
    command: 'place-order',
    about,
    facts: JSON.stringify(writes.map(({ subject }) => ({ subject, fact: { type: 'placed' } }))),
    writes,
    keyed: null,
    ...more,
  };
}

/** A new order by itself. */
export function placed(id: string, index: Partial<OrderIndex> = {}, more: Partial<Commit> = {}): Commit {
  return commit([orderWrite(id, 0, index)], more);
}
