import { millis, secondsBetween, type Instant } from '#shared/basics/instant.ts';
import type { Place } from '#shared/floor/place.ts';
import { allergyOf, type Allergy } from '#shared/orders/allergy.ts';
import type { Carry } from '#shared/orders/carry.ts';
import type { Line, Order, OrderTicket } from '#shared/orders/order.ts';
import { atPass, linesOn, underWay, wavesOf, type Wave } from '#shared/orders/pass.ts';

/** Something to carry, with everything that whoever carries it has to know. */
export interface Load {
  readonly key: string;
  readonly order: Order;
  /** As it is called out: `R312`; without a place its number. */
  readonly where: string;
  /** The floor or the part of the house. */
  readonly area: string;
  readonly lines: readonly Line[];
  readonly count: number;
  readonly tickets: readonly OrderTicket[];
  /** The station where all of it stands, such as the bar; null: at the pass. */
  readonly station: string | null;
  readonly allergy: Allergy | null;
  /** Who answered for the allergy in the kitchen. */
  readonly checked: OrderTicket['allergySeen'];
  /** Since when it is as it is: at the pass, or on the way. */
  readonly since: Instant;
}

/** What stands at the pass; `tried`: somebody brought it back, and why. */
export interface Standing extends Load {
  readonly tried: Carry | null;
  /** Names this appearance at the pass: another one rings anew. */
  readonly bell: string;
}

/** What somebody has in their hands. */
export interface Carried extends Load {
  readonly carry: Carry;
}

/** What will stand at the pass soon. */
export interface Coming {
  readonly key: string;
  readonly where: string;
  readonly area: string;
  readonly lines: readonly Line[];
  readonly minutes: number;
  /** When the guest wants it, where that was said. */
  readonly wanted: Instant | null;
}

export interface Lists {
  readonly ready: readonly Standing[];
  readonly mine: readonly Carried[];
  readonly others: readonly Carried[];
  readonly soon: readonly Coming[];
}

export interface ListFacts {
  readonly orders: readonly Order[];
  readonly places: ReadonlyMap<string, Place>;
  readonly isMine: (carry: Carry) => boolean;
  readonly stationName: (id: string) => string;
  /** The floor or the part of the house where a place is, as people call it. */
  readonly areaOf: (place: Place) => string;
}

/** How far ahead a runner looks. */
const AHEAD_MINUTES = 20;
const MOST_COMING = 8;

/** What a runner has to know now: the oldest first, what they have by floor. */
export function listsOf(facts: ListFacts, now: Instant): Lists {
  const { orders, places, isMine } = facts;
  const carriable = orders.filter(isCarried);
  const areaOf = (order: Order) => {
    const place = order.place && places.get(order.place.id);
    return place ? facts.areaOf(place) : '';
  };
  const carried = carriable.flatMap((order) => carriedOf(order, areaOf(order)));
  const byAge = (a: Load, b: Load) => (a.since < b.since ? -1 : 1);
  return {
    ready: [
      ...carriable.flatMap((order) => standingOf(order, areaOf(order), facts)),
      ...carried.filter(({ carry }) => carry.handed).map(handedOut),
    ].toSorted(byAge),
    mine: carried
      .filter(({ carry }) => !carry.handed && isMine(carry))
      .toSorted((a, b) => byArea(a, b) || byAge(a, b)),
    others: carried.filter(({ carry }) => !carry.handed && !isMine(carry)).toSorted(byAge),
    soon: carriable
      .flatMap((order) => comingOf(order, areaOf(order), now))
      .toSorted((a, b) => a.minutes - b.minutes)
      .slice(0, MOST_COMING),
  };
}

/** What is collected is nobody's to carry; an order ahead is carried when it has an address. */
function isCarried(order: Order): boolean {
  if (order.orderType === 'takeout') return false;
  return order.orderType !== 'online' || Boolean(order.customer?.address);
}

function byArea(a: Load, b: Load): number {
  const natural = { numeric: true };
  return (
    a.area.localeCompare(b.area, undefined, natural) || a.where.localeCompare(b.where, undefined, natural)
  );
}

