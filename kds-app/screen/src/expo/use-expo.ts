import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { may } from '#shared/people/roles.ts';
import type { Order } from '#shared/orders/order.ts';
import { useAlarms } from '../sound/use-alarms.ts';
import { canvasMeasure } from '../board/measure.ts';
import { useAll, useScreen } from '../store/use-screen.ts';
import type { ExpoKit } from './expo-context.ts';
import { expoScene } from './expo-scene.ts';
import { orderName, type Names } from './waits-for.ts';
import { say } from '../words/say.ts';
import { stepWord } from './pass.ts';

/** The orders of the house, as they are shown here. */
export function useOrders(): readonly Order[] {
  const { kitchen } = useScreen();
  const orders = useSyncExternalStore(kitchen.subscribe, kitchen.orders);
  return useMemo(() => [...orders.values()], [orders]);
}

/** Stations that cook, in their order. */
export function useCooks() {
  const stations = useAll('station');
  return useMemo(
    () =>
      [...stations.values()].filter(({ kind }) => kind === 'cook').sort((a, b) => a.position - b.position),
    [stations],
  );
}

/** Names as people know them. `width`: units that the sentence about an order has. */
export function useNames(width: number): Names {
  const stations = useAll('station');
  const settings = useAll('settings');
  const [measure] = useState(() => canvasMeasure());
  return useMemo(() => {
    const courses = settings.get('site')?.courses ?? [];
    return {
      station: (id) => stations.get(id)?.name ?? id,
      course: (course) => courses.find(({ number }) => number === course)?.name ?? null,
      fits: (text, beside) => measure(text, 'choice') * SENTENCE <= (beside ? width - KEY : width) * ROWS,
    };
  }, [stations, settings, measure, width]);
}

/** The sentence is set a little larger than what it is measured as, in two rows that are not always full. */
const SENTENCE = 25 / 23;
const ROWS = 1.75;
/** Units that a key in a row takes. */
const KEY = 200;

/** What can be done to orders here. `askWhy` opens the reasons for a refusal, `open` everything about an order. */
export function useExpoDeeds(
  names: Names,
  askWhy: (order: Order) => void,
  open: (order: Order) => void,
): ExpoKit {
  const { kitchen, session, seen } = useScreen();
  return useMemo(
    (): ExpoKit => ({
      names,
      open,
      mayFire: may(session.role, 'order.pace'),
      confirm: (order) => {
        seen.touch([order.id]);
        kitchen.doToOrder(
          { orderId: order.id, deed: { type: 'status', status: 'confirmed', note: null } },
          say('did.accept', { name: orderName(order) }),
        );
      },
      refuse: (order) => {
        seen.touch([order.id]);
        askWhy(order);
      },
      fire: (order, course) => {
        kitchen.doToOrder(
          { orderId: order.id, deed: { type: 'fire', course } },
          say('did.fire', { name: orderName(order) }),
        );
      },
      step: (order, next) => {
        kitchen.doToOrder(
          { orderId: order.id, deed: { type: 'status', status: next.status, note: null } },
          say('named', { name: orderName(order), what: stepWord(next) }),
        );
      },
    }),
    [names, kitchen, session, seen, askWhy, open],
  );
}

export function useExpoAlarms(): void {
  const { kitchen, seen, ticker, link } = useScreen();
  const scene = useCallback(() => {
    const { state } = link.state();
    if (state === 'fetching') return null;
    return expoScene([...kitchen.orders().values()], seen.state(), ticker.now(), state === 'lost');
  }, [kitchen, seen, ticker, link]);
  useAlarms(scene);
}
