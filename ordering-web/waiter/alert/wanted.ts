import type { Order } from '#shared/orders/order.ts';
import type { News } from '#shared/ui/alerts/use-flash.ts';
import type { Call } from '../floor/calls.ts';
import { whereTo } from '../floor/hands.ts';
import { atPass } from '../floor/pass.ts';
import { say } from '../words.ts';

/** What is said of each kind of call. */
export const CALL_WORDS = { waiter: 'calledAt', bill: 'billAt', open: 'acceptAt' } as const;

/** Plates at the pass, and guests who wait for a yes; guests first, because nobody cooks for them yet. */
export function wantedBy(
  orders: readonly Order[],
  calls: readonly Call[],
  taken: ReadonlySet<string>,
): News[] {
  const called = calls.map((call): News => {
    const words = say(CALL_WORDS[call.kind], { where: call.place.name });
    return { key: call.key, occasion: 'called', words };
  });
  const approvals = orders
    .filter((order) => order.status === 'pending')
    .map((order): News => {
      const words = say('acceptAt', { where: whereTo(order) });
      return { key: `${order.id}/approve`, occasion: 'approval', words };
    });
  const plates = orders.flatMap((order) =>
    atPass(order, taken).map((wave): News => {
      const words = say('readyAt', { where: whereTo(order) });
      return { key: wave.key, occasion: 'to_serve', words };
    }),
  );
  return [...called, ...approvals, ...plates];
}
