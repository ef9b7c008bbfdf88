import { err, ok, type Result } from '#shared/basics/result.ts';
import type { ApiClient } from '#shared/client/api-client.ts';
import { DEVICE_ROUTES } from '#shared/contract/routes-session.ts';

/** What a person gave to pair with: the code of the pairing page, or the whole address in its picture. */
export interface Pairing {
  readonly code: string;
  /** Where the host is; null: it has to be found. */
  readonly url: string | null;
  /** The key that the host has to prove before it gets the code; null: none was given. */
  readonly key: string | null;
}

const CODE = /^[A-Z0-9]{6,12}$/;
const FROM_PICTURE = /^#pair=([A-Za-z0-9-]{6,20})(?:&key=([0-9a-f]{32}))?$/;

/** Reads what was typed, pasted or scanned; null when it is neither a code nor an address with one. */
export function readPairing(text: string): Pairing | null {
  const typed = text.toUpperCase().replaceAll(/[\s-]/g, '');
  if (CODE.test(typed)) return { code: typed, url: null, key: null };
  const url = URL.parse(text.trim());
  const found = FROM_PICTURE.exec(url?.hash ?? '');
  if (!url || !found || !/^https?:$/.test(url.protocol)) return null;
  return { code: (found[1] ?? '').toUpperCase(), url: url.origin, key: found[2] ?? null };
}

/** Pairs this machine by the code that the kiosk shows; the token, or a sentence about why not. */
export async function pair(api: ApiClient, code: string, name: string): Promise<Result<string, string>> {
  const paired = await api.call(DEVICE_ROUTES.pairDevice, { body: { code, kind: 'agent', name } });
  return paired.ok ? ok(paired.value.token) : err(paired.error.detail);
}
