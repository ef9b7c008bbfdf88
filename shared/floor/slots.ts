import { instantOf, millis, wallTime, type Instant } from '../basics/instant.ts';
import { businessDay } from '../basics/business-day.ts';
import type { OrderType } from '../menu/menu.ts';
import type { SlotPlan } from './capacity-settings.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A time window that can be ordered for. `id` says all of it, so that a slot needs no table of its own. */
export interface Slot {
  readonly id: string;
  readonly orderType: OrderType;
  readonly from: Instant;
  readonly to: Instant;
  /** Closed from this moment on. */
  readonly closesAt: Instant;
}

/** The slots of one calendar day at the site, earliest first, those that are closed too. */
export function slotsOn(
  date: string,
  orderType: OrderType,
  plans: readonly SlotPlan[],
  timeZone: string,
): Slot[] {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
  const found = new Map<string, Slot>();
  for (const plan of plans) {
    if (!isOn(plan, orderType, weekday)) continue;
    for (const slot of slotsOf(plan, date, orderType, timeZone)) found.set(slot.id, slot);
  }
  return [...found.values()].sort((a, b) => millis(a.from) - millis(b.from));
}

function isOn(plan: SlotPlan, orderType: OrderType, weekday: number): boolean {
  const onDay = plan.weekdays.length === 0 || plan.weekdays.includes(weekday);
  return onDay && plan.orderTypes.includes(orderType);
}

function slotsOf(plan: SlotPlan, date: string, orderType: OrderType, timeZone: string): Slot[] {
  const length = plan.slotMinutes;
  const count = Math.floor((minutesOf(plan.to) - minutesOf(plan.from)) / length);
  const start = millis(localInstant(date, plan.from, timeZone));
  return Array.from({ length: count }, (_, index) => {
    const from = start + index * length * MINUTE;
    return {
      id: `${orderType}.${instantOf(from).slice(0, 16)}Z.${length}`,
      orderType,
      from: instantOf(from),
      to: instantOf(from + length * MINUTE),
      closesAt: instantOf(from - plan.leadMinutes * MINUTE),
    };
  });
}

/** The slot of an id, when a plan offers it; how far ahead is not looked at. */
export function slotOf(
  id: string,
  orderType: OrderType,
  plans: readonly SlotPlan[],
  timeZone: string,
): Slot | null {
  const from = /^\w+\.(\d{4}-\d\d-\d\dT\d\d:\d\dZ)\.\d+$/.exec(id)?.[1];
  if (from === undefined || Number.isNaN(millis(from))) return null;
  const date = dateAt(from, timeZone);
  return slotsOn(date, orderType, plans, timeZone).find((slot) => slot.id === id) ?? null;
}

/** The last calendar day that the plans of an order type take orders for. */
export function lastDate(
  orderType: OrderType,
  plans: readonly SlotPlan[],
  timeZone: string,
  now: Instant,
): string {
  const days = plans.filter((plan) => plan.orderTypes.includes(orderType)).map((plan) => plan.daysAhead);
  return dateAt(instantOf(millis(now) + Math.max(0, ...days) * DAY), timeZone);
}

/** The calendar day of a moment at the site. */
export function dateAt(at: Instant, timeZone: string): string {
  return businessDay(at, timeZone, 0);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** A wall-clock time at the site as a moment; in the hour that clocks skip, the one after it. */
export function localInstant(date: string, time: string, timeZone: string): Instant {
  const wanted = Date.parse(`${date}T00:00:00Z`) + minutesOf(time) * MINUTE;
  const shown = (at: number) =>
    Date.parse(`${dateAt(instantOf(at), timeZone)}T${wallTime(instantOf(at), timeZone)}:00Z`);
  const first = wanted - (shown(wanted) - wanted);
  return instantOf(first - (shown(first) - wanted));
}
