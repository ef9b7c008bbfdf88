import type { Ticket, TicketLine } from '#shared/kitchen/ticket.ts';

/** A ticket whose equal lines stand as one, and which lines each of them stands for. */
export interface Combined {
  readonly ticket: Ticket;
  /** By the id of the line that is shown: all that it stands for. */
  readonly lines: ReadonlyMap<string, readonly TicketLine[]>;
}

/** Puts equal lines together with their sum: the same dish, wanted the same way, equally far. A marked line stays alone. */
export function combined(ticket: Ticket): Combined {
  const groups = new Map<string, TicketLine[]>();
  for (const line of ticket.lines) {
    const key = line.mark === null && line.done === 0 ? sameness(line) : line.id;
    const known = groups.get(key) ?? [];
    known.push(line);
    groups.set(key, known);
  }
  const shown = [...groups.values()].flatMap((lines) => {
    const [first] = lines;
    if (first === undefined) return [];
    const quantity = lines.reduce((sum, line) => sum + line.quantity, 0);
    return { line: lines.length === 1 ? first : { ...first, quantity, seat: null }, lines };
  });
  return {
    ticket: { ...ticket, lines: shown.map(({ line }) => line) },
    lines: new Map(shown.map(({ line, lines }) => [line.id, lines])),
  };
}

function sameness(line: TicketLine): string {
  const wish = line.modifiers.map(({ modifierId, quantity }) => `${modifierId} ${quantity}`);
  return JSON.stringify([line.itemId, wish, line.specialInstructions, line.status]);
}
