import { createContext, useContext, useMemo } from 'react';
import { businessDay, type BusinessDay } from '#shared/basics/business-day.ts';
import { formatMoney, type Amount } from '#shared/basics/money.ts';
import { instantOf, wallTime, type Instant } from '#shared/basics/instant.ts';
import { must } from '#shared/basics/result.ts';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { FeedClient } from '#shared/client/feed-client.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { localeFor } from '#shared/i18n/language.ts';
import type { Order } from '#shared/orders/order.ts';
import { isClosed } from '#shared/orders/status.ts';
import { useDocuments, useHostNow } from '#shared/ui/browser/hooks.ts';
import { spoken } from '#shared/ui/browser/speaking.ts';
import { floorsOf, type Floor } from './floors.ts';

/** Reception in service: who is signed in, the host's API and what it tells. */
export interface Desk {
  readonly api: ApiClient;
  readonly feed: FeedClient;
  readonly session: SessionInfo;
}

/** Everything reception wants to hear of. */
export const TOPICS = ['orders', 'floor', 'stays', 'site', 'printers'] as const;

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  return must(useContext(DeskContext), 'a desk around this part of the page');
}

/** The rooms with their stays, floor by floor. */
export function useFloors(): readonly Floor[] {
  const { feed } = useDesk();
  const places = useDocuments(feed, 'place');
  const stays = useDocuments(feed, 'stay');
  return useMemo(() => floorsOf(places.values(), stays), [places, stays]);
}

/** The open orders of rooms, those that are wanted first on top. */
export function useRoomOrders(): readonly Order[] {
  const { feed } = useDesk();
  const orders = useDocuments(feed, 'order');
  return useMemo(
    () =>
      [...orders.values()]
        .filter((order) => order.place?.kind === 'room' && !isClosed(order.status))
        .toSorted((a, b) => (wantedAt(a) < wantedAt(b) ? -1 : 1)),
    [orders],
  );
}

function wantedAt(order: Order): Instant {
  return order.requestedFor ?? order.createdAt;
}

/** The day at the site, by the host's clock. */
export function useToday(): BusinessDay {
  const { feed, session } = useDesk();
  const now = useHostNow(feed, 20_000);
  return businessDay(instantOf(now), session.site.timeZone, 0);
}

/** How the house writes money, days and times in the language of the page. */
export function useWriting() {
  const { site } = useDesk().session;
  const locale = localeFor(spoken(), site.locale);
  return {
    money: (amount: Amount) => formatMoney(amount, site.currency, locale),
    /** `Sun 22 Nov`. */
    day: (day: BusinessDay) => dayFormat(locale, 'short').format(new Date(`${day}T00:00:00Z`)),
    /** `Sunday, 22 November`. */
    longDay: (day: BusinessDay) => dayFormat(locale, 'long').format(new Date(`${day}T00:00:00Z`)),
    time: (at: Instant) => wallTime(at, site.timeZone),
  };
}

function dayFormat(locale: string, long: 'short' | 'long'): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { weekday: long, day: 'numeric', month: long, timeZone: 'UTC' });
}
