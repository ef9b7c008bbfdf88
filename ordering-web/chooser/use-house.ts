import { useEffect, useState } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import { HOUSE_ROUTES, type House } from '#shared/contract/house.ts';

const EVERY_MS = 5000;

/** What the host last said of the house, and why it cannot be asked now. */
export interface HouseState {
  readonly house: House | null;
  readonly fault: string | null;
}

/** The house, asked for again every few seconds: its address and its paper may change while the page is open. */
export function useHouse(api: ApiClient): HouseState {
  const [state, setState] = useState<HouseState>({ house: null, fault: null });
  useEffect(() => {
    let timer = 0;
    let current = true;
    const ask = async () => {
      const answer = await api.call(HOUSE_ROUTES.getHouse, {});
      if (!current) return;
      setState(({ house }) =>
        answer.ok ? { house: answer.value, fault: null } : { house, fault: answer.error.detail },
      );
      timer = window.setTimeout(go, EVERY_MS);
    };
    const go = () => {
      ask().catch((error: unknown) => reportError(error));
    };
    go();
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [api]);
  return state;
}
