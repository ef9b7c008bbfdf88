import type { Allergen } from '#shared/menu/menu.ts';
import type { LineChange } from '#shared/orders/commands.ts';
import type { Line } from '#shared/orders/order.ts';
import type { DraftLine } from './draft.ts';

/** A sent line as it is edited on the tablet. */
export interface EditedLine {
  readonly quantity: number;
  readonly modifiers: DraftLine['modifiers'];
  readonly allergies: readonly Allergen[];
  readonly note: string;
  readonly seat: number | null;
}

/** The line as it was sent. */
export function editedLine(line: Line): EditedLine {
  const { quantity, seat, allergies, specialInstructions } = line;
  const modifiers = line.modifiers.map((each) => ({ modifierId: each.modifierId, quantity: each.quantity }));
  return { quantity, seat, modifiers, allergies, note: specialInstructions };
}

/** What has to be sent to make `before` into `after`, and nothing else; null when they are the same. */
export function lineChange(before: EditedLine, after: EditedLine): LineChange | null {
  const note = after.note.trim();
  const change: LineChange = {
    ...(after.quantity === before.quantity ? {} : { quantity: after.quantity }),
    ...(sameChoices(before.modifiers, after.modifiers) ? {} : { modifiers: after.modifiers }),
    ...(note === before.note.trim() ? {} : { specialInstructions: note }),
    ...(sameAllergies(before, after) ? {} : { allergies: [...after.allergies] }),
    ...(after.seat === before.seat ? {} : { seat: after.seat }),
  };
  return Object.keys(change).length === 0 ? null : change;
}

function sameAllergies(a: EditedLine, b: EditedLine): boolean {
  return a.allergies.toSorted().join() === b.allergies.toSorted().join();
}

function sameChoices(a: EditedLine['modifiers'], b: EditedLine['modifiers']): boolean {
  const words = (each: EditedLine['modifiers']) =>
    each
      .map((one) => `${one.modifierId} ${one.quantity}`)
      .toSorted()
      .join();
  return words(a) === words(b);
}
