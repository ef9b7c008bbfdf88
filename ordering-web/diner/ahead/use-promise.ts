import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { CAPACITY_ROUTES, type PromiseView, type SlotsView } from '#shared/contract/routes-capacity.ts';
import type { LineRequest } from '#shared/orders/commands.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { useHouse } from '../house.ts';
import type { Ahead } from './ahead.ts';

type Items = readonly z.input<typeof LineRequest>[];

/** What the house answered; `failed`: it could not be asked. */
export interface Asked<T> {
  readonly view: T | null;
  readonly failed: boolean;
  readonly again: () => void;
}

/** A finger on the stepper is quicker than this. */
const REST_MS = 250;
/** A promise gets old while somebody writes their address. */
const EVERY_MS = 30_000;

/** When these dishes would be ready, and whether they can be brought; asked again now and then. */
export function usePromise(orderType: Ahead['way'], items: Items): Asked<PromiseView> {
  const { api } = useHouse();
  const key = JSON.stringify([orderType, items]);
  return useAsked(items.length === 0 ? null : key, async () => {
    const answer = await api.call(CAPACITY_ROUTES.promiseOrder, { body: { orderType, items: [...items] } });
    return answer.ok ? answer.value : null;
  });
}

/** The times of a day, and in which of them these dishes fit. */
export function useSlots(orderType: Ahead['way'], items: Items, date: string | null): Asked<SlotsView> {
  const { api } = useHouse();
  const key = JSON.stringify([orderType, items, date]);
  return useAsked(key, async () => {
    const body = { orderType, items: [...items], ...(date === null ? {} : { date }) };
    const answer = await api.call(CAPACITY_ROUTES.slotsFor, { body });
    return answer.ok ? answer.value : null;
  });
}

interface Known<T> {
  readonly of: string | null;
  readonly view: T | null;
  readonly failed: boolean;
}

function useAsked<T>(key: string | null, ask: () => Promise<T | null>): Asked<T> {
  const [known, setKnown] = useState<Known<T>>({ of: null, view: null, failed: false });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (key === null) return;
    let wanted = true;
    const once = async () => {
      const view = await ask();
      if (!wanted) return;
      setKnown((before) => ({ of: key, view: view ?? before.view, failed: view === null }));
    };
    const look = () => once().catch(surprise);
    const timer = window.setTimeout(look, REST_MS);
    const every = window.setInterval(look, EVERY_MS);
    return () => {
      wanted = false;
      window.clearTimeout(timer);
      window.clearInterval(every);
    };
    // The key says all that is asked.
    // eslint-disable-next-line react/exhaustive-deps
  }, [key, turn]);
  return { view: known.view, failed: known.failed, again: () => setTurn((before) => before + 1) };
}
