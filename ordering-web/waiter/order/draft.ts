import { z } from 'zod';
import { ItemId, ModifierId } from '#shared/basics/ids.ts';
import { Allergen } from '#shared/menu/menu.ts';
import type { MenuItem } from '#shared/contract/menu-view.ts';
import { Customer } from '#shared/orders/order.ts';
import { allTaken, fitSeats } from './seats.ts';

/** A line on its way to the kitchen. One line may be for several seats; it is parted when it is sent. */
export const DraftLine = z.object({
  id: z.string(),
  itemId: ItemId,
  quantity: z.int().min(1),
  modifiers: z.array(z.object({ modifierId: ModifierId, quantity: z.int().min(1) })),
  note: z.string(),
  allergies: z.array(Allergen),
  seats: z.array(z.int().min(1).max(60)),
  course: z.int().min(1).max(9).nullable(),
});
export type DraftLine = z.infer<typeof DraftLine>;

/** What was tapped for one table and not sent yet. It is kept on the tablet, so a look at the floor loses nothing. */
export const Draft = z.object({
  lines: z.array(DraftLine),
  guests: z.int().min(1).max(200).nullable(),
  note: z.string(),
  customer: Customer,
  vip: z.boolean().default(false),
  firstTime: z.boolean().default(false),
  /** What the waiter said about a course: true holds it, false lets it go. Courses not named follow the house. */
  holds: z.record(z.string(), z.boolean()),
  /** What the guest on a seat must not eat: it goes with everything that is ordered for them. */
  guestAllergies: z.record(z.string(), z.array(Allergen)).default({}),
  /** The order that the lines are added to; null: an order of their own; left out: as `joins` decides. */
  addTo: z.string().nullable().optional(),
});
export type Draft = z.infer<typeof Draft>;

export const EMPTY_DRAFT: Draft = {
  lines: [],
  guests: null,
  note: '',
  customer: {},
  vip: false,
  firstTime: false,
  holds: {},
  guestAllergies: {},
};

/** Nothing was tapped that would be missed. */
export function isEmpty(draft: Draft): boolean {
  return draft.lines.length === 0 && draft.note === '' && !draft.customer.name;
}

/** Two drafts for one table as one: the earlier lines come before what was tapped since. */
export function joinDrafts(now: Draft, earlier: Draft): Draft {
  const { addTo: _settled, ...rest } = now;
  return { ...earlier, ...rest, lines: [...earlier.lines, ...now.lines], note: now.note || earlier.note };
}

/** How many of the item are in the draft. */
export function countOf(draft: Draft, itemId: string): number {
  return draft.lines.filter((line) => line.itemId === itemId).reduce((sum, line) => sum + line.quantity, 0);
}

/** How many plates the draft asks for. */
export function plates(draft: Draft): number {
  return draft.lines.reduce((sum, line) => sum + line.quantity, 0);
}

/**
 * One more of an item. A line of it that says nothing special takes it up; else a new line with `newId` is made.
 * The answer names the line, so that its choices can be shown.
 */
export function addItem(
  draft: Draft,
  item: MenuItem,
  course: number | null,
  newId: string,
): { draft: Draft; lineId: string } {
  const plain = draft.lines.find(
    (line) => line.itemId === item.id && isPlain(line) && line.course === course,
  );
  if (plain)
    return { draft: changeLine(draft, plain.id, { quantity: plain.quantity + 1 }), lineId: plain.id };
  const line: DraftLine = {
    id: newId,
    itemId: item.id,
    quantity: 1,
    modifiers: [],
    note: '',
    allergies: [],
    seats: [],
    course,
  };
  return { draft: { ...draft, lines: [...draft.lines, line] }, lineId: newId };
}

function isPlain(line: DraftLine): boolean {
  return (
    line.modifiers.length === 0 && line.note === '' && line.allergies.length === 0 && line.seats.length === 0
  );
}

/** The draft with one line changed. A quantity that falls below its seats lets the last seats go. */
export function changeLine(
  draft: Draft,
  lineId: string,
  change: Partial<Omit<DraftLine, 'id' | 'itemId'>>,
): Draft {
  const lines = draft.lines.map((line) => {
    if (line.id !== lineId) return line;
    const next = { ...line, ...change };
    return { ...next, seats: fitSeats(next.seats, next.quantity) };
  });
  return { ...draft, lines };
}

/** The draft without a line. */
export function removeLine(draft: Draft, lineId: string): Draft {
  return { ...draft, lines: draft.lines.filter((line) => line.id !== lineId) };
}

/** The draft without its lines; guests and name stay. */
export function cleared(draft: Draft): Draft {
  return { ...draft, lines: [], holds: {}, note: '' };
}

/** One more or one less; below one the line goes. */
export function stepQuantity(draft: Draft, lineId: string, by: number): Draft {
  const line = draft.lines.find((each) => each.id === lineId);
  if (!line) return draft;
  return line.quantity + by < 1
    ? removeLine(draft, lineId)
    : changeLine(draft, lineId, { quantity: line.quantity + by });
}

/** A seat tapped: taken or given back. Several seats want one each, so the quantity follows them. */
export function toggleSeat(draft: Draft, lineId: string, seat: number): Draft {
  const line = draft.lines.find((each) => each.id === lineId);
  if (!line) return draft;
  const seats = line.seats.includes(seat)
    ? line.seats.filter((each) => each !== seat)
    : [...line.seats, seat].sort((a, b) => a - b);
  const wasOneEach = allTaken(line.seats, line.quantity);
  const quantity = wasOneEach || seats.length > line.quantity ? Math.max(1, seats.length) : line.quantity;
  return changeLine(draft, lineId, { seats, quantity });
}
