import type { IncomingMessage } from 'node:http';
import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { mayDo, type Principal } from '../desk/principal.ts';
import { tokensOf } from './addressing.ts';
import type { Endpoint } from './endpoint.ts';
import type { Opened, Sessions } from './ports.ts';

const SIGN_IN = refusal(
  'unauthenticated',
  'Sign in first: scan the code of your table, or pair this device on the kiosk.',
);
const NOT_ALLOWED = refusal('forbidden', 'You may not do this here. Ask a manager.');

/** The sessions that a request came with, those that have ended left out. */
export function cameWith(request: IncomingMessage, sessions: Sessions): readonly Opened[] {
  return tokensOf(request).flatMap((token) => {
    const principal = sessions.recognise(token);
    return principal ? [{ token, principal }] : [];
  });
}

/**
 * As whom the caller acts. One browser may be a paired device and a guest at once, as when somebody tries a table's
 * page out on the kitchen computer: then it acts as the first of them who may.
 */
export function actingAs(endpoint: Endpoint, came: readonly Opened[]): Opened | null {
  return came.find(({ principal }) => refusalOf(endpoint, principal) === null) ?? came[0] ?? null;
}

/** Why this principal may not make this call; null when they may. */
export function refusalOf({ route, oneOf }: Endpoint, principal: Principal | null): Refusal | null {
  if (route.action === 'anyone') return null;
  if (principal === null) return SIGN_IN;
  if (route.action !== 'session' && !mayDo(principal, route.action)) return NOT_ALLOWED;
  return oneOf === null || oneOf.some((action) => mayDo(principal, action)) ? null : NOT_ALLOWED;
}
