import { clockText, secondsBetween, type Instant } from '#shared/basics/instant.ts';
import { formatMoney } from '#shared/basics/money.ts';
import type { Place } from '#shared/floor/place.ts';
import type { Order } from '#shared/orders/order.ts';
import { declaredIn } from '../../menu/allergy.ts';
import { say } from '../words.ts';
import type { Call } from './calls.ts';
import { orderState, type OrderState, type Slowest } from './order-state.ts';
import { dishesInShort, minutes, type HouseWords } from './words.ts';

/** What this tablet itself knows of a table. */
export interface OnTablet {
  /** Orders that wait here for the link. */
  readonly unsent: number;
  /** The host said no to one of them, and a person has to look. */
  readonly refused: boolean;
  /** Lines tapped and not sent. */
  readonly drafted: number;
  /** What has been carried from the pass (see `atPass`). */
  readonly taken: ReadonlySet<string>;
}

export type TableKind =
  | 'refused'
  | 'ready'
  | 'calls'
  | 'approve'
  | 'open'
  | 'unsent'
  | 'late'
  | 'rush'
  | 'changed'
  | 'cooking'
  | 'empty'
  | 'held'
  | 'carried'
  | 'bill'
  | 'served'
  | 'drafted'
  | 'seated'
  | 'free';

/** A table as the floor draws it: `kind` finds it, `word` settles it, `what` says more. */
export interface TableState {
  readonly kind: TableKind;
  readonly what: string;
  readonly word: string;
  /** Share of the promise used up, for the gauge; null: no gauge. */
  readonly used: number | null;
  readonly guests: number | null;
  /** Somebody at the table must not eat something. */
  readonly allergy: boolean;
}

/** The most urgent first: what a hand can do something about before what merely takes time. */
export const URGENCY: readonly TableKind[] = [
  'refused',
  'ready',
  'calls',
  'approve',
  'open',
  'unsent',
  'late',
  'rush',
  'changed',
  'bill',
  'cooking',
  'empty',
  'held',
  'carried',
  'served',
  'drafted',
  'seated',
  'free',
];

export interface TableFacts {
  readonly place: Place;
  /** The open orders of the place. */
  readonly orders: readonly Order[];
  /** Who has joined with a telephone, by name. */
  readonly joined?: readonly string[];
  /** What the guests there want of the house. */
  readonly calls?: readonly Call[];
  readonly tablet: OnTablet;
  readonly words: HouseWords;
  readonly locale: string;
}

type Shown = Pick<TableState, 'kind' | 'what' | 'word' | 'used'>;

/** The state of a table: that of its most urgent order, or what the tablet and the sitting say of it. */
export function tableState(facts: TableFacts, now: Instant): TableState {
  const { orders, tablet, place } = facts;
  const sitting = shownSitting(place, facts.joined ?? [], now);
  const ofOrders = orders.map((order) => shownOrder(order, orderState(order, tablet.taken, now), facts));
  const [first = sitting] = byUrgency([
    ...ofOrders,
    ...shownCalls(facts.calls ?? []),
    ...shownTablet(tablet),
    sitting,
  ]);
  return { ...first, guests: guestsOf(facts), allergy: orders.some(hasAllergy) };
}

/** The state of an order that no table is served with. */
export function orderCard(
  order: Order,
  facts: Pick<TableFacts, 'tablet' | 'words' | 'locale'>,
  now: Instant,
): TableState {
  const own = shownOrder(order, orderState(order, facts.tablet.taken, now), facts);
  const [first = own] = byUrgency([own, ...shownTablet(facts.tablet)]);
  return { ...first, guests: null, allergy: hasAllergy(order) };
}

function byUrgency(shown: readonly Shown[]): Shown[] {
  return shown.toSorted((a, b) => URGENCY.indexOf(a.kind) - URGENCY.indexOf(b.kind));
}

/** Somebody who ordered said what they must not eat. */
export function hasAllergy(order: Order): boolean {
  return declaredIn(order).length > 0;
}

