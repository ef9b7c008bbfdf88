import { isOnBoard } from '#shared/kitchen/board.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import { BAND_HEIGHT, bandCount } from './bands.ts';
import type { Geometry } from './geometry.ts';
import { AROUND_BODY } from './geometry.ts';
import type { BoardPage, Cell, GoesOn } from './pages.ts';
import { extraHeights, hasFooter, type Part } from './parts.ts';

const FOOTER = 30;
const TORN_FOOTER = 40;

/** How tall a part of a ticket is when it takes what it needs, in units. */
export function naturalHeight(ticket: Ticket, part: Part): number {
  const blocks = part.blocks.reduce((sum, block) => sum + block.height, 0);
  const extras = [...extraHeights(part).values()].reduce((sum, extra) => sum + extra, 0);
  const bands = part.index === 0 ? bandCount(ticket) * BAND_HEIGHT : 0;
  const last = part.index === part.count - 1;
  const foot = last ? (hasFooter(ticket) ? FOOTER : 0) : TORN_FOOTER;
  return AROUND_BODY + bands + blocks + extras + foot;
}

/** Columns of tickets of their natural height, filled from the top, the oldest first; a page is full of columns. */
export function railPages(
  tickets: readonly Ticket[],
  { columns, cellHeight }: Pick<Geometry, 'columns' | 'cellHeight'>,
  partsOf: (ticket: Ticket) => readonly Part[],
): BoardPage[] {
  const pages: Cell[][] = [];
  let at = { column: columns, left: 0, slots: 0 };
  for (const ticket of tickets) {
    const held = !isOnBoard(ticket);
    let named = -1;
    for (const part of partsOf(ticket)) {
      const height = naturalHeight(ticket, part);
      if (height > at.left) at = { ...at, column: at.column + 1, left: cellHeight };
      if (at.column >= columns) {
        pages.push([]);
        at = { column: 0, left: cellHeight, slots: 0 };
      }
      if (!held && named !== pages.length) at = { ...at, slots: at.slots + 1 };
      named = pages.length;
      const goesOn = goesOnOf(part, at.column === columns - 1, pages.length);
      pages.at(-1)?.push({ ticket, part, slot: held ? null : at.slots, goesOn, column: at.column });
      at = { ...at, left: at.left - height };
    }
  }
  return pages.map((cells) => ({ cells }));
}

function goesOnOf(part: Part, last: boolean, pages: number): GoesOn | null {
  if (part.index === part.count - 1) return null;
  return last ? { page: pages + 1 } : 'here';
}
