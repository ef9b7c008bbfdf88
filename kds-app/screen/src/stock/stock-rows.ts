import type { Ticket } from '#shared/kitchen/ticket.ts';
import type { Item, ModifierGroup } from '#shared/menu/menu.ts';
import type { Order } from '#shared/orders/order.ts';
import { isOpen } from '#shared/orders/ticket-moves.ts';

/** Something that can run out. */
export interface StockRow {
  readonly kind: 'item' | 'modifier';
  readonly id: string;
  readonly name: string;
  readonly available: boolean;
  readonly count: number | null;
}

/** Everything that can run out and fits what is looked for: what is out first, then what is counted, then by name. */
export function stockRows(
  items: Iterable<Item>,
  groups: Iterable<ModifierGroup>,
  wanted: string,
): StockRow[] {
  const dishes = [...items].map(({ id, name, available, stock }): StockRow => ({
    kind: 'item',
    id,
    name,
    available,
    count: stock,
  }));
  const modifiers = new Map<string, StockRow>();
  for (const { modifiers: some } of groups) {
    for (const { id, name, available } of some)
      modifiers.set(id, { kind: 'modifier', id, name, available, count: null });
  }
  const looked = wanted.trim().toLowerCase();
  return [...dishes, ...modifiers.values()]
    .filter(({ name }) => name.toLowerCase().includes(looked))
    .sort((a, b) => weightOf(a) - weightOf(b) || a.name.localeCompare(b.name));
}

function weightOf({ available, count, kind }: StockRow): number {
  if (!available || count === 0) return 0;
  if (count !== null) return 1;
  return kind === 'item' ? 2 : 3;
}

/** On how many tickets that are open or held it stands: what an 86 hits. */
export function hitsOf(row: StockRow, tickets: Iterable<Ticket>, orders: Iterable<Order>): number {
  const ids = new Set<string>();
  for (const ticket of tickets) {
    const here = ticket.lines.some((line) =>
      row.kind === 'item'
        ? line.itemId === row.id
        : line.modifiers.some(({ modifierId }) => modifierId === row.id),
    );
    if (here && (isOpen(ticket.status) || ticket.status === 'held')) ids.add(ticket.id);
  }
  for (const order of orders) {
    const lines = order.items.filter((line) =>
      row.kind === 'item'
        ? line.menuItemId === row.id
        : line.modifiers.some(({ modifierId }) => modifierId === row.id),
    );
    for (const ticket of order.tickets) {
      const here = ticket.lines.some((part) => lines.some(({ id }) => id === part.lineId));
      if (here && (isOpen(ticket.status) || ticket.status === 'held')) ids.add(ticket.id);
    }
  }
  return ids.size;
}
