import type { Topic } from '#shared/contract/feed.ts';
import type { Action } from '#shared/people/roles.ts';
import type { SubjectKind } from '../../desk/journal.ts';
import { mayDo, type Principal } from '../../desk/principal.ts';

/** A topic, taken apart. */
export type Interest =
  | { readonly type: 'orders' | 'mine' | 'cart' | 'board' }
  | { readonly type: 'order'; readonly id: string }
  /** `station` null: all of them. */
  | { readonly type: 'tickets'; readonly station: string | null }
  | { readonly type: 'jobs'; readonly agentId: string | null }
  | { readonly type: 'things'; readonly kinds: readonly SubjectKind[] };

const THINGS: Readonly<Record<string, readonly SubjectKind[]>> = {
  menu: ['item', 'category', 'group'],
  floor: ['place', 'cart'],
  stays: ['stay'],
  stations: ['station', 'route'],
  printers: ['printer'],
  searches: ['search'],
  screens: ['profile', 'screen', 'bar'],
  notices: ['channel'],
  site: ['settings'],
  duty: ['duty'],
  capacity: ['capacity'],
  people: ['staff', 'device'],
};

/** The one table of who may follow what: one of these actions is needed. A topic that is not here is nobody's. */
export const TOPIC_ACTIONS: Readonly<Record<string, readonly Action[]>> = {
  orders: ['order.read.all'],
  mine: ['order.read.own'],
  cart: ['cart.share'],
  order: ['order.read.all', 'order.read.own'],
  tickets: ['kitchen.read'],
  jobs: ['jobs.read', 'jobs.print'],
  menu: ['menu.read'],
  floor: ['floor.read'],
  stays: ['stay.read'],
  stations: ['stations.read'],
  printers: ['printers.read'],
  searches: ['printers.edit', 'jobs.print'],
  screens: ['stations.read'],
  notices: ['notices.read'],
  site: ['settings.read'],
  duty: ['floor.read'],
  capacity: ['kitchen.read'],
  people: ['devices.edit'],
  board: ['board.read'],
};

/** Whether somebody may follow a topic. An agent follows its own jobs; those who read all jobs, all. */
export function mayFollow(principal: Principal, topic: Topic): boolean {
  const [name, rest] = partsOf(topic);
  const actions = TOPIC_ACTIONS[name] ?? [];
  if (!actions.some((action) => mayDo(principal, action))) return false;
  return name !== 'jobs' || mayDo(principal, 'jobs.read') || rest === principal.agentId;
}

/** What a topic is about. */
export function interestOf(topic: Topic): Interest {
  const [name, rest] = partsOf(topic);
  switch (name) {
    case 'orders':
    case 'mine':
    case 'cart':
    case 'board':
      return { type: name };
    case 'order':
      return { type: name, id: rest };
    case 'tickets':
      return { type: name, station: rest === '*' ? null : rest };
    case 'jobs':
      return { type: name, agentId: rest === '*' ? null : rest };
    default:
      return { type: 'things', kinds: THINGS[name] ?? [] };
  }
}

function partsOf(topic: Topic): readonly [name: string, rest: string] {
  const at = topic.indexOf(':');
  return at === -1 ? [topic, ''] : [topic.slice(0, at), topic.slice(at + 1)];
}
