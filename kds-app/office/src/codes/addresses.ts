import { createContext, useContext, useEffect, useState } from 'react';
import { HOUSE_ROUTES, type House } from '#shared/contract/house.ts';
import type { Place } from '#shared/floor/place.ts';
import { printFault, type PrintFault } from '#shared/floor/printed.ts';
import { useAll, useHouse } from '../house.ts';

/** Where the host can be reached now, as it says itself. */
export type Reach = Pick<House, 'addresses' | 'secure'>;

/** Null until the host has said it. */
export const ReachContext = createContext<Reach | null>(null);

const EVERY_MS = 30_000;

/** Asks for the host's addresses now and again: a router may give it another at any time. */
export function useAskedReach(): Reach | null {
  const { api } = useHouse();
  const [reach, setReach] = useState<Reach | null>(null);
  useEffect(() => {
    let gone = false;
    const ask = () =>
      void api.call(HOUSE_ROUTES.getHouse, {}).then((answer) => {
        if (answer.ok && !gone) setReach(answer.value);
      });
    ask();
    const timer = window.setInterval(ask, EVERY_MS);
    return () => {
      gone = true;
      window.clearInterval(timer);
    };
  }, [api]);
  return reach;
}

export function useReach(): Reach | null {
  return useContext(ReachContext);
}

/** The addresses at which the host is now, best first; null until they have come. */
export function useAddresses(): readonly string[] | null {
  return useReach()?.addresses ?? null;
}

/** A place whose printed code leads nowhere, and why. */
export interface Misprint {
  readonly place: Place;
  readonly why: PrintFault;
}

/** Every place whose printed code leads nowhere. */
export function useMisprints(): readonly Misprint[] {
  const places = useAll('place');
  const addresses = useAddresses();
  if (addresses === null) return [];
  return [...places.values()].flatMap((place) => {
    const why = printFault(place, addresses);
    return why === null ? [] : [{ place, why }];
  });
}
