import type { Ticket, TicketLine } from '#shared/kitchen/ticket.ts';
import type { TicketDeed } from '../store/moves.ts';
import { say } from '../words/say.ts';

/** Something on the ticket waits for a cook to have seen it. */
export function wantsSeen(ticket: Ticket): boolean {
  return ticket.lines.some((line) => line.mark !== null);
}

/** What a touch of the head, or the ticket's digit, does: what wants to be seen comes before a bump. */
export function headDeed(ticket: Ticket): TicketDeed | null {
  if (wantsSeen(ticket)) return { type: 'seen' };
  return ticket.status === 'waiting' || ticket.status === 'cooking' ? { type: 'bump' } : null;
}

/** A line of it still wants work. */
export function hasWork(ticket: Ticket): boolean {
  return ticket.lines.some((line) => line.status === 'waiting');
}

/** Somebody has to answer for an allergy before anything is done here (rule Y3). */
export function isGated(ticket: Ticket, gate: 'off' | 'name' | 'pin'): boolean {
  const open = ticket.status === 'waiting' || ticket.status === 'cooking' || ticket.status === 'held';
  return gate !== 'off' && open && ticket.allergy !== null && ticket.allergy.answered === null;
}

/** What a touch of a line does. */
export function lineDeed(ticket: Ticket, line: TicketLine): TicketDeed | null {
  if (wantsSeen(ticket)) return { type: 'seen' };
  if (ticket.status !== 'waiting' && ticket.status !== 'cooking') return null;
  if (line.status === 'voided') return null;
  return { type: line.status === 'done' ? 'recall-line' : 'bump-line', lineId: line.id };
}

/**
 * What takes a deed back. A bumped ticket comes back with the ticks it had: when some lines were done before the bump,
 * only the others are taken back, one by one.
 */
export function undoOf(before: Ticket, deed: TicketDeed): TicketDeed[] {
  switch (deed.type) {
    case 'bump': {
      const waiting = before.lines.filter((line) => line.status === 'waiting');
      const someDone = before.lines.some((line) => line.status === 'done');
      if (!someDone) return [{ type: 'recall' }];
      return waiting.map((line) => ({ type: 'recall-line', lineId: line.id }));
    }
    case 'bump-line':
      return [{ type: 'recall-line', lineId: deed.lineId }];
    case 'recall-line':
      return [{ type: 'bump-line', lineId: deed.lineId }];
    case 'recall':
      return [{ type: 'bump' }];
    case 'count-line': {
      const line = before.lines.find((each) => each.id === deed.lineId);
      return line ? [{ type: 'count-line', lineId: deed.lineId, done: line.done }] : [];
    }
    case 'rush':
      return [{ type: 'rush', rush: !deed.rush }];
    case 'hold':
      return before.status === 'waiting' ? [{ type: 'fire' }] : [];
    case 'move':
      return [{ type: 'move', station: before.station }];
    case 'start':
    case 'seen':
    case 'fire':
    case 'answer-allergy':
      return [];
  }
}

/** What was done at a station, for the undo key: `T16 bumped`, `Ribeye on T16 done`. */
export function doneWords(name: string, ticket: Ticket, deed: TicketDeed, here: string): string {
  switch (deed.type) {
    case 'bump':
    case 'recall':
    case 'hold':
    case 'fire':
    case 'start':
    case 'seen':
      return say(`did.${deed.type}`, { name });
    case 'bump-line':
      return say('did.line', { name, dish: dishOf(ticket, deed.lineId) });
    case 'recall-line':
      return say('did.lineBack', { name, dish: dishOf(ticket, deed.lineId) });
    case 'count-line': {
      const all = ticket.lines.find((each) => each.id === deed.lineId)?.quantity ?? deed.done;
      return say('did.count', { name, dish: dishOf(ticket, deed.lineId), done: deed.done, all });
    }
    case 'move':
      return say(deed.station === here ? 'did.pull' : 'did.move', { name });
    case 'rush':
      return say(deed.rush ? 'did.rush' : 'did.noRush', { name });
    case 'answer-allergy':
      return say('did.allergy', { name });
  }
}

function dishOf(ticket: Ticket, lineId: string): string {
  return ticket.lines.find((each) => each.id === lineId)?.kitchenName ?? say('aLine');
}
