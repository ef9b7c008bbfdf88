import { never } from '../basics/result.ts';
import type { LineId } from '../basics/ids.ts';
import type { FactOf } from './facts.ts';
import type { When } from './evolve.ts';
import type { OrderTicket, OrderTicketLine } from './order.ts';
import { LINE_MOVES, TICKET_MOVES, type TicketLineMove, type TicketMove } from './ticket-moves.ts';

/** Facts about a ticket that move none of its lines. */
type TicketNote = FactOf<
  'ticket-waits' | 'ticket-shown' | 'ticket-missed' | 'allergy-answered' | 'ticket-sent-to'
>;

export type TicketFact = FactOf<
  | 'ticket-moved'
  | 'ticket-line-moved'
  | 'ticket-lines-added'
  | 'ticket-line-marked'
  | 'marks-seen'
  | 'ticket-line-counted'
  | TicketNote['type']
>;

/** The ticket after a fact; a fact about another ticket leaves it as it is. */
export function evolveTicket(ticket: OrderTicket, fact: TicketFact, when: When): OrderTicket {
  if (ticket.id !== fact.ticketId) return ticket;
  switch (fact.type) {
    case 'ticket-moved':
      return moved(ticket, fact.move, when);
    case 'ticket-line-moved':
      return { ...ticket, lines: lineMoved(ticket.lines, fact.lineId, fact.move) };
    case 'ticket-lines-added': {
      const added = fact.lineIds.map((lineId): OrderTicketLine => ({
        lineId,
        status: 'waiting',
        done: 0,
        mark: fact.mark,
      }));
      const dueSeconds = Math.max(ticket.dueSeconds, fact.dueSeconds);
      const lines = [...ticket.lines, ...added];
      return { ...ticket, revision: ticket.revision + 1, dueSeconds, lines, allergySeen: null };
    }
    case 'ticket-line-marked':
      return {
        ...ticket,
        revision: ticket.revision + 1,
        allergySeen: fact.mark.kind === 'changed' ? null : ticket.allergySeen,
        lines: ticket.lines.map((line) =>
          line.lineId === fact.lineId ? { ...line, mark: fact.mark } : line,
        ),
      };
    case 'marks-seen':
      return { ...ticket, lines: ticket.lines.map((line) => ({ ...line, mark: null })) };
    case 'ticket-line-counted':
      return { ...ticket, lines: counted(ticket.lines, fact.lineId, fact.done) };
    default:
      return noted(ticket, fact, when);
  }
}

function counted(lines: readonly OrderTicketLine[], lineId: LineId, done: number): OrderTicketLine[] {
  return lines.map((line) => (line.lineId === lineId ? { ...line, done } : line));
}

function noted(ticket: OrderTicket, fact: TicketNote, { at }: When): OrderTicket {
  switch (fact.type) {
    case 'ticket-waits':
      return { ...ticket, wait: fact.wait };
    case 'ticket-shown': {
      const others = ticket.shown.filter((each) => each.screen !== fact.shown.screen);
      return { ...ticket, shown: [...others, fact.shown] };
    }
    case 'ticket-missed':
      return { ...ticket, unseen: { at, printers: fact.printers } };
    case 'allergy-answered':
      return { ...ticket, allergySeen: { at, by: fact.name } };
    case 'ticket-sent-to':
      return {
        ...ticket,
        station: fact.station,
        movedFrom: ticket.station,
        revision: ticket.revision + 1,
        shown: [],
        unseen: null,
      };
    default:
      return never(fact);
  }
}

function moved(ticket: OrderTicket, move: TicketMove, when: When): OrderTicket {
  const status = TICKET_MOVES[ticket.status][move] ?? ticket.status;
  const next = { ...ticket, status };
  switch (move) {
    case 'fire':
      return { ...next, firedAt: when.at, wait: null, shown: [], unseen: null };
    case 'hold':
      return { ...next, firedAt: null, wait: { why: 'hand', until: null } };
    case 'start':
      return { ...next, startedAt: when.at };
    case 'bump':
      return { ...next, bumpedAt: when.at, recalled: null, lines: ticket.lines.map(done) };
    case 'recall':
      return {
        ...next,
        bumpedAt: null,
        recalled: { at: when.at, by: when.by },
        lines: ticket.lines.map(undone),
      };
    case 'void':
      return { ...next, wait: null };
    default:
      return never(move);
  }
}

function done(line: OrderTicketLine): OrderTicketLine {
  return line.status === 'waiting' ? { ...line, status: 'done' } : line;
}

function undone(line: OrderTicketLine): OrderTicketLine {
  return line.status === 'done' ? { ...line, status: 'waiting', done: 0 } : line;
}

function lineMoved(
  lines: readonly OrderTicketLine[],
  lineId: LineId,
  move: TicketLineMove,
): OrderTicketLine[] {
  return lines.map((line) => {
    if (line.lineId !== lineId) return line;
    return { ...line, status: LINE_MOVES[line.status][move] ?? line.status, done: 0 };
  });
}
