import { createContext, useContext, useSyncExternalStore } from 'react';
import { must } from '#shared/basics/result.ts';
import { formatAmount, formatMoney, type Amount } from '#shared/basics/money.ts';
import { dayName, instantOf, localTime, millis, type Instant } from '#shared/basics/instant.ts';
import type { ApiClient } from '#shared/client/api-client.ts';
import { GUEST_PACE } from '#shared/client/backoff.ts';
import type { FeedClient } from '#shared/client/feed-client.ts';
import { Outbox, type Settlement } from '#shared/client/outbox.ts';
import type { Topic } from '#shared/contract/feed.ts';
import { GuestMessage } from '#shared/contract/guest-message.ts';
import { CartSent } from '#shared/contract/routes-cart.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { Order } from '#shared/orders/order.ts';
import { Attention } from '#shared/ui/browser/attention.ts';
import { browserClock, browserRandom, browserTimers, makeKey } from '#shared/ui/browser/device.ts';
import { feedOf } from '#shared/ui/browser/host-link.ts';
import { keptCommands } from '#shared/ui/browser/kept-commands.ts';
import { keptValue, type KeptValue } from '#shared/ui/browser/kept-value.ts';
import { diner, say } from '#shared/i18n/diner/say.ts';
import { localeFor } from '#shared/i18n/language.ts';
import { Cart, ordered } from './cart/cart.ts';
import { CartStore, type CartKeeper } from './cart/cart-store.ts';
import type { Goal } from './cart/request.ts';
import { changeAhead } from './ahead/ahead.ts';
import { topicsAt } from './early/questions.ts';
import type { Entry } from './entry.ts';
import { forgetRefusedEdits, TableCart } from './table/table-cart.ts';
import { show } from './go.ts';

/** A guest's page once the house knows who they are: its links, their cart, and where their food goes. */
export interface House {
  readonly api: ApiClient;
  readonly feed: FeedClient;
  /** What the feed tells. */
  readonly topics: readonly Topic[];
  readonly outbox: Outbox;
  readonly cart: CartKeeper;
  /** The same cart where a table shares it; null in a room and for who orders ahead. */
  readonly table: TableCart | null;
  /** A room's breakfast is put together beside what is ordered for now; null elsewhere. */
  readonly morning: CartStore | null;
  readonly bell: Attention;
  readonly session: SessionInfo;
  readonly goal: Goal;
  /** What hangs from the rail, in the language of the moment: `TABLE 15`. */
  readonly hanging: string;
}

/** Opens the links of a page for a session. */
export function openHouse(api: ApiClient, session: SessionInfo, entry: Entry): House {
  const { place } = session;
  const scope = place?.id ?? 'ahead';
  const seated = place !== null && place.kind !== 'counter';
  const topics = entry.kind === 'track' ? ['mine', `order:${entry.orderId}`] : topicsAt(seated);
  const feed = feedOf({ messages: GuestMessage, topics, pace: GUEST_PACE });
  const kept = keptValue(`cart:${scope}`, Cart);
  const table = sharesCart(session, entry) ? tableCart(session, feed, kept, () => outbox) : null;
  const cart = table ?? new CartStore(kept, browserClock);
  const morning = morningCart(place);
  const outbox: Outbox = new Outbox({
    api,
    storage: keptCommands(`guest-${scope}`),
    timers: browserTimers,
    clock: browserClock,
    random: browserRandom,
    pace: GUEST_PACE,
    settled: (settlement) => {
      settle(settlement, { cart, table, feed });
      if (morning) settle(settlement, { cart: morning, table: null, feed });
    },
  });
  if (table) forgetRefusedEdits(outbox);
  feed.subscribe(() => {
    if (feed.link().link === 'linked') outbox.retryNow();
  });
  const goal: Goal = { orderType: orderTypeAt(place), placeId: place?.id ?? null };
  return {
    api,
    feed,
    topics,
    outbox,
    cart,
    table,
    morning,
    bell: new Attention(),
    session,
    goal,
    get hanging() {
      return hangingOf(place);
    },
  };
}

function orderTypeAt(place: SessionInfo['place']): Goal['orderType'] {
  switch (place?.kind) {
    case 'table':
      return 'dine_in';
    case 'room':
      return 'room_service';
    case 'counter':
    case undefined:
      return 'takeout';
  }
}

