import type { Order } from '#shared/orders/order.ts';
import type { SoundName } from '#shared/ui/sounds.ts';
import type { Call } from '../floor/calls.ts';
import { whereTo } from '../floor/hands.ts';
import { atPass } from '../floor/pass.ts';
import { say } from '../words.ts';

/** Something that must not be missed: it rings when it comes, and stays in the tab's title until it is seen to. */
export interface Wanted {
  readonly key: string;
  readonly sound: SoundName;
  readonly words: string;
}

/** What is said of each kind of call. */
export const CALL_WORDS = { waiter: 'calledAt', bill: 'billAt', open: 'acceptAt' } as const;

/** Plates at the pass, and guests who wait for a yes; guests first, because nobody cooks for them yet. */
export function wantedBy(
  orders: readonly Order[],
  calls: readonly Call[],
  taken: ReadonlySet<string>,
): Wanted[] {
  const called = calls.map((call): Wanted => {
    const words = say(CALL_WORDS[call.kind], { where: call.place.name });
    return { key: call.key, sound: 'new', words };
  });
  const approvals = orders
    .filter((order) => order.status === 'pending')
    .map((order): Wanted => {
      const words = say('acceptAt', { where: whereTo(order) });
      return { key: `${order.id}/approve`, sound: 'new', words };
    });
  const plates = orders.flatMap((order) =>
    atPass(order, taken).map((wave): Wanted => {
      const words = say('readyAt', { where: whereTo(order) });
      return { key: wave.key, sound: 'ready', words };
    }),
  );
  return [...called, ...approvals, ...plates];
}
