import type { Ticket } from '#shared/kitchen/ticket.ts';
import type { BoardPage } from './pages.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The selection after an arrow key: along the row, or to the ticket that hangs above or below; it stops at the edges. */
export function steered(
  page: BoardPage,
  columns: number,
  selected: string | null,
  to: Direction,
): string | null {
  const firsts = page.cells.flatMap((cell, position) =>
    cell.slot !== null && isFirst(page, position) ? [{ id: cell.ticket.id, position }] : [],
  );
  const now = firsts.findIndex((each) => each.id === selected);
  const here = firsts[now];
  if (here === undefined) return firsts[0]?.id ?? null;
  const step = { left: -1, right: 1, up: 0, down: 0 }[to];
  if (step !== 0) return (firsts[now + step] ?? here).id;
  const target = here.position + (to === 'down' ? columns : -columns);
  if (target < 0 || target >= page.cells.length) return here.id;
  return (firsts.findLast((each) => each.position <= target) ?? here).id;
}

function isFirst(page: BoardPage, position: number): boolean {
  return page.cells[position - 1]?.ticket.id !== page.cells[position]?.ticket.id;
}

/** The line after an arrow key in item mode, among the lines that can be worked on. */
export function steeredLine(ticket: Ticket, line: string | null, to: Direction): string | null {
  const lines = ticket.lines.filter((each) => each.status !== 'voided');
  const now = lines.findIndex((each) => each.id === line);
  const by = to === 'down' || to === 'right' ? 1 : -1;
  const next = now < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, now + by));
  return lines[next]?.id ?? null;
}
