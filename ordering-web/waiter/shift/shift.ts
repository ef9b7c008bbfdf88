import { useCallback, useEffect, useState } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { knownDevice } from '../../device/known-device.ts';

/** Who this tablet is to the host. */
export type Shift =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unreachable'; readonly detail: string }
  /** The host does not know this tablet. */
  | { readonly kind: 'unpaired' }
  /** It knows the tablet; nobody has it in hand. */
  | { readonly kind: 'idle'; readonly session: SessionInfo }
  | { readonly kind: 'on'; readonly session: SessionInfo };

const AGAIN_MS = 3000;

/** Asks the host who this tablet is, and again after `ask()`; keeps trying while the host cannot be reached. */
export function useShift(api: ApiClient): { readonly shift: Shift; readonly ask: () => void } {
  const [shift, setShift] = useState<Shift>({ kind: 'asking' });
  const [turn, setTurn] = useState(0);
  const ask = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => {
    let current = true;
    let timer = 0;
    findShift(api).then(
      (found) => {
        if (!current) return;
        setShift(found);
        if (found.kind === 'unreachable') timer = window.setTimeout(ask, AGAIN_MS);
      },
      (error: unknown) => reportError(error),
    );
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [api, turn, ask]);
  return { shift, ask };
}

async function findShift(api: ApiClient): Promise<Shift> {
  const device = await knownDevice(api);
  if (device.kind !== 'known') return device;
  const { session } = device;
  return { kind: session.staffId === null ? 'idle' : 'on', session };
}
