import { clockText, secondsBetween, wallTime, type Instant } from '#shared/basics/instant.ts';
import { formatMoney } from '#shared/basics/money.ts';
import type { Line, Order } from '#shared/orders/order.ts';
import { mayBecome, type OrderStatus } from '#shared/orders/status.ts';
import { declaredWords } from './allergies.ts';
import { kitchenState, orderState, type OrderState } from './order-state.ts';
import { say } from '../words.ts';
import { carriedWords } from './pass.ts';
import { ago, dishes, type HouseWords } from './words.ts';

/** What one tap of the list does. */
export type HandAction =
  | {
      readonly kind: 'take';
      readonly keys: readonly string[];
      /** What is carried, by ticket. */
      readonly tickets: readonly string[];
      readonly status: OrderStatus | null;
    }
  | { readonly kind: 'accept' }
  | { readonly kind: 'status'; readonly status: OrderStatus }
  | { readonly kind: 'fire'; readonly course: number }
  | { readonly kind: 'look' };

/** Something that wants a hand. */
export interface Hand {
  readonly key: string;
  readonly kind: 'ready' | 'approve' | 'late' | 'empty' | 'held' | 'carried';
  readonly order: Order;
  /** Where it goes: `T5`, or for what is taken away its number. */
  readonly where: string;
  readonly title: string;
  readonly detail: string;
  /** What somebody there must not eat: `gluten, milk`. */
  readonly allergy: string | null;
  readonly label: string;
  readonly action: HandAction;
  /** How long it has waited. */
  readonly seconds: number;
}

const RANKS: readonly Hand['kind'][] = ['ready', 'approve', 'late', 'empty', 'held', 'carried'];

export interface HandFacts {
  readonly orders: readonly Order[];
  readonly taken: ReadonlySet<string>;
  readonly words: HouseWords;
  readonly locale: string;
  readonly timeZone: string;
}

/** Everything that wants a hand, the most urgent first; among equals whoever waits longest. */
export function hands(facts: HandFacts, now: Instant): Hand[] {
  return facts.orders
    .flatMap((order) => handsOf(order, facts, now))
    .toSorted((a, b) => RANKS.indexOf(a.kind) - RANKS.indexOf(b.kind) || b.seconds - a.seconds);
}

/** Where an order goes, as it is called out. */
export function whereTo(order: Order): string {
  const counter = order.place === null || order.place.kind === 'counter';
  return counter ? `#${order.number}` : (order.place?.name ?? '');
}

/** What an order becomes when its last plate leaves the pass. */
export function statusOnTake(order: Order): OrderStatus | null {
  const wanted: readonly OrderStatus[] = ['served', 'completed', 'out_for_delivery'];
  return wanted.find((status) => mayBecome(order.status, status, order.orderType)) ?? null;
}

type Row = Pick<Hand, 'kind' | 'title' | 'detail' | 'label' | 'action' | 'seconds'>;

/** Plates at the pass do not hide that others of the same order are late. */
function handsOf(order: Order, facts: HandFacts, now: Instant): Hand[] {
  const state = orderState(order, facts.taken, now);
  const behind = state.kind === 'ready' ? kitchenState(order, now) : null;
  const states = behind?.kind === 'late' ? [state, behind] : [state];
  return states.flatMap((each) => {
    const row = rowOf(order, each, facts, now);
    if (row === null) return [];
    return [
      { key: `${order.id}/${row.kind}`, order, where: whereTo(order), allergy: allergyOf(order), ...row },
    ];
  });
}

const NOTHING: readonly OrderState['kind'][] = ['rush', 'changed', 'cooking', 'served'];

function rowOf(order: Order, state: OrderState, facts: HandFacts, now: Instant): Row | null {
  if (NOTHING.includes(state.kind)) return null;
  if (state.kind === 'ready') return readyRow(order, state, facts);
  if (state.kind === 'late') return lateRow(state, facts);
  if (state.kind === 'held') return heldRow(order, state, facts, now);
  return plainRow(order, state, facts);
}

