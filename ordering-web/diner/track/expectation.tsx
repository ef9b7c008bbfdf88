import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Order } from '#shared/orders/order.ts';
import { Large, PromiseLine } from '#shared/ui/guest/status-line.tsx';
import { tell } from '#shared/i18n/track/say.ts';
import { dayName, instantOf } from '#shared/basics/instant.ts';
import { localeFor } from '#shared/i18n/language.ts';
import { spoken } from '#shared/ui/browser/speaking.ts';
import { useHouse, useWords } from '../house.ts';
import { headlineOf, isAwaited } from './headline.ts';
import { linePlaces, movedMinutes, promised, type TimeLeft } from './promise.ts';

interface ExpectationProps {
  readonly order: Order;
  readonly left: TimeLeft | null;
  /** The host's time, milliseconds since 1970. */
  readonly now: number;
}

/** How long still, by which clock, and whether that has moved. */
export function Expectation({ order, left, now }: ExpectationProps) {
  const { time, span } = useWords();
  const { site } = useHouse().session;
  const dayOf = (at: number) => dayName(instantOf(at), site.timeZone, localeFor(spoken(), site.locale));
  const moved = useMoved(order, now);
  const window = promised(order);
  const waits = isAwaited(order);
  const headline = headlineOf(order, left);
  return (
    <>
      <Large {...headline} tone={toneOf(order, waits)} />
      {waits && window !== null && (
        <>
          <p className="g-window">
            <b>
              {left?.kind === 'later' && `${dayOf(window.from)}, `}
              {tell('window', { from: time(window.from), to: time(window.to) })}
            </b>{' '}
            {moved}
          </p>
          <PromiseLine
            {...linePlaces(order, window, now)}
            sentWords={tell('sentAt', { time: time(order.createdAt) })}
            windowWords={span(window.from, window.to)}
          />
        </>
      )}
    </>
  );
}

function toneOf(order: Order, waits: boolean): 'plain' | 'go' | 'off' {
  if (order.status === 'cancelled') return 'off';
  return waits ? 'plain' : 'go';
}

/** The sentence about an estimate that moved while this page was open. */
function useMoved(order: Order, now: number): string {
  const { time } = useWords();
  const before = useRef(order);
  const [moved, setMoved] = useState<{ minutes: number; at: number } | null>(null);
  const onEstimate = useEffectEvent(() => {
    const minutes = movedMinutes(before.current, order);
    before.current = order;
    if (minutes === 0) return;
    setMoved({ minutes, at: now });
  });
  // Only a new estimate is news; the clock going on is not.
  useEffect(() => onEstimate(), [order.estimatedReadyAt]);
  if (moved === null) return '';
  const { minutes, at } = moved;
  return tell(minutes > 0 ? 'later' : 'earlier', { n: Math.abs(minutes), time: time(at) });
}
