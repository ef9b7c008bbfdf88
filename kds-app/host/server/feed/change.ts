import { maySee, type Audience, type OrderView } from '#shared/contract/views.ts';
import { LOCAL_AGENT } from '#shared/kitchen/job.ts';
import type { Held } from '../../desk/api.ts';
import { isOrder } from '../order-json.ts';
import type { Interest } from './interest.ts';
import { isOfMenu, menuPieceIn } from './menu-piece.ts';
import {
  boardPiece,
  gonePiece,
  itemPiece,
  orderPiece,
  thingPiece,
  ticketPieces,
  type Piece,
} from './piece.ts';

/** One subject that changed. */
export interface Change {
  readonly held: Held;
  /** Of an order: what it was before, where that is known. */
  readonly before: Held<'order'> | null;
  /** Of an order: it still wants something. */
  readonly open: boolean;
}

/** Who listens, as far as what they get depends on it. */
export interface Listening {
  readonly audience: Audience;
  readonly view: OrderView;
  /** What dishes say in other languages is left out; null: they say all. */
  readonly language: string | null;
}

/** The documents that a change means to somebody who follows something. */
export function piecesOf(interest: Interest, listening: Listening, change: Change): readonly Piece[] {
  const { held } = change;
  if (isOrder(held)) return orderPieces(interest, listening, held, change);
  if (interest.type === 'things') return interest.kinds.includes(held.kind) ? [thing(listening, held)] : [];
  if (interest.type === 'cart' && isCart(held)) return cartPieces(listening.audience, held);
  if (interest.type === 'jobs' && held.kind === 'job') return jobPieces(interest.agentId, held);
  return [];
}

function orderPieces(
  interest: Interest,
  listening: Listening,
  held: Held<'order'>,
  { before, open }: Change,
): readonly Piece[] {
  switch (interest.type) {
    case 'orders':
      return [open ? orderPiece(held, listening.view) : gonePiece('order', held.id, held.seq)];
    case 'mine':
      return ownPieces(listening, held, before);
    case 'order':
      return held.id === interest.id ? ownPieces(listening, held, before) : [];
    case 'tickets':
      return stationPieces(interest.station, held, before, open);
    case 'board':
      return [boardPiece(held)];
    case 'cart':
    case 'jobs':
    case 'things':
      return [];
  }
}

/** An order that belongs to who listens; gone when it did and does no more. */
function ownPieces(
  { audience, view }: Listening,
  held: Held<'order'>,
  before: Held<'order'> | null,
): readonly Piece[] {
  if (isSeen(audience, held)) return [orderPiece(held, view)];
  return before && isSeen(audience, before) ? [gonePiece('order', held.id, held.seq)] : [];
}

export function isSeen(audience: Audience, { body, customerId }: Held<'order'>): boolean {
  return body !== null && maySee(audience, { order: body, customerId });
}

/** The tickets of one station (null: all); those that left it with a split, a merge or the end of the order are gone. */
function stationPieces(
  station: string | null,
  held: Held<'order'>,
  before: Held<'order'> | null,
  open: boolean,
): readonly Piece[] {
  const isHere = (ticket: { readonly station: string }) => station === null || ticket.station === station;
  const here = open ? ticketPieces(held).filter(isHere) : [];
  const left = [...(before ? (before.body?.tickets ?? []) : []), ...(open ? [] : (held.body?.tickets ?? []))]
    .filter((ticket) => isHere(ticket) && !here.some(({ id }) => id === ticket.id))
    .map((ticket) => gonePiece('ticket', ticket.id, held.seq));
  return [...here.map((ticket) => ticket.piece), ...left];
}

function thing(listening: Listening, held: Held): Piece {
  if (isOfMenu(held) && listening.language !== null) return menuPieceIn(held, listening.language);
  return isItem(held) ? itemPiece(held, listening.view) : thingPiece(held);
}

function isItem(held: Held): held is Held<'item'> {
  return held.kind === 'item';
}

function isCart(held: Held): held is Held<'cart'> {
  return held.kind === 'cart';
}

/** What one's own party shares; that of whoever sat there before is nobody's business. */
export function cartPieces({ placeId, sittingId }: Audience, held: Held<'cart'>): readonly Piece[] {
  if (held.id !== placeId) return [];
  return held.body?.sittingId === sittingId ? [thingPiece(held)] : [gonePiece('cart', held.id, held.seq)];
}

/** A print job of the agent that follows it; null: of all. A settled one comes once more, as it ended. */
function jobPieces(agentId: string | null, held: Held): readonly Piece[] {
  const job = held.kind === 'job' ? jobAgent(held) : null;
  return agentId === null || job === agentId ? [thingPiece(held)] : [];
}

function jobAgent({ body }: Held): string {
  return body && 'agentId' in body ? (body.agentId ?? LOCAL_AGENT) : LOCAL_AGENT;
}
