import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { instantOf, type Instant } from '#shared/basics/instant.ts';
import { StaffId } from '#shared/basics/ids.ts';
import type { Carry } from '#shared/orders/carry.ts';
import type { OrderContext } from '#shared/orders/context.ts';
import { decide } from '#shared/orders/decide/decide.ts';
import { evolveAll } from '#shared/orders/evolve.ts';
import type { Order } from '#shared/orders/order.ts';
import { isClosed } from '#shared/orders/status.ts';
import { isOnDuty, type Duty } from '#shared/people/duty.ts';
import { useDocuments, useHostNow, useOutbox } from '#shared/ui/browser/hooks.ts';
import type { Place } from '#shared/floor/place.ts';
import type { Language } from '#shared/i18n/language.ts';
import { say } from '#shared/i18n/runner/say.ts';
import { floorOf } from '../../reception/floors.ts';
import { useSpoken } from '#shared/ui/browser/speaking.ts';
import { usePhone } from '../phone.ts';
import { newestDuty, newestOf } from './answers.ts';
import { listsOf, type Lists } from './lists.ts';
import { commandOf, orderCommandOf, tapOf, type OrderTap, type Tap } from './taps.ts';

/** The host's time, as often as a clock on the wall moves. */
export function useNow(): Instant {
  const { feed } = usePhone();
  return instantOf(useHostNow(feed, 1000));
}

/** Taps that the host has not answered: those in the outbox, then those that can still be taken back. */
function useTaps(): readonly Tap[] {
  const { outbox, held } = usePhone();
  const { waiting } = useOutbox(outbox);
  const kept = useSyncExternalStore(held.subscribe, held.state);
  return useMemo(
    () => [...waiting.flatMap((command) => tapOf(command) ?? []), ...kept.map(({ tap }) => tap)],
    [waiting, kept],
  );
}

const NO_MENU: OrderContext['menu'] = { items: new Map(), categories: new Map(), groups: new Map() };

/** What decisions about carrying are made on; null until the house's settings have come. */
function useContextHere(): Omit<OrderContext, 'now'> | null {
  const { feed, session } = usePhone();
  const settings = useDocuments(feed, 'settings').get('site');
  const stations = useDocuments(feed, 'station');
  return useMemo(() => {
    if (settings === undefined) return null;
    const staffId = StaffId.safeParse(session.staffId).data ?? null;
    const known = new Map([...stations.values()].map((station) => [station.id, station]));
    const by = { role: session.role, name: session.name, staffId };
    return { by, menu: NO_MENU, settings, routes: [], stations: known };
  }, [settings, stations, session]);
}

/** An order as it will be once the host has heard the taps: the rules are the host's own. What cannot be, changes nothing. */
function afterTaps(order: Order, taps: readonly OrderTap[], context: OrderContext): Order {
  return taps.reduce((state, tap) => {
    const decided = decide(state, orderCommandOf(tap), context);
    return decided.ok ? evolveAll(state, decided.value, { at: context.now, by: context.by.name }) : state;
  }, order);
}

/** Everything to carry, as it is with what was tapped here. */
export interface Work {
  readonly lists: Lists;
  /** Orders about which something still waits here. */
  readonly unsent: ReadonlySet<string>;
  /** Nothing has come from the host yet. */
  readonly loading: boolean;
}

export function useWork(): Work {
  const { feed, answers, outbox, session } = usePhone();
  const documents = useDocuments(feed, 'order');
  const answered = useSyncExternalStore(answers.subscribe, answers.state);
  const places = useDocuments(feed, 'place');
  const { waiting } = useOutbox(outbox);
  const taps = useTaps();
  const context = useContextHere();
  const now = useNow();
  const language = useSpoken();
  const isMine = useCallback(
    (carry: Carry) =>
      carry.staffId === null ? carry.name === session.name : carry.staffId === session.staffId,
    [session],
  );
  const open = useMemo(
    () => newestOf(documents.values(), answered).filter((order) => !isClosed(order.status)),
    [documents, answered],
  );
  const stations = useDocuments(feed, 'station');
  const orders = useMemo(
    () => (context === null ? open : open.map((order) => tapped(order, taps, { ...context, now }))),
    [open, taps, context, now],
  );
  const lists = useMemo(() => {
    const names = new Map(
      [...stations.values()].map((station): [string, string] => [station.id, station.name]),
    );
    const stationName = (id: string) => names.get(id) ?? id;
    return listsOf({ orders, places, isMine, stationName, areaOf: areaIn(language) }, now);
  }, [orders, places, stations, isMine, language, now]);
  const unsent = useMemo(
    () =>
      new Set(
        waiting.flatMap((command) => {
          const tap = tapOf(command);
          return tap === null || tap.type === 'duty' ? [] : [tap.orderId];
        }),
      ),
    [waiting],
  );
  return { lists, unsent, loading: context === null };
}

/** A room is on a floor; a table in its part of the house. As it is said in the language that is spoken now. */
function areaIn(_language: Language): (place: Place) => string {
  return (place) => {
    const floor = place.kind === 'room' ? floorOf(place) : place.area;
    return /^\d+$/.test(floor) ? say('floor', { floor }) : floor;
  };
}

function tapped(order: Order, taps: readonly Tap[], context: OrderContext): Order {
  const own = taps.flatMap((tap) => (tap.type !== 'duty' && tap.orderId === order.id ? [tap] : []));
  return own.length === 0 ? order : afterTaps(order, own, context);
}

/** Who is on duty now, and whether this person is. */
export function useDuty(): { readonly on: boolean; readonly with: readonly Duty[] } {
  const { feed, answers, session } = usePhone();
  const documents = useDocuments(feed, 'duty');
  const answered = useSyncExternalStore(answers.subscribe, answers.state);
  const settings = useDocuments(feed, 'settings').get('site');
  const taps = useTaps();
  const now = useNow();
  const site = settings?.site ?? null;
  const known = newestDuty(documents.values(), answered);
  const all = site === null ? [] : known.filter((duty) => isOnDuty(duty, now, site));
  const said = taps.findLast((tap) => tap.type === 'duty');
  const on = said ? said.onDuty : all.some((duty) => duty.staffId === session.staffId);
  return { on, with: all.filter((duty) => duty.staffId !== session.staffId) };
}

/** Sends a tap without waiting for it; it is kept here until the host has it. */
export function useSend(): (tap: Tap, label: string) => void {
  const { outbox } = usePhone();
  return useCallback(
    (tap, label) => {
      outbox.add(commandOf(tap, label)).catch((error: unknown) => reportError(error));
    },
    [outbox],
  );
}
