import { TicketId } from '#shared/basics/ids.ts';
import { z } from 'zod';
import { addressOf } from '#shared/client/address.ts';
import type { KeptCommand } from '#shared/client/command.ts';
import { KITCHEN_ROUTES } from '#shared/contract/routes-kitchen.ts';
import { ORDER_ROUTES } from '#shared/contract/routes-orders.ts';
import type { TicketDeed } from './moves.ts';

/** One thing that was done to a ticket here and that the host has not shown back yet. */
export interface TicketCommand {
  readonly ticketId: TicketId;
  readonly orderId: string;
  readonly deed: TicketDeed;
}

const ROUTES: Readonly<Record<TicketDeed['type'], { readonly path: string }>> = {
  start: KITCHEN_ROUTES.startTicket,
  bump: KITCHEN_ROUTES.bumpTicket,
  recall: KITCHEN_ROUTES.recallTicket,
  seen: KITCHEN_ROUTES.seeTicket,
  'bump-line': KITCHEN_ROUTES.bumpLine,
  'recall-line': KITCHEN_ROUTES.recallLine,
  'count-line': KITCHEN_ROUTES.countLine,
  hold: KITCHEN_ROUTES.holdTicket,
  fire: KITCHEN_ROUTES.fireTicket,
  move: KITCHEN_ROUTES.moveTicket,
  rush: ORDER_ROUTES.rush,
  'answer-allergy': KITCHEN_ROUTES.answerAllergy,
};

/** The deed as a request to the host. */
export function requestOf({ ticketId, orderId, deed }: TicketCommand): { address: string; body: object } {
  const { path } = ROUTES[deed.type];
  switch (deed.type) {
    case 'bump-line':
    case 'recall-line':
      return { address: addressOf(path, { id: deed.lineId }), body: { ticketId } };
    case 'count-line':
      return { address: addressOf(path, { id: deed.lineId }), body: { ticketId, done: deed.done } };
    case 'rush':
      return { address: addressOf(path, { id: orderId }), body: { rush: deed.rush } };
    default: {
      const { type: _type, ...body } = deed;
      return { address: addressOf(path, { id: ticketId }), body };
    }
  }
}

type Kept = Pick<TicketCommand, 'ticketId' | 'deed'>;

const LineBody = z.object({ ticketId: TicketId });

/** The deed that a kept request asks for; null when it is about something else. */
export function commandOf({ address, body }: Pick<KeptCommand, 'address' | 'body'>): Kept | null {
  const found = /\/kitchen\/(tickets|lines)\/([^/]+)\/(start|bump|recall|seen)$/.exec(address);
  if (found === null) return null;
  const [, kind, escaped = '', move] = found;
  const id = decodeURIComponent(escaped);
  if (kind === 'tickets') return ofTicket(id, move);
  const line = LineBody.safeParse(body);
  if (!line.success || (move !== 'bump' && move !== 'recall')) return null;
  return { ticketId: line.data.ticketId, deed: { type: `${move}-line`, lineId: id } };
}

function ofTicket(id: string, move: string | undefined): Kept | null {
  if (move !== 'start' && move !== 'bump' && move !== 'recall' && move !== 'seen') return null;
  return { ticketId: TicketId.parse(id), deed: { type: move } };
}
