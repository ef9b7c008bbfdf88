import { plus } from '#shared/basics/instant.ts';
import type { Order, OrderTicket } from '#shared/orders/order.ts';
import { useChange, useNow } from '../floor/use-floor.ts';
import { Key } from '../../device/key.tsx';
import { ticketChange } from '../send.ts';
import { say } from '../words.ts';

const LATER = [5, 10, 15] as const;

/** The tickets of a course that somebody can hold: nobody has started them, and no station has still to hand them over. */
export function heldHere(order: Order, course: number | null): OrderTicket[] {
  return order.tickets.filter(
    ({ course: of, status, wait }) => of === course && status === 'held' && wait?.why !== 'chain',
  );
}

/** When a held course is fired by itself; null: when somebody fires it. */
export function firedAt(tickets: readonly OrderTicket[]): string | null {
  return tickets.flatMap(({ wait }) => wait?.until ?? []).toSorted()[0] ?? null;
}

/** Holds a course until a time: the kitchen gets it then, by itself. */
export function FireLater({ order, course }: { readonly order: Order; readonly course: number | null }) {
  const change = useChange();
  const now = useNow();
  const tickets = heldHere(order, course);
  if (tickets.length === 0) return null;
  const holdFor = (minutes: number) => {
    for (const ticket of tickets) change(ticketChange.hold(order, ticket, plus(now, minutes * 60_000)));
  };
  return (
    <div className="w-later" role="group" aria-label={say('fireByItself')}>
      <span>{say('fireIn')}</span>
      {LATER.map((minutes) => (
        <Key
          key={minutes}
          look="plain"
          label={`${say('fireIn')} ${say('minutesShort', { n: minutes })}`}
          onPress={() => holdFor(minutes)}
        >
          {say('minutesShort', { n: minutes })}
        </Key>
      ))}
    </div>
  );
}
