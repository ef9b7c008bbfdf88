import { millis } from '#shared/basics/instant.ts';
import { isWatched, type LiveScreen } from '#shared/kitchen/routing-check.ts';
import type { Settings } from '#shared/floor/settings.ts';
import type { Order, OrderTicket } from '#shared/orders/order.ts';
import { isOpen } from '#shared/orders/ticket-moves.ts';
import type { HostClock } from './clock.ts';
import type { Desk } from './desk/api.ts';
import { HOST, type DeskCommand } from './desk/commands.ts';
import { SITE } from './desk/context.ts';
import { printersForMissed } from './desk/paper.ts';

/** When each station's last screen was heard, in milliseconds since 1970; those that have one now are not in it. */
export type Unwatched = ReadonlyMap<string, number>;

/** What the host looks at once a second. */
export interface Watching {
  readonly desk: Desk;
  readonly screens: readonly LiveScreen[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Before this nobody could have shown anything: the host was not there. */
  readonly since: number;
  readonly unwatched: Unwatched;
}

/** Everything that is to be done by itself now (rules C7, C8, F2, F4, N2, S6 and V3). */
export function dueCommands(watching: Watching): DeskCommand[] {
  const settings = watching.desk.get('settings', SITE)?.body;
  if (!settings) return [];
  return [
    ...watching.desk
      .all('order')
      .flatMap(({ body }) => (body ? [...firing(body, watching), ...missed(body, settings, watching)] : [])),
    ...takingOver(settings, watching),
    ...backOnTheMenu(watching),
  ];
}

function firing(order: Order, { now }: Watching): DeskCommand[] {
  const due = order.tickets.some(({ status, wait }) => {
    const until = wait?.until ?? null;
    return status === 'held' && until !== null && millis(until) <= now;
  });
  return due ? [{ type: 'order', orderId: order.id, command: { type: 'fire-due' } }] : [];
}

function missed(order: Order, settings: Settings, { desk, now, since }: Watching): DeskCommand[] {
  const { unseenSeconds } = settings.kitchen;
  if (unseenSeconds === 0) return [];
  const unseen = order.tickets.filter((ticket) => isMissed(ticket, now, since, unseenSeconds * 1000));
  return unseen.map((ticket) => {
    const printers = printersForMissed(ticket.station, all(desk, 'printer'), all(desk, 'station'));
    const names = printers.map(({ name }) => name);
    const command = { type: 'miss-ticket', ticketId: ticket.id, printers: names } as const;
    return { type: 'order', orderId: order.id, command };
  });
}

/** Fired while the host was there, and no screen has drawn it in time. */
function isMissed(ticket: OrderTicket, now: number, since: number, afterMs: number): boolean {
  if (!isOpen(ticket.status) || ticket.firedAt === null) return false;
  if (ticket.unseen !== null || ticket.shown.length > 0) return false;
  const fired = millis(ticket.firedAt);
  return fired >= since && now - fired >= afterMs;
}

function takingOver(settings: Settings, { desk, now, unwatched }: Watching): DeskCommand[] {
  const { takeOverSeconds } = settings.kitchen;
  if (takeOverSeconds === 0) return [];
  return all(desk, 'station').flatMap((station): DeskCommand[] => {
    const gone = unwatched.get(station.id);
    if (gone === undefined || station.backup === null || station.handedTo !== null) return [];
    if (now - gone < takeOverSeconds * 1000 || unwatched.has(station.backup)) return [];
    const waits = all(desk, 'order').some((order) =>
      order.tickets.some((ticket) => ticket.station === station.id && isOpen(ticket.status)),
    );
    return waits ? [{ type: 'hand-station', stationId: station.id, to: station.backup }] : [];
  });
}

function backOnTheMenu({ desk, now }: Watching): DeskCommand[] {
  const over = (until: string | null) => until !== null && millis(until) <= now;
  const items = all(desk, 'item').filter((item) => !item.available && over(item.unavailableUntil));
  const modifiers = all(desk, 'group')
    .flatMap((group) => group.modifiers)
    .filter((modifier) => !modifier.available && over(modifier.unavailableUntil));
  const ids = [...new Set(modifiers.map(({ id }) => id))];
  return [
    ...items.map(({ id }) => ({ type: 'set-stock', itemId: id, available: true, until: null }) as const),
    ...ids.map(
      (modifierId) => ({ type: 'set-modifier-stock', modifierId, available: true, until: null }) as const,
    ),
  ];
}

function all<K extends 'order' | 'station' | 'printer' | 'item' | 'group'>(desk: Desk, kind: K) {
  return desk.all(kind).flatMap(({ body }) => (body === null ? [] : [body]));
}

/** Which stations nobody watches now, and since when. */
export function nowUnwatched(
  desk: Desk,
  screens: readonly LiveScreen[],
  before: Unwatched,
  now: number,
): Unwatched {
  const gone = all(desk, 'station').filter(
    (station) => !screens.some((screen) => isWatched(screen, station)),
  );
  return new Map(gone.map(({ id }) => [id, before.get(id) ?? now]));
}

const EVERY_MS = 1000;
/** So many commands share a commit; orders that come meanwhile wait for no more. */
const TOGETHER = 20;

export interface WatchParts {
  readonly desk: Desk;
  readonly screens: () => readonly LiveScreen[];
  readonly clock: HostClock;
}

/** Does what is due, every second, until it is stopped. What is refused was done by somebody in the same moment. */
export function watchKitchen({ desk, screens, clock }: WatchParts): { stop(): void } {
  const { now } = clock;
  const since = now();
  let unwatched: Unwatched = new Map();
  let busy = false;
  const look = async () => {
    const here = screens();
    unwatched = nowUnwatched(desk, here, unwatched, now());
    const commands = dueCommands({ desk, screens: here, now: now(), since, unwatched });
    for (let from = 0; from < commands.length; from += TOGETHER) {
      await Promise.all(commands.slice(from, from + TOGETHER).map(submit));
    }
  };
  const submit = (command: DeskCommand) =>
    desk.submit({ command, by: HOST, keyed: null, answer: () => ({ status: 200, body: '' }) });
  const lookOnce = () => {
    if (busy) return;
    busy = true;
    void look().finally(() => {
      busy = false;
    });
  };
  return clock.every(EVERY_MS, lookOnce);
}
