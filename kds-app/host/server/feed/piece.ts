import type { BoardEntry, DocumentKind } from '#shared/contract/documents.ts';
import { customerOf } from '#shared/orders/called.ts';
import { itemForGuests, type OrderView } from '#shared/contract/views.ts';
import { ticketsOf } from '#shared/kitchen/ticket.ts';
import type { Order } from '#shared/orders/order.ts';
import { isClosed } from '#shared/orders/status.ts';
import type { Held } from '../../desk/api.ts';
import { orderJson } from '../order-json.ts';

/** One document as it goes over the wire. Of two pieces with one key the later one is all that counts. */
export interface Piece {
  readonly key: string;
  readonly json: string;
  /** The document is gone, or not to be seen any more. */
  readonly gone: boolean;
}

/** A ticket's document, with the station that it is for. */
export interface TicketPiece {
  readonly id: string;
  readonly station: string;
  readonly piece: Piece;
}

/** A document of which the body is JSON already. */
export function piece(kind: DocumentKind, id: string, seq: number, json: string): Piece {
  const text = `{"kind":"${kind}","id":${JSON.stringify(id)},"seq":${seq},"body":${json}}`;
  return { key: `${kind} ${id}`, json: text, gone: false };
}

/** Says that a document is gone. */
export function gonePiece(kind: DocumentKind, id: string, seq: number): Piece {
  return { ...piece(kind, id, seq, 'null'), gone: true };
}

const forGuests = new WeakMap<Held, Piece>();

/** A dish as one view shows it; what guests see of a version is made once. */
export function itemPiece(held: Held<'item'>, view: OrderView): Piece {
  const { id, seq, body } = held;
  if (view !== 'guest' || body === null) return thingPiece(held);
  const made = forGuests.get(held) ?? piece('item', id, seq, JSON.stringify(itemForGuests(body)));
  forGuests.set(held, made);
  return made;
}

/** Anything that is shown to everybody alike: its stored text as it is. */
export function thingPiece({ kind, id, seq, json }: Held): Piece {
  return json === null ? gonePiece(kind, id, seq) : piece(kind, id, seq, json);
}

const views = new WeakMap<Held, Map<OrderView, Piece>>();

/** An order as one view shows it. Each view of each version is made once, for however many listen. */
export function orderPiece(held: Held<'order'>, view: OrderView): Piece {
  const known = views.get(held) ?? new Map<OrderView, Piece>();
  views.set(held, known);
  const made = known.get(view) ?? piece('order', held.id, held.seq, orderJson(held, view));
  known.set(view, made);
  return made;
}

const tickets = new WeakMap<Held, readonly TicketPiece[]>();

/** The tickets of an order, each made once. */
export function ticketPieces(held: Held<'order'>): readonly TicketPiece[] {
  const known = tickets.get(held);
  if (known) return known;
  const made = (held.body ? ticketsOf(held.body) : []).map((ticket) => ({
    id: ticket.id,
    station: ticket.station,
    piece: piece('ticket', ticket.id, held.seq, JSON.stringify(ticket)),
  }));
  tickets.set(held, made);
  return made;
}

/** What the pick-up board shows of an order; gone while there is nothing for it to show. */
export function boardPiece(held: Held<'order'>): Piece {
  const entry = held.body && boardEntry(held.body);
  if (!entry) return gonePiece('board', held.id, held.seq);
  return piece('board', held.id, held.seq, JSON.stringify(entry));
}

function boardEntry(order: Order): BoardEntry | null {
  const isPickedUp = order.orderType === 'takeout' || order.orderType === 'online';
  const isElsewhere = ['pending', 'out_for_delivery', 'served', 'delivered'].includes(order.status);
  if (!isPickedUp || isElsewhere || isClosed(order.status)) return null;
  const status = order.status === 'ready' ? 'ready' : 'preparing';
  return { number: order.number, status, name: customerOf(order) };
}
