import type { Instant } from '#shared/basics/instant.ts';
import type { OrderType } from '#shared/menu/menu.ts';
import type { Order } from '#shared/orders/order.ts';
import type { OrderStatus } from '#shared/orders/status.ts';

/** One stop of an order on its way. */
export interface Stop {
  readonly id: string;
  readonly title: string;
  readonly detail: string | null;
  /** `waiting`: it stands here and nobody has begun. `now`: somebody is at it. */
  readonly state: 'done' | 'waiting' | 'now' | 'next' | 'ended';
  /** When it was reached. */
  readonly at: Instant | null;
  /** About when it will be reached. */
  readonly about: Instant | null;
}

/** How far along each status is; a stop is done when the order is further. */
const RANK: Readonly<Record<OrderStatus, number>> = {
  pending: 0,
  confirmed: 1,
  preparing: 2,
  cooking: 2,
  ready: 3,
  out_for_delivery: 4,
  served: 5,
  delivered: 5,
  completed: 6,
  cancelled: -1,
};

interface Step {
  readonly id: string;
  readonly rank: number;
  readonly reachedBy: readonly OrderStatus[];
  readonly done: string;
  readonly now: string;
  readonly next: string;
}

const ACCEPTED: Step = {
  id: 'accepted',
  rank: 1,
  reachedBy: ['confirmed'],
  done: 'Accepted by the house',
  now: 'Accepted by the house',
  next: 'The house has not accepted it yet',
};
const MAKING: Step = {
  id: 'making',
  rank: 2,
  reachedBy: ['preparing', 'cooking'],
  done: 'Made',
  now: 'Being made',
  next: 'In the kitchen’s queue',
};
const READY = (next: string): Step => ({
  id: 'ready',
  rank: 3,
  reachedBy: ['ready'],
  done: 'Ready',
  now: 'Ready',
  next,
});
const ON_THE_WAY: Step = {
  id: 'carried',
  rank: 4,
  reachedBy: ['out_for_delivery'],
  done: 'Brought up',
  now: 'On its way to you',
  next: 'Brought to you',
};
const END = (title: string, next: string): Step => ({
  id: 'end',
  rank: 5,
  reachedBy: ['served', 'delivered', 'completed'],
  done: title,
  now: title,
  next,
});

const CARRIED = [READY('Ready for the runner'), ON_THE_WAY, END('Delivered', 'At your door')];
const COLLECTED = [READY('Ready to collect'), END('Collected', 'Handed to you')];

const WAYS: Readonly<Record<OrderType, readonly Step[]>> = {
  dine_in: [ACCEPTED, MAKING, READY('At the pass, then to you'), END('Served', 'At your table')],
  takeout: [ACCEPTED, MAKING, ...COLLECTED],
  online: [ACCEPTED, MAKING, ...COLLECTED],
  room_service: [ACCEPTED, MAKING, ...CARRIED],
  delivery: [ACCEPTED, MAKING, ...CARRIED],
};

/** The stops of an order: what is behind it with its times, where it is, and what is still to come. */
export function stopsOf(order: Order): Stop[] {
  const sent: Stop = {
    id: 'sent',
    title: 'Sent',
    detail: null,
    state: 'done',
    at: order.createdAt,
    about: null,
  };
  if (order.status === 'cancelled') return [sent, ...reached(order), cancelled(order)];
  const rank = RANK[order.status];
  const steps = WAYS[order.orderType];
  // The place where the order waits or is worked on: the first stop that is not yet behind it.
  const current = steps.findIndex((step) => step.rank > restsAt(rank));
  return [sent, ...steps.map((step, index) => stopOf(order, step, index, current))];
}

/** Being made is a stay; every other status is a moment after which the next stop is waited for. */
function restsAt(rank: number): number {
  return rank === 2 || rank === 4 ? rank - 1 : rank;
}

function stopOf(order: Order, step: Step, index: number, current: number): Stop {
  const plain = { id: step.id, detail: null, at: null, about: null };
  if (current < 0 || index < current) {
    return { ...plain, title: step.done, state: 'done', at: reachedAt(order, step) };
  }
  const about = step.id === 'ready' ? order.estimatedReadyAt : null;
  if (index > current) return { ...plain, title: step.next, state: 'next', about };
  if (RANK[order.status] !== step.rank) return { ...plain, title: step.next, state: 'waiting', about };
  const detail = step.id === 'making' ? madeSoFar(order) : null;
  return { ...plain, title: nowTitle(order, step), detail, state: 'now', at: reachedAt(order, step) };
}

function nowTitle(order: Order, step: Step): string {
  return order.status === 'cooking' ? 'On the fire' : step.now;
}

function madeSoFar(order: Order): string | null {
  const wanted = order.items.filter((line) => line.status !== 'voided' && line.status !== 'held');
  const done = wanted.filter((line) => line.status === 'done');
  if (wanted.length < 2 || done.length === 0 || done.length === wanted.length) return null;
  return `${done.length} of ${wanted.length} dishes done`;
}

function reachedAt(order: Order, step: Step): Instant | null {
  return order.statusHistory.find((change) => step.reachedBy.includes(change.status))?.at ?? null;
}

/** What was behind an order when it was cancelled. */
function reached(order: Order): Stop[] {
  return WAYS[order.orderType].flatMap((step) => {
    const at = reachedAt(order, step);
    return at === null
      ? []
      : [{ id: step.id, title: step.done, detail: null, state: 'done', at, about: null }];
  });
}

function cancelled(order: Order): Stop {
  const change = order.statusHistory.findLast((each) => each.status === 'cancelled');
  const at = change?.at ?? order.updatedAt;
  return {
    id: 'cancelled',
    title: 'Cancelled',
    detail: change?.note ?? null,
    state: 'ended',
    at,
    about: null,
  };
}
