import { z } from 'zod';
import type { Recipe } from '../menu/menu.ts';
import { isOpen } from '../orders/ticket-moves.ts';
import type { Ticket, TicketLine } from './ticket.ts';

/** How many of an item are wanted over all open tickets, and how they are wanted. */
export const AllDayCount = z.object({
  itemId: z.string(),
  name: z.string(),
  count: z.int(),
  /** The choices made on it ("3 pink", "8 med"), most wanted first. Changes such as NO and EXTRA are not choices. */
  choices: z.array(z.object({ name: z.string(), count: z.int() })),
});
export type AllDayCount = z.infer<typeof AllDayCount>;

/** The all-day counts of tickets: lines that still want work, most wanted first (rule K14). */
export function allDay(tickets: Iterable<Ticket>): AllDayCount[] {
  const counts = new Map<string, { name: string; count: number; choices: Map<string, number> }>();
  for (const ticket of tickets) {
    if (!isOpen(ticket.status)) continue;
    for (const line of ticket.lines) if (line.status === 'waiting') tally(counts, line);
  }
  return [...counts]
    .map(([itemId, { name, count, choices }]) => ({ itemId, name, count, choices: ranked(choices) }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

function tally(
  counts: Map<string, { name: string; count: number; choices: Map<string, number> }>,
  line: TicketLine,
) {
  const known = counts.get(line.itemId) ?? {
    name: line.kitchenName,
    count: 0,
    choices: new Map<string, number>(),
  };
  const wanted = Math.max(0, line.quantity - line.done);
  known.count += wanted;
  for (const modifier of line.modifiers) {
    if (modifier.prefix !== null) continue;
    known.choices.set(modifier.kitchenName, (known.choices.get(modifier.kitchenName) ?? 0) + wanted);
  }
  counts.set(line.itemId, known);
}

function ranked(choices: ReadonlyMap<string, number>): { name: string; count: number }[] {
  return [...choices].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}

/** How much of something that is made ahead all open tickets want. */
export interface ProductionCount {
  readonly name: string;
  readonly amount: number;
  readonly unit: string;
}

/**
 * The production items of tickets: what the wanted dishes are made of and is made ahead, summed over dishes, most first
 * within its unit (rule K16). `recipes`: the recipe of an item by its id.
 */
export function production(
  tickets: Iterable<Ticket>,
  recipes: (itemId: string) => Recipe | null,
): ProductionCount[] {
  const sums = new Map<string, { name: string; amount: number; unit: string }>();
  for (const ticket of tickets) {
    if (!isOpen(ticket.status)) continue;
    for (const line of ticket.lines) {
      if (line.status !== 'waiting') continue;
      for (const part of recipes(line.itemId)?.parts ?? []) {
        if (!part.prep) continue;
        const key = `${part.name} ${part.unit}`;
        const known = sums.get(key) ?? { name: part.name, amount: 0, unit: part.unit };
        known.amount += part.amount * Math.max(0, line.quantity - line.done);
        sums.set(key, known);
      }
    }
  }
  return [...sums.values()]
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => Number(a.unit !== '') - Number(b.unit !== '') || b.amount - a.amount);
}
