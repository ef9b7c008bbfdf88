import { isOnBoard } from '#shared/kitchen/board.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import type { Geometry } from './geometry.ts';
import type { Part } from './parts.ts';

/** Where a ticket's lines go on after a part: in the next cell, in the row below, or on the next page. */
export type GoesOn = 'here' | 'below' | { readonly page: number };

/** One place on the board with what hangs there. */
export interface Cell {
  readonly ticket: Ticket;
  readonly part: Part;
  /** Counts the tickets of a page from 1; null for a held one, which no key bumps. */
  readonly slot: number | null;
  readonly goesOn: GoesOn | null;
  /** The column in which it hangs, where columns are filled one by one. */
  readonly column?: number;
  /** Of a row of a list, in units. */
  readonly height?: number;
}

export interface BoardPage {
  readonly cells: readonly Cell[];
}

/** The tickets of a board in pages: rows of cells from the oldest, a long ticket in as many cells as it needs. */
export function pagesOf(
  tickets: readonly Ticket[],
  { columns, rows }: Pick<Geometry, 'columns' | 'rows'>,
  partsOf: (ticket: Ticket) => readonly Part[],
): BoardPage[] {
  const size = columns * rows;
  const pages: Cell[][] = [];
  let slots = 0;
  for (const ticket of tickets) {
    let onPage = -1;
    for (const part of partsOf(ticket)) {
      let page = pages.at(-1);
      if (page === undefined || page.length === size) {
        page = [];
        pages.push(page);
        slots = 0;
      }
      const held = !isOnBoard(ticket);
      if (onPage !== pages.length) {
        onPage = pages.length;
        if (!held) slots += 1;
      }
      const goesOn =
        part.index < part.count - 1 ? nextOf(page.length + 1, columns, size, pages.length) : null;
      page.push({ ticket, part, slot: held ? null : slots, goesOn });
    }
  }
  return pages.map((cells) => ({ cells }));
}

function nextOf(position: number, columns: number, size: number, pages: number): GoesOn {
  if (position === size) return { page: pages + 1 };
  return position % columns === 0 ? 'below' : 'here';
}

/** The board's order: what wants work by urgency, then what is held. */
export function boardOrder(open: readonly Ticket[], held: readonly Ticket[]): Ticket[] {
  return [...open, ...[...held].sort((a, b) => a.orderNumber - b.orderNumber)];
}

/** The digits that bump a slot: `1` to `9`, then `01` to `09` and `00`; no digits after the nineteenth. */
export function slotDigits(slot: number): string | null {
  if (slot <= 9) return String(slot);
  if (slot <= 18) return `0${slot - 9}`;
  return slot === 19 ? '00' : null;
}

/** The ticket in a slot of a page. */
export function ticketIn(page: BoardPage | undefined, slot: number): Ticket | null {
  return page?.cells.find((cell) => cell.slot === slot)?.ticket ?? null;
}

/** What a key can be about, in its places: the tickets of each page, and those that can come back. */
export function placesOf({
  pages,
  bumped,
}: {
  readonly pages: readonly BoardPage[];
  readonly bumped: readonly Ticket[];
}): string {
  const hanging = pages.map(({ cells }) => cells.map(({ ticket, slot }) => `${ticket.id} ${slot}`).join(','));
  return [...hanging, bumped.map(({ id }) => id).join(',')].join('|');
}
