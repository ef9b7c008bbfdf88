import type { Instant } from '#shared/basics/instant.ts';
import type { StationId } from '#shared/basics/ids.ts';
import type { Ticket, TicketLine } from '#shared/kitchen/ticket.ts';
import { isOpen, LINE_MOVES, TICKET_MOVES } from '#shared/orders/ticket-moves.ts';

/** What a cook can do to a ticket. */
export type TicketDeed =
  | { [N in 'start' | 'bump' | 'recall' | 'seen']: { readonly type: N } }[
      | 'start'
      | 'bump'
      | 'recall'
      | 'seen']
  | { readonly type: 'bump-line' | 'recall-line'; readonly lineId: string }
  | { readonly type: 'count-line'; readonly lineId: string; readonly done: number }
  | { readonly type: 'hold'; readonly until: Instant | null }
  | { readonly type: 'fire' }
  | { readonly type: 'move'; readonly station: StationId }
  | { readonly type: 'rush'; readonly rush: boolean }
  | { readonly type: 'answer-allergy'; readonly name: string };

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
    case 'count-line':
      return lineCounted(ticket, deed.lineId, deed.done, by);
    default:
      return arranged(ticket, deed, by);
  }
}

type Arranging = Extract<TicketDeed, { type: 'hold' | 'fire' | 'move' | 'rush' | 'answer-allergy' }>;

/** When, where and by whom it is made (the host's rules C8, C9, K11, V1 and Y3). */
function arranged(ticket: Ticket, deed: Arranging, { at, name }: By): Ticket {
  switch (deed.type) {
    case 'hold': {
      if (ticket.status !== 'waiting' && ticket.status !== 'held') return ticket;
      return { ...ticket, status: 'held', firedAt: null, wait: { why: 'hand', until: deed.until } };
    }
    case 'fire':
      return ticket.status === 'held' ? { ...ticket, status: 'waiting', firedAt: at, wait: null } : ticket;
    case 'move':
      return { ...ticket, station: deed.station, movedFrom: ticket.station };
    case 'rush':
      return { ...ticket, rush: deed.rush };
    case 'answer-allergy': {
      const answered = { at, by: deed.name || name };
      return ticket.allergy === null ? ticket : { ...ticket, allergy: { ...ticket.allergy, answered } };
    }
  }
}

/** Part of a quantity is finished, or taken back (the host's rules L5 to L7). */
function lineCounted(ticket: Ticket, lineId: string, done: number, by: By): Ticket {
  const line = ticket.lines.find((each) => each.id === lineId);
  if (!line || line.status === 'voided' || done > line.quantity) return ticket;
  if (done === line.quantity) return lineBumped(ticket, lineId, by);
  const back = line.status === 'done' ? lineRecalled(ticket, lineId, by) : ticket;
  const begun = back.status === 'waiting' && done > 0 ? moved(back, 'start', by) : back;
  const lines = begun.lines.map((each) => (each.id === lineId ? { ...each, done } : each));
  return { ...begun, lines };
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
  if (status === undefined) return line;
  return { ...line, status, done: status === 'done' ? line.quantity : 0 };
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
