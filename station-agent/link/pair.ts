import { err, ok, type Result } from '#shared/basics/result.ts';
import type { ApiClient } from '#shared/client/api-client.ts';
import { DEVICE_ROUTES } from '#shared/contract/routes-session.ts';

/** Pairs this machine by the code that the kiosk shows; the token, or a sentence about why not. */
export async function pair(api: ApiClient, code: string, name: string): Promise<Result<string, string>> {
  const paired = await api.call(DEVICE_ROUTES.pairDevice, { body: { code, kind: 'agent', name } });
  return paired.ok ? ok(paired.value.token) : err(paired.error.detail);
}