/** A room's breakfast has a cart of its own. */
function morningCart(place: SessionInfo['place']): CartStore | null {
  if (place?.kind !== 'room') return null;
  return new CartStore(keptValue(`cart:${place.id}:morning`, Cart), browserClock);
}

/** The host has answered an order: what was ordered leaves the cart, and is followed from now on. */
function settle(settlement: Settlement, { cart, table, feed }: Pick<House, 'cart' | 'table' | 'feed'>): void {
  const { key } = settlement.command;
  // The house answers again: no need to wait until the feed finds that out by itself.
  feed.retryNow();
  if (table?.settled(settlement)) return;
  if (cart.cart().sentAs !== key) return;
  if (settlement.kind === 'refused') return cart.change((held) => ({ ...held, sentAs: null }));
  if (table) return tableSent(settlement.answer, table, feed);
  const order = Order.safeParse(settlement.answer);
  // Shown at once, before the feed brings it: any version that the feed has wins over this one.
  if (order.success) {
    feed.documents.apply([{ kind: 'order', id: order.data.id, seq: 0, body: order.data }]);
  }
  cart.change(ordered);
  changeAhead({ slotId: null });
  show({ at: 'track', orderId: order.success ? order.data.id : null });
}

/** The table's cart went, or waits until everybody has said so. */
function tableSent(answer: unknown, table: TableCart, feed: FeedClient): void {
  const sent = CartSent.safeParse(answer);
  table.change((held) => ({ ...held, sentAs: null }));
  if (!sent.success) return;
  table.take(sent.data.cart);
  const { order } = sent.data;
  if (order === null) return;
  feed.documents.apply([{ kind: 'order', id: order.id, seq: 0, body: order }]);
  show({ at: 'track', orderId: order.id });
}

/** Whoever sits at a table shares its cart; a page that follows one order only does not. */
function sharesCart({ place }: SessionInfo, entry: Entry): boolean {
  return place?.kind === 'table' && entry.kind === 'table';
}

function tableCart(
  { place, member }: SessionInfo,
  feed: FeedClient,
  kept: KeptValue<Cart>,
  outbox: () => Outbox,
): TableCart {
  const placeId = must(place, 'a place').id;
  const me = member ?? '';
  return new TableCart({
    placeId,
    me,
    kept,
    feed,
    outbox,
    makeKey,
    clock: browserClock,
    timers: browserTimers,
  });
}

function hangingOf(place: SessionInfo['place']): string {
  switch (place?.kind) {
    case 'table':
      return say('hangTable', { name: place.name.replace(/^T(?=\d)/i, '') });
    case 'room':
      return say('hangRoom', { name: place.name.replace(/^R(?=\d)/i, '') });
    case 'counter':
    case undefined:
      return say('hangCollect');
  }
}

export const HouseContext = createContext<House | null>(null);

export function useHouse(): House {
  return must(useContext(HouseContext), 'a house around this part of the page');
}

export function useCart(): Cart {
  const { cart } = useHouse();
  return useSyncExternalStore(cart.subscribe, cart.cart);
}

const DAY_MS = 86_400_000;

/** How money and times are written in the guest's language. */
export function useWords() {
  const { session, feed } = useHouse();
  const { site } = session;
  const locale = localeFor(diner.language(), site.locale);
  const time = (at: Instant | number) =>
    localTime(typeof at === 'number' ? instantOf(at) : at, site.timeZone, locale);
  return {
    /** With the currency, where a sum stands alone. */
    money: (amount: Amount) => formatMoney(amount, site.currency, locale),
    /** Without it, down a menu. */
    price: (amount: Amount) => formatAmount(amount, site.currency, locale),
    time,
    /** From when something is served: `from 18:00`, and with the day where that is not soon. */
    from: (at: Instant) =>
      millis(at) - feed.hostNow() < DAY_MS
        ? say('fromTime', { time: time(at) })
        : say('fromDay', { day: dayName(at, site.timeZone, locale), time: time(at) }),
    /** A short stretch of time where there is little room: `19:42–50`; where hours have halves, its beginning. */
    span: (from: number, to: number) =>
      /^\d+:\d\d$/.test(time(to)) ? `${time(from)}–${time(to).slice(-2)}` : time(from),
  };
}
