import type { AskedKind } from '../../contract/routes-print.ts';
import type { Printer } from '../../kitchen/job.ts';
import type { Order } from '../../orders/order.ts';
import { printersFor } from './printers.ts';

/** A paper of an order that can be wanted again. */
export interface Again {
  readonly kind: Exclude<AskedKind, 'bill' | 'receipt'>;
  /** Null: it is no station's. */
  readonly ticket: Order['tickets'][number] | null;
  readonly printers: readonly Printer[];
}

const LEAVING: readonly Order['orderType'][] = ['takeout', 'delivery', 'online'];

/** What of an order goes on paper in this house: a ticket for each station that cooks it, then what goes with the food. */
export function againOf(
  order: Pick<Order, 'orderType' | 'tickets'>,
  printers: Iterable<Printer>,
): readonly Again[] {
  const all = [...printers];
  const fired = order.tickets.filter(({ firedAt, status }) => firedAt !== null && status !== 'voided');
  const tickets = fired.map((ticket): Again => ({
    kind: 'ticket',
    ticket,
    printers: printersFor('ticket', all, ticket.station),
  }));
  const leaves = LEAVING.includes(order.orderType);
  const kinds = fired.length === 0 ? [] : (['expo', ...(leaves ? LEAVES : STAYS)] as const);
  const sheets = kinds.map((kind): Again => ({ kind, ticket: null, printers: printersFor(kind, all) }));
  return [...tickets, ...sheets].filter((each) => each.printers.length > 0);
}

const LEAVES = ['packing', 'label'] as const;
const STAYS = ['runner'] as const;

/** By what it is remembered on which printer such papers come out: tickets of each station by themselves. */
export function papersOf({ kind, ticket }: Again): string {
  return ticket === null ? kind : `${kind} ${ticket.station}`;
}
