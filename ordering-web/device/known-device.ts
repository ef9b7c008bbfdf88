import type { ApiClient } from '#shared/client/api-client.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';

/** What the host knows of this device. */
export type KnownDevice =
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'unpaired' }
  | { readonly kind: 'known'; readonly session: SessionInfo };

/**
 * Asks the host who this device is. A page on the host's own machine needs no code and becomes its kiosk: whoever
 * stands there could as well pull the plug.
 */
export async function knownDevice(api: ApiClient): Promise<KnownDevice> {
  const known = await api.call(SESSION_ROUTES.getSession, {});
  if (known.ok && known.value.device) return { kind: 'known', session: known.value };
  if (!known.ok && (known.error.kind !== 'refused' || known.error.problem.code !== 'unauthenticated')) {
    return { kind: 'unreachable', detail: known.error.detail };
  }
  const kiosk = await api.call(SESSION_ROUTES.kioskSession, {});
  if (kiosk.ok) return { kind: 'known', session: kiosk.value };
  return kiosk.error.kind === 'refused'
    ? { kind: 'unpaired' }
    : { kind: 'unreachable', detail: kiosk.error.detail };
}
