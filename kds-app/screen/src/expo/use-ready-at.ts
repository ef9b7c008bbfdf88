import { useCallback, useEffect, useRef } from 'react';
import type { Order } from '#shared/orders/order.ts';
import { SeenViews } from '../keys/shown-boards.ts';
import { useScreen } from '../store/use-screen.ts';

/**
 * What stood at the pass when a key was pressed, in its places and as it is by now; what has left since leaves its place
 * empty.
 */
export function useReadyAt(
  ready: readonly Order[],
  late: () => void,
): (seen: string | null) => readonly (Order | undefined)[] {
  const { shown } = useScreen();
  const views = useRef(new SeenViews<readonly string[]>());
  const last = useRef<readonly string[]>([]);
  const places = ready.map(({ id }) => id);
  const key = places.join(' ');
  useEffect(() => {
    views.current.ended(last.current, shown.next());
    last.current = key === '' ? [] : key.split(' ');
  }, [key, shown]);
  return useCallback(
    (seen) => {
      const number = shown.numberOf(seen);
      const then = number === null ? null : views.current.at(number);
      if (then === 'now') return ready;
      if (then === null) late();
      return (then ?? []).map((id) => ready.find((order) => order.id === id));
    },
    [ready, shown, late],
  );
}
