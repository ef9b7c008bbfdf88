import type { z } from 'zod';
import { err, type Result } from '#shared/basics/result.ts';
import type { ApiClient } from '#shared/client/api-client.ts';
import { DEVICE_ROUTES, SESSION_ROUTES, type PairingOpened } from '#shared/contract/routes-session.ts';
import { say } from '#shared/i18n/chooser/say.ts';
import { knownDevice } from '../device/known-device.ts';

/** The code that lets one device in, and until when. */
export type OpenPairing = z.infer<typeof PairingOpened>;

/**
 * Opens pairing by a manager's PIN. The manager is signed out again at once: the code is all that stays on a screen
 * that anybody may stand before. The error is a sentence to show.
 */
export async function openPairing(api: ApiClient, pin: string): Promise<Result<OpenPairing, string>> {
  const device = await knownDevice(api);
  if (device.kind === 'unreachable') return err(device.detail);
  if (device.kind === 'unpaired') return err(say('notHere'));
  const person = await api.call(SESSION_ROUTES.staffSession, { body: { pin } });
  if (!person.ok) return err(person.error.detail);
  const opened = await api.call(DEVICE_ROUTES.openPairing, {});
  await api.call(SESSION_ROUTES.endSession, {});
  return opened.ok ? opened : err(opened.error.detail);
}
