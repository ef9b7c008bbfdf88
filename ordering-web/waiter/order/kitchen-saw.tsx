import { wallTime } from '#shared/basics/instant.ts';
import { allergyOf } from '#shared/orders/allergy.ts';
import type { Order, OrderTicket } from '#shared/orders/order.ts';
import { isOpen } from '#shared/orders/ticket-moves.ts';
import { useTablet } from '../tablet.ts';
import { useWords } from '../house.ts';
import { say } from '../words.ts';

/** Which station's screen has shown the order and when, or what happened instead; and who answers for an allergy. */
export function KitchenSaw({ order }: { readonly order: Order }) {
  const words = useWords();
  const { session } = useTablet();
  const time = (at: string) => wallTime(at, session.site.timeZone, true);
  const open = order.tickets.filter((ticket) => isOpen(ticket.status) || ticket.status === 'bumped');
  if (open.length === 0) return null;
  return (
    <ul className="w-saw">
      {open.map((ticket) => (
        <li key={ticket.id} className={isUnseen(ticket) ? 'w-saw-not' : ''}>
          <b>{words.stationName(ticket.station)}</b> {sawWords(ticket, time)}
          {allergyOf(order, ticket) !== null &&
            (ticket.allergySeen === null
              ? `, ${say('allergyOpen')}`
              : `, ${say('allergyBy', { name: ticket.allergySeen.by, time: time(ticket.allergySeen.at) })}`)}
        </li>
      ))}
    </ul>
  );
}

function isUnseen({ shown, unseen }: OrderTicket): boolean {
  return shown.length === 0 && unseen !== null;
}

/** `saw it 19:02:11`, `not seen yet`, `has not seen it, printed on Grill`. */
export function sawWords({ shown, unseen }: OrderTicket, time: (at: string) => string): string {
  const first = shown.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0];
  if (first !== undefined) return say('sawIt', { time: time(first.at) });
  if (unseen === null) return say('notSeen');
  return unseen.printers.length > 0
    ? say('printedOn', { printers: unseen.printers.join(', ') })
    : say('tellThem');
}
