import { never } from '#shared/basics/result.ts';
import type { Instant } from '#shared/basics/instant.ts';
import type { BodyOf } from '#shared/contract/documents.ts';
import type { PrinterReport } from '#shared/kitchen/job.ts';
import type { BarReport } from '#shared/kitchen/keys.ts';
import { evolveAll, type When } from '#shared/orders/evolve.ts';
import type { OrderFact } from '#shared/orders/facts.ts';
import { evolveJob, type JobFact } from './job-facts.ts';
import type { LineOwner, SubjectKind } from './journal.ts';

/** Set-up is edited as a whole: the fact is what the thing became. */
type Edited<K extends SubjectKind> =
  | { readonly type: 'put'; readonly body: BodyOf<K> }
  | { readonly type: 'removed' };

export type ItemFact =
  | Edited<'item'>
  | {
      readonly type: 'stock-set';
      readonly count: number | null;
      readonly available: boolean;
      /** Facts from before there was an end have none. */
      readonly until?: Instant | null;
    }
  | { readonly type: 'stock-taken' | 'stock-returned'; readonly quantity: number };

export type PrinterFact =
  | Edited<'printer'>
  | {
      readonly type: 'leased';
      readonly holder: string;
      readonly fence: number;
      /** Facts from before spools had lives have none. */
      readonly run?: string | null;
    }
  /** A second agent with a copy of its spool asks for it, or does not any more. */
  | { readonly type: 'rival-seen'; readonly isThere: boolean }
  | { readonly type: 'agent-marked'; readonly awaySince: Instant | null }
  | { readonly type: 'state-reported'; readonly report: PrinterReport };

export type BarFact =
  | Edited<'bar'>
  | { readonly type: 'state-reported'; readonly report: BarReport }
  | { readonly type: 'agent-marked'; readonly awaySince: Instant | null };

/** What can have happened to each kind of subject. */
export interface Facts {
  order: OrderFact;
  item: ItemFact;
  job: JobFact;
  printer: PrinterFact;
  category: Edited<'category'>;
  group: Edited<'group'>;
  place: Edited<'place'>;
  stay: Edited<'stay'>;
  station: Edited<'station'>;
  route: Edited<'route'>;
  staff: Edited<'staff'>;
  device: Edited<'device'>;
  settings: Edited<'settings'>;
  profile: Edited<'profile'>;
  screen: Edited<'screen'>;
  bar: BarFact;
  duty: Edited<'duty'>;
  channel: Edited<'channel'>;
  capacity: Edited<'capacity'>;
  cart: Edited<'cart'>;
  search: Edited<'search'>;
}

/** The facts of one command about one subject. */
export type EffectOf<K extends SubjectKind> = {
  [P in K]: {
    readonly kind: P;
    readonly id: string;
    readonly facts: readonly Facts[P][];
    /** What the facts make of it, where that was worked out already. */
    readonly after?: BodyOf<P>;
    /** For a new order: the customer session that it belongs to. */
    readonly customerId?: string | null;
    /** For a new order: whose each line is. */
    readonly owners?: readonly LineOwner[];
    /** For an order that lines of another one came into: that one. */
    readonly ownersOf?: string;
  };
}[K];
export type Effect = EffectOf<SubjectKind>;

type Evolve<K extends SubjectKind> = (
  body: BodyOf<K> | null,
  facts: readonly Facts[K][],
  when: When,
) => BodyOf<K> | null;

/** How each kind of subject becomes what its facts say. */
export const EVOLVE: { readonly [K in SubjectKind]: Evolve<K> } = {
  order: (order, facts, when) => evolveAll(order, facts, when),
  item: (item, facts) => facts.reduce(evolveItem, item),
  job: (job, facts, when) => facts.reduce((state, fact) => evolveJob(state, fact, when), job),
  printer: (printer, facts, when) => facts.reduce((state, fact) => evolvePrinter(state, fact, when), printer),
  category: (_, facts) => edited(facts),
  group: (_, facts) => edited(facts),
  place: (_, facts) => edited(facts),
  stay: (_, facts) => edited(facts),
  station: (_, facts) => edited(facts),
  route: (_, facts) => edited(facts),
  staff: (_, facts) => edited(facts),
  device: (_, facts) => edited(facts),
  settings: (_, facts) => edited(facts),
  profile: (_, facts) => edited(facts),
  screen: (_, facts) => edited(facts),
  bar: (bar, facts, when) => facts.reduce((state, fact) => evolveBar(state, fact, when), bar),
  duty: (_, facts) => edited(facts),
  channel: (_, facts) => edited(facts),
  capacity: (_, facts) => edited(facts),
  cart: (_, facts) => edited(facts),
  search: (_, facts) => edited(facts),
};

