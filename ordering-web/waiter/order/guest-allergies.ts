import type { Allergen } from '#shared/menu/menu.ts';
import type { Order } from '#shared/orders/order.ts';
import { changeLine, type Draft, type DraftLine } from './draft.ts';

/** The draft with what is known already: a guest who said it with the first round need not say it again. */
export function withKnown(draft: Draft, orders: readonly Order[]): Draft {
  const sent = orders.flatMap((order) => order.items).filter((line) => line.status !== 'voided');
  const known = new Map<string, Allergen[]>(Object.entries(draft.guestAllergies));
  for (const { seat, allergies } of sent) {
    if (seat === null || allergies.length === 0 || String(seat) in draft.guestAllergies) continue;
    known.set(String(seat), union(known.get(String(seat)) ?? [], allergies));
  }
  return { ...draft, guestAllergies: Object.fromEntries(known) };
}

/** What must not be in a plate for a seat (null: to share). */
export function plateAllergies(draft: Draft, line: DraftLine, seat: number | null): Allergen[] {
  return seat === null ? line.allergies : union(line.allergies, draft.guestAllergies[seat] ?? []);
}

/** What must not be in any plate of a line. */
export function lineAllergies(draft: Draft, line: DraftLine): Allergen[] {
  return line.seats.reduce((all, seat) => union(all, plateAllergies(draft, line, seat)), line.allergies);
}

/** The seats whose guests must not eat something. */
export function allergicSeats(draft: Draft): ReadonlySet<number> {
  return new Set(
    Object.entries(draft.guestAllergies).flatMap(([seat, allergies]) =>
      allergies.length > 0 ? [Number(seat)] : [],
    ),
  );
}

/** What was said of a line: of its guest, where it is for one seat, else of these plates alone. */
export function sayAllergies(draft: Draft, line: DraftLine, allergies: Allergen[]): Draft {
  const [seat] = line.seats;
  if (seat === undefined || line.seats.length > 1) return changeLine(draft, line.id, { allergies });
  const plain = changeLine(draft, line.id, { allergies: [] });
  return { ...plain, guestAllergies: { ...draft.guestAllergies, [seat]: allergies } };
}

function union(a: readonly Allergen[], b: readonly Allergen[]): Allergen[] {
  return [...new Set([...a, ...b])];
}
