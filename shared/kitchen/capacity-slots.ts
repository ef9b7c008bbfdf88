import { millis, wallTime, type Instant } from '../basics/instant.ts';
import { refusal, type Refusal } from '../basics/refusal.ts';
import { err, ok, type Result } from '../basics/result.ts';
import type { Settings } from '../floor/settings.ts';
import { dateAt, lastDate, slotOf, slotsOn, type Slot } from '../floor/slots.ts';
import type { OrderType } from '../menu/menu.ts';
import type { Line } from '../orders/order.ts';
import type { Asked, OrderSlot } from '../orders/promise.ts';
import type { Kitchen, StationBench } from './capacity-kitchen.ts';
import { slotWorks } from './capacity-promise.ts';
import { roomIn, stretchFor } from './capacity-room.ts';

/** A slot as somebody may pick it; `left` in seconds of each station's work. */
export interface SlotRoom {
  readonly slot: Slot;
  readonly state: 'open' | 'full' | 'closed';
  readonly why: string | null;
  readonly rooms: readonly { readonly bench: StationBench; readonly left: number; readonly of: number }[];
}

interface Day {
  readonly kitchen: Kitchen;
  readonly settings: Settings;
  readonly now: Instant;
}

/** Less than this is nobody's portion. */
const LEAST_SECONDS = 30;

/** The slots of a day with the room that they have for what is asked, or at all (rules CP3 and CP4). */
export function slotsWithRoom(date: string, asked: Asked, day: Day): SlotRoom[] {
  const { timeZone } = day.settings.site;
  const { plans } = day.settings.slots;
  if (date > lastDate(asked.orderType, plans, timeZone, day.now)) return [];
  return slotsOn(date, asked.orderType, plans, timeZone)
    .filter((slot) => millis(slot.from) > millis(day.now))
    .map((slot) => roomOf(slot, asked, day));
}

function roomOf(slot: Slot, asked: Asked, day: Day): SlotRoom {
  const rooms = roomsIn(slot, asked, day);
  if (millis(day.now) >= millis(slot.closesAt)) {
    const until = wallTime(slot.closesAt, day.settings.site.timeZone);
    return { slot, state: 'closed', why: `Orders for it were taken until ${until}.`, rooms };
  }
  const short = shortOf(asked, rooms, slot, day);
  return { slot, state: short === null ? 'open' : 'full', why: short, rooms };
}

/**
 * Why an order for a slot cannot become one of these lines; null: it can. `day` is the kitchen without that order. Where
 * no station has to do more than `before`, or the slot has begun, nothing is asked (rule CP11).
 */
export function stillFits(slot: OrderSlot, before: readonly Line[], asked: Asked, day: Day): Refusal | null {
  if (millis(slot.from) <= millis(day.now)) return null;
  const was = slotWorks(before, slot, 0).works;
  const more = [...slotWorks(asked.lines, slot, 0).works].some(
    ([station, { seconds }]) => seconds > (was.get(station)?.seconds ?? 0) + 1e-6,
  );
  const why = more ? shortOf(asked, roomsIn(slot, asked, day), slot, day) : null;
  return why === null
    ? null
    : refusal('slot_full', `${why} Send it for another time.`, { extra: { slotId: slot.id } });
}

function roomsIn(slot: OrderSlot, asked: Asked, { kitchen, settings, now }: Day): SlotRoom['rooms'] {
  const { due, span } = slotWorks(asked.lines, slot, settings.kitchen.leadSeconds[asked.orderType]);
  const stretch = stretchFor(due, span);
  const share = 1 - settings.slots.walkInPercent / 100;
  return [...kitchen.values()].map((bench) => ({
    bench,
    left: roomIn(bench, stretch, share, millis(now)),
    of: roomIn({ ...bench, works: [] }, stretch, share, 0),
  }));
}

/** Which station cannot take it, in a sentence; null: it fits. */
function shortOf(asked: Asked, rooms: SlotRoom['rooms'], slot: OrderSlot, { settings }: Day): string | null {
  const { works } = slotWorks(asked.lines, slot, 0);
  const time = wallTime(slot.from, settings.site.timeZone);
  const needs = works.size > 0 ? works : new Map(rooms.map(({ bench }) => [bench.station, { seconds: 0 }]));
  const tight = rooms.flatMap(({ bench, left }) => {
    const need = needs.get(bench.station)?.seconds;
    return need === undefined || need <= left + 1e-6 ? [] : [{ name: bench.name, need, left }];
  });
  const first = tight[0];
  if (first)
    return `${first.name} has ${spoken(first.left)} left for ${time}, and this needs ${spoken(first.need)}.`;
  const cooking = rooms.filter(({ of }) => of > 0);
  const nothing = works.size === 0 && cooking.length > 0 && cooking.every(({ left }) => left < LEAST_SECONDS);
  return nothing ? `The kitchen has no time left for ${time}.` : null;
}

function spoken(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? 'less than a minute' : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

/** The window of a slot, when it is offered and everything asked fits in it; else why not (rules CP3 and CP5). */
export function slotFor(id: string, asked: Asked, day: Day): Result<OrderSlot, Refusal> {
  const { timeZone } = day.settings.site;
  const { plans } = day.settings.slots;
  const slot = slotOf(id, asked.orderType, plans, timeZone);
  if (!slot || dateAt(slot.from, timeZone) > lastDate(asked.orderType, plans, timeZone, day.now)) {
    return err(notOffered('This time window is not offered.'));
  }
  const room = roomOf(slot, asked, day);
  if (room.state === 'closed') return err(notOffered(`${room.why ?? ''} Choose a later one.`.trim()));
  if (room.state === 'full') {
    return err(
      refusal('slot_full', `${room.why ?? ''} Choose another time.`.trim(), { extra: { slotId: id } }),
    );
  }
  return ok({ id, from: slot.from, to: slot.to });
}

function notOffered(detail: string): Refusal {
  return { code: 'invalid_request', detail, fields: [{ path: 'slotId', detail }] };
}

/** How many portions of each dish a slot still takes. */
export function portionsLeft(
  rooms: SlotRoom['rooms'],
  dish: { readonly stations: readonly string[]; readonly prepSeconds: number },
): number | null {
  if (dish.prepSeconds === 0) return null;
  const lefts = rooms.filter(({ bench }) => dish.stations.includes(bench.station)).map(({ left }) => left);
  if (lefts.length === 0) return null;
  // Every portion more on the line costs a tenth, so a line takes more portions than single orders would.
  const least = Math.min(...lefts) / dish.prepSeconds;
  return least < 1 ? 0 : Math.floor((least - 1) * 10 + 1 + 1e-6);
}

export function hasPlans(orderType: OrderType, settings: Settings): boolean {
  return settings.slots.plans.some((plan) => plan.orderTypes.includes(orderType));
}
