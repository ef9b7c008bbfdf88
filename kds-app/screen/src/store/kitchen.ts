import { instantOf } from '#shared/basics/instant.ts';
import type { FeedClient } from '#shared/client/feed-client.ts';
import { Listeners } from '#shared/client/listeners.ts';
import type { Outbox, Settlement } from '#shared/client/outbox.ts';
import type { Listener, Unsubscribe } from '#shared/client/ports.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import type { Order } from '#shared/orders/order.ts';
import { commandOf, requestOf, type TicketCommand } from './deeds.ts';
import { afterDeed, type By, type TicketDeed } from './moves.ts';
import type { Notices } from './notices.ts';
import { afterOrderDeed, orderRequestOf, type OrderCommand, type OrderDeed } from './order-deeds.ts';
import { Overlaid } from './pending.ts';
import { say } from '../words/say.ts';

export interface KitchenParts {
  readonly feed: FeedClient;
  readonly notices: Notices;
  readonly makeKey: () => string;
  /** Who works at this screen, as marks and recalls name them. */
  readonly name: string;
}

/**
 * The kitchen as this screen shows it: what the host said, with what was done here laid over it at once. Everything
 * done goes through the outbox, in order, once.
 */
export class Kitchen {
  private readonly parts: KitchenParts;
  private readonly listeners = new Listeners();
  private readonly overTickets = new Overlaid<Ticket, TicketDeed>(afterDeed);
  private readonly overOrders = new Overlaid<Order, OrderDeed>(afterOrderDeed);
  private outbox: Outbox | null = null;

  constructor(parts: KitchenParts) {
    this.parts = parts;
    parts.feed.documents.subscribe(() => this.listeners.call());
  }

  /** Shows again what an earlier page left waiting, and sends from now on. */
  async take(outbox: Outbox): Promise<void> {
    this.outbox = outbox;
    await outbox.open();
    this.tickets();
    for (const command of outbox.state().waiting) {
      const known = commandOf(command);
      const by = { at: command.createdAt, name: this.parts.name };
      if (known) this.overTickets.add(command.key, known.ticketId, known.deed, by);
    }
    this.listeners.call();
  }

  tickets = (): ReadonlyMap<string, Ticket> => this.overTickets.of(this.parts.feed.documents.of('ticket'));

  orders = (): ReadonlyMap<string, Order> => this.overOrders.of(this.parts.feed.documents.of('order'));

  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  /** A key for a command of its own. */
  newKey(): string {
    return this.parts.makeKey();
  }

  /** Does something to a ticket: shown at once, sent, and taken back with a sentence when the host refuses. */
  do(command: TicketCommand, label: string): void {
    const key = this.parts.makeKey();
    this.tickets();
    this.overTickets.add(key, command.ticketId, command.deed, this.by());
    this.send({ key, method: 'post', ...requestOf(command), label });
  }

  /** Does something to an order. */
  doToOrder(command: OrderCommand, label: string): void {
    const key = this.parts.makeKey();
    this.orders();
    this.overOrders.add(key, command.orderId, command.deed, this.by());
    this.send({ key, ...orderRequestOf(command), label });
  }

  /** What the outbox tells when the host has answered. */
  settled = (settlement: Settlement): void => {
    const { key } = settlement.command;
    if (settlement.kind === 'done') {
      this.overTickets.answered(key);
      this.overOrders.answered(key);
    } else {
      const taken = this.overTickets.refused(key) ?? this.overOrders.refused(key);
      this.parts.notices.say(taken?.id ?? '', settlement.failure.detail);
    }
    this.listeners.call();
  };

  private send(command: Parameters<Outbox['add']>[0]): void {
    this.listeners.call();
    const { outbox } = this;
    if (outbox === null) throw new Error('Something was done before the outbox was open');
    outbox.add(command).catch((error: unknown) => {
      const taken = this.overTickets.refused(command.key) ?? this.overOrders.refused(command.key);
      this.parts.notices.say(taken?.id ?? '', say('notKept', { why: String(error) }));
      this.listeners.call();
    });
  }

  private by(): By {
    return { at: instantOf(this.parts.feed.hostNow()), name: this.parts.name };
  }
}
