import { useCallback, useEffect, useState } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { Failure } from '#shared/client/failure.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-house.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';

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
  const known = await api.call(SESSION_ROUTES.getSession, {});
  if (known.ok && known.value.device) return shiftOf(known.value);
  if (!known.ok && !isUnknown(known.error)) return { kind: 'unreachable', detail: known.error.detail };
  // A page on the host's own machine needs no code: whoever stands there could unplug it.
  const kiosk = await api.call(SESSION_ROUTES.kioskSession, {});
  if (kiosk.ok) return shiftOf(kiosk.value);
  return kiosk.error.kind === 'refused'
    ? { kind: 'unpaired' }
    : { kind: 'unreachable', detail: kiosk.error.detail };
}

function shiftOf(session: SessionInfo): Shift {
  return { kind: session.staffId === null ? 'idle' : 'on', session };
}

function isUnknown(failure: Failure): boolean {
  return failure.kind === 'refused' && failure.problem.code === 'unauthenticated';
}