/** Where an order goes, as it is called out. */
export function whereTo(order: Order): string {
  const away = order.place === null || order.place.kind === 'counter';
  return away ? `#${order.number}` : (order.place?.name ?? '');
}

function loadOf(order: Order, area: string, tickets: readonly OrderTicket[]): Omit<Load, 'key' | 'since'> {
  const lines = linesOn(order, tickets);
  const whole = { lines: tickets.flatMap((ticket) => ticket.lines) };
  return {
    order,
    where: whereTo(order),
    area,
    lines,
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
    tickets,
    station: null,
    allergy: allergyOf(order, whole),
    checked: tickets.find((ticket) => ticket.allergySeen !== null)?.allergySeen ?? null,
  };
}

/** Everything of an order that stands there is one thing to take. */
function standingOf(order: Order, area: string, facts: ListFacts): Standing[] {
  const waves = atPass(order);
  const [oldest] = waves.map((wave) => wave.since).toSorted();
  if (oldest === undefined) return [];
  const tickets = waves.flatMap((wave) => wave.tickets);
  const tried = broughtBack(order, tickets);
  const why = tried && (tried.reason !== null || tried.note !== '') ? tried : null;
  // Plates that came back stand there since then.
  const since = tried && tried.at > oldest ? tried.at : oldest;
  const names = tickets.map((ticket) => `${ticket.id}+${ticket.bumpedAt}`);
  const bell = [...names, tried?.id ?? ''].join('/');
  const station = stationOf(waves, facts);
  return [{ ...loadOf(order, area, tickets), key: order.id, bell, station, since, tried: why }];
}

/** The pass gave it out and did not say to whom: it is still somebody's to take. */
function handedOut({ carry, ...load }: Carried): Standing {
  return { ...load, bell: `${load.key}/${carry.id}`, tried: null };
}

/** The last time that somebody came back with any of it. */
function broughtBack(order: Order, tickets: readonly OrderTicket[]): Carry | null {
  const isOf = (carry: Carry) => tickets.some((ticket) => carry.tickets.includes(ticket.id));
  return order.carries.findLast((carry) => carry.state === 'back' && isOf(carry)) ?? null;
}

/** Where all of it stands, when it is not the pass. */
function stationOf(waves: readonly Wave[], { stationName }: ListFacts): string | null {
  const stations = new Set(waves.map((wave) => wave.station));
  const [station] = stations;
  return stations.size === 1 && station ? stationName(station) : null;
}

function carriedOf(order: Order, area: string): Carried[] {
  return underWay(order).map((carry) => {
    const tickets = order.tickets.filter((ticket) => carry.tickets.includes(ticket.id));
    const key = `${order.id}/${carry.tickets.join('+')}`;
    return { ...loadOf(order, area, tickets), key, since: carry.takenAt, carry };
  });
}

function comingOf(order: Order, area: string, now: Instant): Coming[] {
  if (!['confirmed', 'preparing', 'cooking'].includes(order.status)) return [];
  const waves = wavesOf(order).flatMap((tickets) => {
    const due = dueOf(tickets);
    const minutes = due === null ? Infinity : Math.ceil((due - millis(now)) / 60_000);
    return minutes > AHEAD_MINUTES ? [] : [{ tickets, minutes }];
  });
  if (waves.length === 0) return [];
  const lines = linesOn(
    order,
    waves.flatMap((wave) => wave.tickets),
  );
  const minutes = Math.min(...waves.map((wave) => wave.minutes));
  const { requestedFor } = order;
  const wanted = requestedFor !== null && secondsBetween(now, requestedFor) > 0 ? requestedFor : null;
  return [{ key: order.id, where: whereTo(order), area, lines, minutes, wanted }];
}

/** When the last of them should be done; null when that is so already, or when one waits for somebody to fire it. */
function dueOf(tickets: readonly OrderTicket[]): number | null {
  const open = tickets.filter((ticket) => ticket.status !== 'bumped');
  const dues = open.flatMap((ticket) => {
    const begins = ticket.firedAt ?? ticket.wait?.until ?? null;
    return begins === null ? [] : [millis(begins) + ticket.dueSeconds * 1000];
  });
  return open.length === 0 || dues.length < open.length ? null : Math.max(...dues);
}