function edited<B>(facts: readonly ({ type: 'put'; body: B } | { type: 'removed' })[]): B | null {
  const last = facts.at(-1);
  return last?.type === 'put' ? last.body : null;
}

function evolveItem(item: BodyOf<'item'> | null, fact: ItemFact): BodyOf<'item'> | null {
  if (fact.type === 'put') return fact.body;
  if (fact.type === 'removed' || item === null) return null;
  switch (fact.type) {
    case 'stock-set':
      return {
        ...item,
        stock: fact.count,
        available: fact.available,
        unavailableUntil: fact.until ?? null,
      };
    case 'stock-taken':
      return { ...item, stock: item.stock === null ? null : Math.max(0, item.stock - fact.quantity) };
    case 'stock-returned':
      return { ...item, stock: item.stock === null ? null : item.stock + fact.quantity };
    default:
      return never(fact);
  }
}

function evolvePrinter(
  printer: BodyOf<'printer'> | null,
  fact: PrinterFact,
  when: When,
): BodyOf<'printer'> | null {
  if (fact.type === 'put') return fact.body;
  if (fact.type === 'removed' || printer === null) return null;
  if (fact.type === 'leased')
    return { ...printer, holder: fact.holder, fence: fact.fence, run: fact.run ?? null };
  if (fact.type === 'rival-seen') {
    const stateDetail = besides(printer.stateDetail.replace(RIVAL_WORDS, ''), fact.isThere);
    return { ...printer, rivalAt: fact.isThere ? when.at : null, stateDetail };
  }
  if (fact.type === 'agent-marked') return marked(printer, fact.awaySince, when);
  return reported(printer, fact.report, when);
}

function reported(
  printer: BodyOf<'printer'>,
  { state, detail, identity = printer.identity }: PrinterReport,
  when: When,
): BodyOf<'printer'> {
  const stateDetail = besides(detail, printer.rivalAt !== null);
  const known = identity ? { identity } : {};
  return { ...printer, state, stateDetail, stateAt: when.at, beforeAway: null, ...known };
}

const AWAY_WORDS = 'Its station agent is away: see that its machine is on and linked.';

/** What an agent said of a printer holds while it is there, and again when it is back (rule JH10). */
function marked(printer: BodyOf<'printer'>, awaySince: Instant | null, { at }: When): BodyOf<'printer'> {
  const { state, stateDetail, beforeAway } = printer;
  if (awaySince === null)
    return beforeAway ? { ...printer, ...beforeAway, stateAt: at, beforeAway: null } : printer;
  if (beforeAway) return printer;
  return {
    ...printer,
    state: 'unreachable',
    stateDetail: AWAY_WORDS,
    stateAt: awaySince,
    beforeAway: { state, stateDetail },
  };
}

/** Said of a printer that a copy of its agent asked for, while nothing worse is to be said of it. */
const RIVAL_WORDS =
  'A second agent with a copy of the same data asked for it and was refused. Stop one of the two, empty its data folder and pair it anew.';

function besides(detail: string, isRival: boolean): string {
  return detail === '' && isRival ? RIVAL_WORDS : detail;
}

function evolveBar(bar: BodyOf<'bar'> | null, fact: BarFact, when: When): BodyOf<'bar'> | null {
  if (fact.type === 'put') return fact.body;
  if (fact.type === 'removed' || bar === null) return null;
  if (fact.type === 'agent-marked') return { ...bar, awaySince: fact.awaySince };
  return { ...bar, state: fact.report.state, stateDetail: fact.report.detail, stateAt: when.at };
}
