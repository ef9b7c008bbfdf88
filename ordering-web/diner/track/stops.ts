import type { Instant } from '#shared/basics/instant.ts';
import type { OrderType } from '#shared/menu/menu.ts';
import type { Order } from '#shared/orders/order.ts';
import type { OrderStatus } from '#shared/orders/status.ts';
import type { track as english } from '#shared/i18n/track/en.ts';
import { tell } from '#shared/i18n/track/say.ts';

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

/** The end of a key of the catalogue: `stop.made`. */
type Title = keyof typeof english extends infer Key
  ? Key extends `stop.${infer Rest}`
    ? Rest
    : never
  : never;

/** One stop of a way, with its title before, at, and after it; `waiting`: it is next and nobody has begun. */
interface Step {
  readonly id: string;
  readonly rank: number;
  readonly reachedBy: readonly OrderStatus[];
  readonly next: Title;
  readonly waiting: Title;
  readonly now: Title;
  readonly done: Title;
}

const ACCEPTED: Step = {
  id: 'accepted',
  rank: 1,
  reachedBy: ['confirmed'],
  next: 'accepted',
  waiting: 'notAccepted',
  now: 'accepted',
  done: 'accepted',
};
const MAKING: Step = {
  id: 'making',
  rank: 2,
  reachedBy: ['preparing', 'cooking'],
  next: 'toMake',
  waiting: 'queue',
  now: 'making',
  done: 'made',
};
const CARRYING: Step = {
  id: 'carried',
  rank: 4,
  reachedBy: ['out_for_delivery'],
  next: 'brought',
  waiting: 'runner',
  now: 'onWay',
  done: 'brought',
};

function readyStep(next: Title): Step {
  return { id: 'ready', rank: 3, reachedBy: ['ready'], next, waiting: next, now: 'ready', done: 'ready' };
}

function endStep(next: Title, waiting: Title, done: Title): Step {
  return {
    id: 'end',
    rank: 5,
    reachedBy: ['served', 'delivered', 'completed'],
    next,
    waiting,
    now: done,
    done,
  };
}

const CARRIED = [readyStep('readyRunner'), CARRYING, endStep('door', 'door', 'delivered')];
const COLLECTED = [readyStep('readyCollect'), endStep('handed', 'counter', 'collected')];

const WAYS: Readonly<Record<OrderType, readonly Step[]>> = {
  dine_in: [ACCEPTED, MAKING, readyStep('readyTable'), endStep('table', 'onWay', 'served')],
  takeout: [ACCEPTED, MAKING, ...COLLECTED],
  online: [ACCEPTED, MAKING, ...COLLECTED],
  room_service: [ACCEPTED, MAKING, ...CARRIED],
  delivery: [ACCEPTED, MAKING, ...CARRIED],
};

/** The stops of an order: what is behind it with its times, where it is, and what is still to come. */
export function stopsOf(order: Order): Stop[] {
  const sent: Stop = {
    id: 'sent',
    title: tell('stop.sent'),
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
    return { ...plain, title: tell(`stop.${step.done}`), state: 'done', at: reachedAt(order, step) };
  }
  const about = step.id === 'ready' ? order.estimatedReadyAt : null;
  if (index > current) return { ...plain, title: tell(`stop.${step.next}`), state: 'next', about };
  if (RANK[order.status] !== step.rank)
    return { ...plain, title: tell(`stop.${step.waiting}`), state: 'waiting', about };
  const detail = step.id === 'making' ? madeSoFar(order) : null;
  return {
    ...plain,
    title: tell(`stop.${nowTitle(order, step)}`),
    detail,
    state: 'now',
    at: reachedAt(order, step),
  };
}

function nowTitle(order: Order, step: Step): Title {
  return order.status === 'cooking' ? 'fire' : step.now;
}

function madeSoFar(order: Order): string | null {
  const wanted = order.items.filter((line) => line.status !== 'voided' && line.status !== 'held');
  const done = wanted.filter((line) => line.status === 'done');
  if (wanted.length < 2 || done.length === 0 || done.length === wanted.length) return null;
  return tell('soFar', { done: done.length, n: wanted.length });
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
      : [{ id: step.id, title: tell(`stop.${step.done}`), detail: null, state: 'done', at, about: null }];
  });
}

/** Why is said in the headline. */
function cancelled(order: Order): Stop {
  const change = order.statusHistory.findLast((each) => each.status === 'cancelled');
  const at = change?.at ?? order.updatedAt;
  return {
    id: 'cancelled',
    title: tell('stop.cancelled'),
    detail: null,
    state: 'ended',
    at,
    about: null,
  };
}
