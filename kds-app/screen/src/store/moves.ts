import type { Instant } from '#shared/basics/instant.ts';
import type { Ticket, TicketLine } from '#shared/kitchen/ticket.ts';
import { isOpen, LINE_MOVES, TICKET_MOVES } from '#shared/orders/ticket-moves.ts';

/** What a cook can do to a ticket. */
export type TicketDeed =
  | { readonly type: 'start' | 'bump' | 'recall' | 'seen' }
  | { readonly type: 'bump-line' | 'recall-line'; readonly lineId: string };

/** When it was done, and by whom. */
export interface By {
  readonly at: Instant;
  readonly name: string;
}

/**
 * The ticket as it will be once the host has done this: shown at once, without waiting for the answer. A deed that
 * cannot be done any more leaves the ticket as it is (the host's rules K1 to K12, L1 to L4).
 */
export function afterDeed(ticket: Ticket, deed: TicketDeed, by: By): Ticket {
  switch (deed.type) {
    case 'start':
      return moved(ticket, 'start', by);
    case 'bump':
      return moved(ticket, 'bump', by);
    case 'recall':
      return moved(ticket, 'recall', by);
    case 'seen':
      return seen(ticket, by);
    case 'bump-line':
      return lineBumped(ticket, deed.lineId, by);
    case 'recall-line':
      return lineRecalled(ticket, deed.lineId, by);
  }
}

function moved(ticket: Ticket, move: 'start' | 'bump' | 'recall', { at, name }: By): Ticket {
  const status = TICKET_MOVES[ticket.status][move];
  if (status === undefined) return ticket;
  switch (move) {
    case 'start':
      return { ...ticket, status, startedAt: at };
    case 'bump':
      return {
        ...ticket,
        status,
        bumpedAt: at,
        recalled: null,
        lines: ticket.lines.map((line) => lineMoved(line, 'bump')),
      };
    case 'recall': {
      const lines = ticket.lines.map((line) => lineMoved(line, 'recall'));
      return { ...ticket, status, bumpedAt: null, recalled: { at, by: name }, lines };
    }
  }
}

function lineMoved(line: TicketLine, move: 'bump' | 'recall'): TicketLine {
  const status = LINE_MOVES[line.status][move];
  return status === undefined ? line : { ...line, status };
}

function withLine(ticket: Ticket, lineId: string, move: 'bump' | 'recall'): Ticket {
  return {
    ...ticket,
    lines: ticket.lines.map((line) => (line.id === lineId ? lineMoved(line, move) : line)),
  };
}

function lineBumped(ticket: Ticket, lineId: string, by: By): Ticket {
  const line = ticket.lines.find((each) => each.id === lineId);
  if (!isOpen(ticket.status) || line?.status !== 'waiting') return ticket;
  const started = ticket.status === 'waiting' ? moved(ticket, 'start', by) : ticket;
  const after = withLine(started, lineId, 'bump');
  return after.lines.some((each) => each.status === 'waiting') ? after : moved(after, 'bump', by);
}

function lineRecalled(ticket: Ticket, lineId: string, by: By): Ticket {
  const line = ticket.lines.find((each) => each.id === lineId);
  if (line?.status !== 'done') return ticket;
  if (ticket.status !== 'bumped') return withLine(ticket, lineId, 'recall');
  const back = moved(ticket, 'recall', by);
  const lines = ticket.lines.map((each) => (each.id === lineId ? lineMoved(each, 'recall') : each));
  return { ...back, lines };
}

function seen(ticket: Ticket, by: By): Ticket {
  const after = {
    ...ticket,
    lines: ticket.lines.map((line) => (line.mark === null ? line : { ...line, mark: null })),
  };
  const nothingLeft = isOpen(after.status) && after.lines.every((line) => line.status !== 'waiting');
  return nothingLeft ? moved(after, 'bump', by) : after;
}
