import { businessDay } from '#shared/basics/business-day.ts';
import { instantOf } from '#shared/basics/instant.ts';
import { OrderId } from '#shared/basics/ids.ts';
import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import type { Clock } from '#shared/client/ports.ts';
import type { Document } from '#shared/contract/documents.ts';
import { documentOf, ticketDocuments } from '#shared/contract/views.ts';
import { isOnBoard } from '#shared/kitchen/board.ts';
import { ticketsOf } from '#shared/kitchen/ticket.ts';
import { PlaceOrder, type OrderCommand } from '#shared/orders/commands.ts';
import type { OrderContext } from '#shared/orders/context.ts';
import { decide } from '#shared/orders/decide/decide.ts';
import { placeOrder } from '#shared/orders/decide/place.ts';
import { evolveAll } from '#shared/orders/evolve.ts';
import type { OrderFact } from '#shared/orders/facts.ts';
import type { Order, OrderPlace } from '#shared/orders/order.ts';
import { isClosed } from '#shared/orders/status.ts';
import { contextOf, type PracticeHouse } from './house.ts';

type By = OrderContext['by'];

/** What an accepted command changed, and who had asked. */
export interface PracticeChange {
  readonly before: Order | null;
  readonly after: Order;
  readonly by: By;
}

interface PracticeDeskParts {
  readonly house: PracticeHouse;
  readonly clock: Clock;
  /** Begins every id: what is practised can never be taken for an order of the house. */
  readonly prefix: string;
}

/** An order desk of its own: the same rules as the house's, and no journal, no paper, no house behind it. */
export class PracticeDesk {
  readonly house: PracticeHouse;
  private readonly parts: PracticeDeskParts;
  private readonly held = new Map<string, Order>();
  private readonly listeners = new Set<
    (documents: readonly Document[], change: PracticeChange | null) => void
  >();
  private seq = 1;
  private number = 0;

  constructor(parts: PracticeDeskParts) {
    this.parts = parts;
    this.house = parts.house;
  }

  now(): string {
    return instantOf(this.parts.clock.now());
  }

  /** The open orders, oldest first. */
  orders(): readonly Order[] {
    return [...this.held.values()];
  }

  orderOfTicket(id: string): Order | null {
    return this.orders().find(({ tickets }) => tickets.some((ticket) => ticket.id === id)) ?? null;
  }

  orderOfLine(id: string): Order | null {
    return this.orders().find(({ items }) => items.some((line) => line.id === id)) ?? null;
  }

  place(asked: object, place: OrderPlace | null, by: By): Result<Order, Refusal> {
    const request = PlaceOrder.parse({ ...asked, placeId: place?.id ?? null });
    const number = this.number + 1;
    const id = OrderId.parse(`${this.parts.prefix}.${number}`);
    const { timeZone, dayStartHour } = this.house.settings.site;
    const day = businessDay(this.now(), timeZone, dayStartHour);
    const named = { id, number, businessDay: day, place, sittingId: null };
    const facts = placeOrder(request, named, contextOf(this.house, this.now(), by));
    if (!facts.ok) return facts;
    this.number = number;
    return ok(this.commit(null, facts.value, by));
  }

  command(orderId: string, command: OrderCommand, by: By): Result<Order, Refusal> {
    const order = this.held.get(orderId);
    if (!order) return err(refusal('not_found', 'This order of the practice is over.'));
    const facts = decide(order, command, contextOf(this.house, this.now(), by));
    return facts.ok ? ok(this.commit(order, facts.value, by)) : facts;
  }

  /** Something of the house is otherwise, here only: a dish is out. */
  show(change: (seq: number) => readonly Document[]): void {
    this.seq += 1;
    this.tell(change(this.seq), null);
  }

  /** Everything there is to see. */
  documents(): { readonly seq: number; readonly documents: readonly Document[] } {
    const orders = this.orders().flatMap((order) => shown(order, this.seq));
    return { seq: this.seq, documents: [...this.house.documents, ...orders] };
  }

  subscribe(listener: (documents: readonly Document[], change: PracticeChange | null) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private commit(before: Order | null, facts: readonly OrderFact[], by: By): Order {
    const after = evolveAll(before, facts, { at: this.now(), by: by.name });
    this.seq += 1;
    const over = isClosed(after.status) && !ticketsOf(after).some(isOnBoard);
    if (over) this.held.delete(after.id);
    else this.held.set(after.id, after);
    const documents = shown(after, this.seq);
    this.tell(over ? documents.map(gone) : documents, { before, after, by });
    return after;
  }

  private tell(documents: readonly Document[], change: PracticeChange | null): void {
    for (const listener of this.listeners) listener(documents, change);
  }
}

function shown(order: Order, seq: number): Document[] {
  return [documentOf('order', order.id, seq, order), ...ticketDocuments(order, seq, null)];
}

function gone(document: Document): Document {
  return { ...document, body: null };
}