function guestsOf({ orders, place }: TableFacts): number | null {
  const known = orders.flatMap((order) => order.guests ?? []);
  if (known.length > 0) return Math.max(...known);
  return place.seats > 0 ? place.seats : null;
}

function shownTablet(tablet: OnTablet): Shown[] {
  if (tablet.refused)
    return [{ kind: 'refused', what: say('wasNotTaken'), word: say('lookWord'), used: null }];
  if (tablet.unsent > 0) {
    return [
      { kind: 'unsent', what: say('orderCount', { n: tablet.unsent }), word: say('waitsWord'), used: null },
    ];
  }
  return tablet.drafted > 0
    ? [
        {
          kind: 'drafted',
          what: say('lineCount', { n: tablet.drafted }),
          word: say('notSentWord'),
          used: null,
        },
      ]
    : [];
}

const CALLED = {
  waiter: { kind: 'calls', word: 'callWord' },
  bill: { kind: 'bill', word: 'billWord' },
  open: { kind: 'open', word: 'openWord' },
} as const;

function shownCalls(calls: readonly Call[]): Shown[] {
  return calls.map((call) => {
    const { kind, word } = CALLED[call.kind];
    return { kind, what: call.short, word: `${say(word)} ${clockText(call.seconds)}`, used: null };
  });
}

function shownSitting(place: Place, joined: readonly string[], now: Instant): Shown {
  if (place.sitting === null) return { kind: 'free', what: '', word: '', used: null };
  const seconds = secondsBetween(place.sitting.since, now);
  return { kind: 'seated', what: joinedWords(joined), word: minutes(seconds), used: null };
}

/** Up to two by name: more do not fit a table. */
function joinedWords(joined: readonly string[]): string {
  if (joined.length === 0) return say('seated');
  return joined.length > 2 ? say('phoneCount', { n: joined.length }) : joined.join(', ');
}

function shownOrder(order: Order, state: OrderState, facts: Pick<TableFacts, 'words' | 'locale'>): Shown {
  const { kind } = state;
  const used = kind === 'cooking' ? state.slowest.age.used : null;
  return { kind, used, what: whatOf(order, state, facts), word: wordOf(state) };
}

function whatOf(
  order: Order,
  state: OrderState,
  { words, locale }: Pick<TableFacts, 'words' | 'locale'>,
): string {
  switch (state.kind) {
    case 'ready':
      return state.plates === 0 ? say('carriedShort') : say('plateCount', { n: state.plates });
    case 'approve':
      return order.placedBy;
    case 'late':
    case 'rush':
      return slowText(state.slowest);
    case 'changed':
      return dishesInShort(state.slowest.lines);
    case 'cooking': {
      const { ticket, lines } = state.slowest;
      return ticket.course === null ? dishesInShort(lines) : words.courseName(ticket.course);
    }
    case 'held':
      return say('courseHeld', { course: words.courseName(state.course) });
    default:
      return restOf(order, state.kind, locale);
  }
}

function restOf(order: Order, kind: 'carried' | 'empty' | 'served', locale: string): string {
  if (kind === 'carried') return say('onItsWay');
  return kind === 'empty' ? say('allVoided') : formatMoney(order.totals.total, order.currency, locale);
}

function wordOf(state: OrderState): string {
  switch (state.kind) {
    case 'ready':
      return say('readyWord', { time: clockText(state.seconds) });
    case 'late':
      return say('lateWord', { time: clockText(state.over) });
    case 'cooking':
      return clockText(state.slowest.age.seconds);
    case 'held':
    case 'carried':
      return minutes(state.seconds);
    case 'served':
      return say('servedAgo', { time: minutes(state.seconds) });
    default:
      return say(WORDS[state.kind]);
  }
}

const WORDS = {
  approve: 'approveWord',
  rush: 'rushWord',
  changed: 'changedWord',
  empty: 'lookWord',
} as const;

/** The slowest dish and its age: `Sea bass 8:48`. */
function slowText({ lines, age }: Slowest): string {
  const [line] = lines;
  return `${line?.kitchenName ?? say('ticket')} ${clockText(age.seconds)}`;
}
