import type { Instant } from '#shared/basics/instant.ts';
import type { SlotView } from '#shared/contract/routes-capacity.ts';
import type { Category } from '#shared/menu/menu.ts';

/** When breakfast is served, by the clock of the site: `07:00` to `10:30`. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** What begins to be served before eleven is breakfast, where it ends by itself. */
const LATEST_START = '11:00';
const LATEST_END = '15:00';

/** The categories of breakfast: those that are served in the morning only. */
export function breakfastOf(categories: Iterable<Category>): Category[] {
  return [...categories].filter(({ served }) => served.length > 0 && served.every(isMorning));
}

/** From the first to the last time of breakfast; null: there is none. */
export function hoursOf(categories: readonly Category[]): Hours | null {
  const hours = categories.flatMap(({ served }) => served);
  const from = hours.map((each) => each.from).toSorted()[0];
  const to = hours
    .map((each) => each.to)
    .toSorted()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

function isMorning({ from, to }: Hours): boolean {
  return from < LATEST_START && to > from && to <= LATEST_END;
}

/** The windows that begin within these hours. `clock`: a moment as `07:30`. */
export function slotsWithin(
  slots: readonly SlotView[],
  { from, to }: Hours,
  clock: (at: Instant) => string,
): SlotView[] {
  return slots.filter((slot) => clock(slot.from) >= from && clock(slot.from) < to);
}

/** How many of what was chosen still fit into a window: the fewest of any dish; null: as many as wanted. */
export function leftIn({ items }: Pick<SlotView, 'items'>): number | null {
  const counted = items.flatMap(({ left }) => left ?? []);
  return counted.length === 0 ? null : Math.min(...counted);
}

/** What is said first, by the hour of the site's clock. */
export function greetingAt(clock: string): 'goodMorning' | 'goodDay' | 'goodEvening' {
  if (clock < '05:00' || clock >= '18:00') return 'goodEvening';
  return clock < '12:00' ? 'goodMorning' : 'goodDay';
}