/** What is said the same way for every order. */
function plainRow(order: Order, state: OrderState, facts: HandFacts): Row | null {
  switch (state.kind) {
    case 'approve':
      return {
        kind: 'approve',
        title: dishes(order.items),
        detail: `${order.placedBy}, ${formatMoney(order.totals.total, order.currency, facts.locale)}`,
        label: say('accept'),
        action: { kind: 'accept' },
        seconds: state.seconds,
      };
    case 'empty':
      return {
        kind: 'empty',
        title: say('everyVoided'),
        detail: say('addOrCancel'),
        label: say('lookKey'),
        action: { kind: 'look' },
        seconds: state.seconds,
      };
    case 'carried':
      return {
        kind: 'carried',
        title: dishes(order.items.filter((line) => line.status !== 'voided')),
        detail: carriedWords(order) ?? say('leftPass', { ago: ago(state.seconds) }),
        label: say('delivered'),
        action: { kind: 'status', status: 'delivered' },
        seconds: state.seconds,
      };
    default:
      return null;
  }
}

function readyRow(order: Order, state: Extract<OrderState, { kind: 'ready' }>, facts: HandFacts): Row {
  const lines = state.waves.flatMap((wave) => wave.lines);
  const stations = new Set(state.waves.map((wave) => wave.station));
  const [only] = stations;
  const plates = say('plateCount', { n: state.plates });
  const where =
    stations.size === 1 && only
      ? say('platesFrom', { plates, station: facts.words.stationName(only) })
      : say('platesAtPass', { plates });
  const status = order.status === 'ready' ? statusOnTake(order) : null;
  return {
    kind: 'ready',
    title: lines.length === 0 ? say('allCarried') : where,
    detail: lines.length === 0 ? (carriedWords(order) ?? '') : pickUpWords(order, lines),
    label: takeLabel(status, lines.length),
    action: {
      kind: 'take',
      keys: state.waves.map((wave) => wave.key),
      tickets: state.waves.flatMap((wave) => wave.tickets.map((ticket) => ticket.id)),
      status,
    },
    seconds: state.seconds,
  };
}

function pickUpWords(order: Order, lines: readonly Line[]): string {
  return [order.customer?.name, dishes(lines)].filter(Boolean).join(': ');
}

function takeLabel(status: OrderStatus | null, lines: number): string {
  if (status === 'completed') return say('handedOver');
  return say(lines === 0 ? 'served' : 'take');
}

function lateRow(state: Extract<OrderState, { kind: 'late' }>, facts: HandFacts): Row {
  const { ticket, lines } = state.slowest;
  const station = facts.words.stationName(ticket.station);
  const detail =
    ticket.startedAt === null
      ? say('stationIdle', { station })
      : say('stationSince', { station, time: wallTime(ticket.startedAt, facts.timeZone) });
  return {
    kind: 'late',
    title: say('lateTitle', { time: clockText(state.over), dishes: dishes(lines) }),
    detail,
    label: say('lookKey'),
    action: { kind: 'look' },
    seconds: state.over,
  };
}

function heldRow(
  order: Order,
  state: Extract<OrderState, { kind: 'held' }>,
  facts: HandFacts,
  now: Instant,
): Row {
  const out = order.tickets
    .flatMap((ticket) => ticket.bumpedAt ?? [])
    .toSorted()
    .at(-1);
  const since = out ?? order.createdAt;
  const detail =
    out === undefined ? say('nothingFired') : say('lastPlates', { time: wallTime(out, facts.timeZone) });
  return {
    kind: 'held',
    title: say('courseHeld', { course: facts.words.courseName(state.course) }),
    detail,
    label: say('fire'),
    action: { kind: 'fire', course: state.course },
    seconds: secondsBetween(since, now),
  };
}

function allergyOf(order: Order): string | null {
  return declaredWords(order).join(', ') || null;
}
