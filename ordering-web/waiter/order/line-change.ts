import type { LineChange } from '#shared/orders/commands.ts';

/** A sent line as it is edited on the tablet. */
export interface EditedLine {
  readonly quantity: number;
  readonly modifiers: NonNullable<LineChange['modifiers']>;
  readonly instruction: string;
  readonly seat: number | null;
}

/** What has to be sent to make `before` into `after`, and nothing else; null when they are the same. */
export function lineChange(before: EditedLine, after: EditedLine): LineChange | null {
  const change: LineChange = {
    ...(after.quantity === before.quantity ? {} : { quantity: after.quantity }),
    ...(sameChoices(before.modifiers, after.modifiers) ? {} : { modifiers: after.modifiers }),
    ...(after.instruction === before.instruction ? {} : { specialInstructions: after.instruction }),
    ...(after.seat === before.seat ? {} : { seat: after.seat }),
  };
  return Object.keys(change).length === 0 ? null : change;
}

function sameChoices(a: EditedLine['modifiers'], b: EditedLine['modifiers']): boolean {
  const words = (each: EditedLine['modifiers']) =>
    each
      .map((one) => `${one.modifierId} ${one.quantity}`)
      .toSorted()
      .join();
  return words(a) === words(b);
}
