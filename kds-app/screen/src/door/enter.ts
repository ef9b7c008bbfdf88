import type { ApiClient } from '#shared/client/api-client.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { may } from '#shared/people/roles.ts';

/**
 * Whether this page may show the kitchen. `pair`: the house does not know this screen. `silent`: no answer, to be
 * asked again.
 */
export type Entry =
  | { readonly kind: 'in'; readonly session: SessionInfo }
  | { readonly kind: 'pair' }
  | { readonly kind: 'silent'; readonly detail: string };

/** Asks who this page is; on the host's own machine it becomes the kiosk without being asked. */
export async function enter(api: ApiClient): Promise<Entry> {
  const known = await api.call(SESSION_ROUTES.getSession, {});
  if (known.ok && may(known.value.role, 'kitchen.read')) return { kind: 'in', session: known.value };
  if (!known.ok && known.error.kind !== 'refused') return { kind: 'silent', detail: known.error.detail };
  const kiosk = await api.call(SESSION_ROUTES.kioskSession, {});
  if (kiosk.ok) return { kind: 'in', session: kiosk.value };
  return kiosk.error.kind === 'refused' ? { kind: 'pair' } : { kind: 'silent', detail: kiosk.error.detail };
}
