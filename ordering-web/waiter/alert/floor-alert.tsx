import { useMemo, useState } from 'react';
import { Caller } from '#shared/ui/alerts/caller.tsx';
import { useLink, useOutbox } from '#shared/ui/browser/hooks.ts';
import { bell } from '../../device/bell.ts';
import type { Call } from '../floor/calls.ts';
import { useCalls } from '../floor/use-calls.ts';
import { useNow } from '../floor/use-floor.ts';
import { isSomebodyElses } from '../floor/mine.ts';
import { useOpenOrders, usePlaces } from '../house.ts';
import { useKept, useTablet } from '../tablet.ts';
import { say } from '../words.ts';
import { wantedBy } from './wanted.ts';

/** Plates at the pass, guests who call and guests who wait for a yes, at nobody else's tables. */
export function FloorAlert() {
  const orders = useOpenOrders();
  const { taken } = useKept();
  const { feed, outbox, session } = useTablet();
  const places = usePlaces();
  const calls = useSteadyCalls();
  const wanted = useMemo(() => {
    const mine = orders.filter((order) => !isSomebodyElses(order.place?.id, places, session.staffId));
    const called = calls.filter((call) => !isSomebodyElses(call.place.id, places, session.staffId));
    return wantedBy(mine, called, new Set(taken));
  }, [orders, calls, places, session.staffId, taken]);
  const { link } = useLink(feed);
  const { refused } = useOutbox(outbox);
  return (
    <Caller
      attention={bell}
      news={wanted}
      linked={link === 'linked'}
      title={say('titleFloor')}
      refused={refused.length}
    />
  );
}

/** The calls as they were when one came or went: their age alone changes nothing here. */
function useSteadyCalls(): readonly Call[] {
  const calls = useCalls(useNow());
  const names = calls.map((call) => call.key).join(' ');
  const [steady, setSteady] = useState({ names, calls });
  if (steady.names !== names) setSteady({ names, calls });
  return steady.calls;
}
