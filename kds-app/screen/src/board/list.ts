import { isOnBoard } from '#shared/kitchen/board.ts';
import type { Ticket, TicketLine } from '#shared/kitchen/ticket.ts';
import type { Geometry } from './geometry.ts';
import type { BoardPage, Cell } from './pages.ts';
import type { Part } from './parts.ts';
import type { Measure } from './wrap.ts';
import { listed, say } from '../words/say.ts';
import { wishText } from './ticket-words.ts';

/** Units of a row: key, place, age and state before the dishes; the space between dishes; a line of text. */
const BEFORE_DISHES = 486;
const BETWEEN = 30;
const LINE = 27;
const LEAST = 66;
const AROUND = 16;

/** How a line reads in a row: `2 Lamb cutlets PINK, NO mint sauce “on the side”`. */
export function listText(line: TicketLine): { readonly name: string; readonly wish: string } {
  const wish = line.modifiers.map(wishText);
  const note = line.specialInstructions === '' ? [] : [say('quote', { note: line.specialInstructions })];
  return { name: line.kitchenName, wish: listed([...wish, ...note]) };
}

/** How tall the row of a ticket is, so that nothing of it is cut, in units. */
export function listHeight(ticket: Ticket, width: number, measure: Measure): number {
  const room = Math.max(200, width - BEFORE_DISHES);
  let rows = 1;
  let left = room;
  for (const line of ticket.lines) {
    const { name, wish } = listText(line);
    const needs = measure(`${line.quantity} ${name} ${wish}`, 'modifier') * 1.06 + BETWEEN;
    if (needs > left && left < room) {
      rows += 1;
      left = room;
    }
    rows += Math.max(0, Math.ceil(needs / room) - 1);
    left -= needs % room;
  }
  return Math.max(LEAST, rows * LINE + AROUND);
}

/** Rows of their natural height in one column or two, filled from the top. */
export function listPages(tickets: readonly Ticket[], geometry: Geometry, measure: Measure): BoardPage[] {
  const room = geometry.cellHeight * geometry.rows;
  const pages: Cell[][] = [];
  let at = { column: geometry.columns, left: 0, slots: 0 };
  for (const ticket of tickets) {
    const height = Math.min(room, listHeight(ticket, geometry.cellWidth, measure));
    if (height > at.left) at = { ...at, column: at.column + 1, left: room };
    if (at.column >= geometry.columns) {
      pages.push([]);
      at = { column: 0, left: room, slots: 0 };
    }
    const onBoard = isOnBoard(ticket);
    if (onBoard) at = { ...at, slots: at.slots + 1 };
    const slot = onBoard ? at.slots : null;
    pages.at(-1)?.push({ ticket, part: WHOLE, slot, goesOn: null, column: at.column, height });
    at = { ...at, left: at.left - height };
  }
  return pages.map((cells) => ({ cells }));
}

const WHOLE: Part = { index: 0, count: 1, blocks: [], goOn: 0, spare: 0 };
