import { z } from 'zod';

/** Where a ticket is at its station. `held`: not on the screen until its course is fired. */
export const TicketStatus = z.enum(['held', 'waiting', 'cooking', 'bumped', 'voided']);
export type TicketStatus = z.infer<typeof TicketStatus>;

export const TicketMove = z.enum(['fire', 'hold', 'start', 'bump', 'recall', 'void']);
export type TicketMove = z.infer<typeof TicketMove>;

/** Every move a ticket can make. Anything not written here is refused. */
export const TICKET_MOVES: Readonly<Record<TicketStatus, Partial<Record<TicketMove, TicketStatus>>>> = {
  held: { fire: 'waiting', void: 'voided' },
  waiting: { hold: 'held', start: 'cooking', bump: 'bumped', void: 'voided' },
  cooking: { bump: 'bumped', void: 'voided' },
  bumped: { recall: 'cooking', void: 'voided' },
  voided: {},
};

/** Where one line is on a ticket. */
export const TicketLineStatus = z.enum(['waiting', 'done', 'voided']);
export type TicketLineStatus = z.infer<typeof TicketLineStatus>;

export const TicketLineMove = z.enum(['bump', 'recall', 'void']);
export type TicketLineMove = z.infer<typeof TicketLineMove>;

/** Every move a line can make on a ticket. Anything not written here is refused. */
export const LINE_MOVES: Readonly<
  Record<TicketLineStatus, Partial<Record<TicketLineMove, TicketLineStatus>>>
> = {
  waiting: { bump: 'done', void: 'voided' },
  done: { recall: 'waiting', void: 'voided' },
  voided: {},
};

/** On the station's screen, wanting work. */
export function isOpen(status: TicketStatus): boolean {
  return status === 'waiting' || status === 'cooking';
}
