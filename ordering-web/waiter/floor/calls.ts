import { secondsBetween, type Instant } from '#shared/basics/instant.ts';
import { formatMoney } from '#shared/basics/money.ts';
import type { BillWish, Cart, PlaceCall } from '#shared/floor/cart.ts';
import type { Place } from '#shared/floor/place.ts';
import type { OrderingSettings } from '#shared/floor/ordering-settings.ts';
import { dueOf } from '#shared/orders/bill.ts';
import type { Order } from '#shared/orders/order.ts';
import { say } from '../words.ts';
import { ago } from './words.ts';

/** Guests want something of the house: somebody to come, the bill, or their table opened. */
export interface Call {
  readonly key: string;
  readonly kind: PlaceCall['kind'] | 'open';
  readonly place: Place;
  readonly title: string;
  /** The same in the space of a table. */
  readonly short: string;
  readonly detail: string;
  readonly label: string;
  readonly seconds: number;
  readonly at: Instant;
}

export interface CallFacts {
  readonly places: readonly Place[];
  readonly carts: ReadonlyMap<string, Cart>;
  readonly orders: readonly Order[];
  readonly gate: OrderingSettings['tableGate'];
  readonly locale: string;
  readonly currency: string;
}

/** What the party at a place shares; null: nobody sits there, or it is an old one of another party. */
export function cartAt(place: Pick<Place, 'id' | 'sitting'>, carts: ReadonlyMap<string, Cart>): Cart | null {
  const cart = carts.get(place.id);
  return cart && cart.sittingId === place.sitting?.id ? cart : null;
}

/** Every call of the floor, whoever waits longest first. */
export function callsOf(facts: CallFacts, now: Instant): Call[] {
  return facts.places
    .flatMap((place) => callsAt(place, facts, now))
    .toSorted((a, b) => b.seconds - a.seconds);
}

function callsAt(place: Place, facts: CallFacts, now: Instant): Call[] {
  const cart = cartAt(place, facts.carts);
  const calls = (cart?.calls ?? []).map((call) => spokenCall(place, call, facts, now));
  const { sitting } = place;
  const shut = place.kind === 'table' && sitting?.approved === false && facts.gate === 'staff';
  if (!shut) return calls;
  const seconds = secondsBetween(sitting.since, now);
  const names = cart?.members.map((member) => member.name).join(', ') ?? '';
  const open: Call = {
    key: `${place.id}/open`,
    kind: 'open',
    place,
    title: say('wantsIn'),
    short: names,
    detail: [names, ago(seconds)].filter(Boolean).join(' · '),
    label: say('openTable'),
    seconds,
    at: sitting.since,
  };
  return [...calls, open];
}

function spokenCall(place: Place, call: PlaceCall, facts: CallFacts, now: Instant): Call {
  const seconds = secondsBetween(call.at, now);
  const own = { key: `${place.id}/${call.kind}/${call.at}`, place, seconds, at: call.at };
  if (call.kind === 'waiter') {
    const from = say('callAgo', { ago: ago(seconds), name: call.by });
    const detail = [call.words, from].filter(Boolean).join(' · ');
    const words = { title: say('callsYou'), short: call.by, detail, label: say('coming') };
    return { ...own, kind: 'waiter', ...words };
  }
  const due = facts.orders
    .filter((order) => order.place?.id === place.id && order.sittingId === place.sitting?.id)
    .reduce((sum, order) => sum + dueOf(order), 0);
  const methods = [...new Set(call.wishes.map((wish) => say(`wish_${wish.method}`)))].join(', ');
  const title = methods === '' ? say('wantsBill') : say('wantsBillBy', { how: methods });
  const splits = call.wishes.length > 1 ? say('wantToSplit', { n: call.wishes.length }) : '';
  const short = formatMoney(due, facts.currency, facts.locale);
  const detail = [short, splits, call.words, ago(seconds)].filter(Boolean).join(' · ');
  return { ...own, kind: 'bill', title, short, detail, label: say('bill') };
}

/** How somebody means to pay, in words: `Guest 2: by card, in 3 equal parts`. */
export function wishWords(
  wish: BillWish & { readonly by: string },
  money: (amount: number) => string,
): string {
  const { part } = wish;
  const how = say(`wish_${wish.method}`);
  const tip = wish.tip > 0 ? say('withTipOf', { tip: money(wish.tip) }) : '';
  const what =
    part.of === 'equal'
      ? say('partEqual', { n: part.parts })
      : part.of === 'lines'
        ? say('partLines')
        : part.of === 'amount'
          ? money(part.amount)
          : '';
  return [how, what, tip].filter(Boolean).join(', ');
}
