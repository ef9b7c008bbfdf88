import { isOnBoard } from '#shared/kitchen/board.ts';
import { isSettled } from '#shared/kitchen/job.ts';
import { ticketsOf } from '#shared/kitchen/ticket.ts';
import type { When } from '#shared/orders/evolve.ts';
import type { Order } from '#shared/orders/order.ts';
import { isClosed } from '#shared/orders/status.ts';
import type { Held } from './api.ts';
import { EVOLVE, type Effect, type EffectOf } from './facts.ts';
import type { OrderIndex, SubjectKind, Write } from './journal.ts';
import type { Shelves } from './shelves.ts';

/** A subject after a command, and what the journal has to write of it. Its `seq` is known after the commit. */
export interface Applied {
  readonly held: Held;
  readonly write: Write;
  /** Whether memory has to keep it: all set-up, orders that are not done with, jobs that are not settled. */
  readonly open: boolean;
}

/** The subject after an effect. */
export function applied(effect: Effect, shelves: Shelves, when: When): Applied {
  if (effect.kind === 'order') return appliedOrder(effect, shelves, when);
  if (effect.kind === 'job') {
    const job = evolved(effect, shelves, when);
    const open = job.body !== null && !isSettled(job.body.status);
    return { held: job, write: { ...writeOf(job), open, printerId: job.body?.printerId }, open };
  }
  const held = evolved(effect, shelves, when);
  return { held, write: writeOf(held), open: true };
}

function appliedOrder(effect: EffectOf<'order'>, shelves: Shelves, when: When): Applied {
  const held = evolved(effect, shelves, when);
  const order = held.body ? indexOf(held.body, held.customerId) : undefined;
  const { owners, ownersOf } = effect;
  const write = { ...writeOf(held), order, owners, ownersOf, open: order?.open };
  return { held, write, open: order?.open ?? false };
}

function evolved<K extends SubjectKind>(effect: EffectOf<K>, shelves: Shelves, when: When): Held<K> {
  const kind: K = effect.kind;
  const before = shelves.get(kind, effect.id);
  const body = effect.after ?? EVOLVE[kind](before?.body ?? null, effect.facts, when);
  return {
    kind,
    id: effect.id,
    seq: 0,
    version: (before?.version ?? 0) + 1,
    body,
    json: body === null ? null : JSON.stringify(body),
    customerId: before ? before.customerId : (effect.customerId ?? null),
  };
}

function writeOf(held: Held): Write {
  return { subject: { kind: held.kind, id: held.id }, expectedVersion: held.version - 1, body: held.json };
}

/** Not closed, or closed with something on a screen that no cook has seen yet. */
export function isOpenOrder(order: Order): boolean {
  return !isClosed(order.status) || ticketsOf(order).some(isOnBoard);
}

function indexOf(order: Order, customerId: string | null): OrderIndex {
  return {
    status: order.status,
    orderType: order.orderType,
    placeId: order.place?.id ?? null,
    sittingId: order.sittingId,
    customerId,
    businessDay: order.businessDay,
    number: order.number,
    open: isOpenOrder(order),
    search: [`#${order.number}`, order.place?.name ?? ''].join(' ').toLowerCase(),
    names: order.customer?.name?.toLowerCase() ?? '',
  };
}
