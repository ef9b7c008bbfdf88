import { useEffect, useState } from 'react';
import type { Failure } from '#shared/client/failure.ts';
import { CAPACITY_ROUTES, type SlotsView } from '#shared/contract/routes-capacity.ts';
import { useOutbox } from '#shared/ui/browser/hooks.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import type { CartLine } from '../cart/cart.ts';
import { useHouse } from '../house.ts';

/** The windows of a day with what was chosen; the last answer stays while the next one is fetched. */
export interface Slots {
  readonly view: SlotsView | null;
  readonly failure: Failure | null;
}

/** Others order too: what is left is asked for again so often. */
const AGAIN_MS = 20_000;
/** A finger on the stepper is quicker than this. */
const REST_MS = 250;

/** The windows of a day at the site (left out: today) for room service. */
export function useSlots(date: string | undefined, lines: readonly CartLine[]): Slots {
  const { api, outbox } = useHouse();
  // What was just refused for want of room has filled up: nobody waits for the next look then.
  const refusal = useOutbox(outbox).refused.at(-1)?.key ?? null;
  const [slots, setSlots] = useState<Slots>({ view: null, failure: null });
  const items = lines.map(({ itemId, quantity, modifiers }) => ({ menuItemId: itemId, quantity, modifiers }));
  const key = JSON.stringify([date, items, refusal]);
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      const body = { orderType: 'room_service', date, items } as const;
      const answer = await api.call(CAPACITY_ROUTES.slotsFor, { body });
      if (!wanted) return;
      if (answer.ok) setSlots({ view: answer.value, failure: null });
      else setSlots((before) => ({ ...before, failure: answer.error }));
    };
    const now = () => ask().catch(surprise);
    const first = window.setTimeout(now, REST_MS);
    const again = window.setInterval(now, AGAIN_MS);
    return () => {
      wanted = false;
      window.clearTimeout(first);
      window.clearInterval(again);
    };
    // The key says all that is asked, and stays the same while that does.
    // eslint-disable-next-line react/exhaustive-deps
  }, [api, key]);
  return slots;
}
