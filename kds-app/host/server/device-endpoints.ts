import { must, ok } from '#shared/basics/result.ts';
import { DEVICE_ROUTES } from '#shared/contract/routes-session.ts';
import type { Desk } from '../desk/api.ts';
import { answers, type Endpoint } from './endpoint.ts';
import { pageOf } from './page.ts';
import type { Clock, HostKey, Sessions } from './ports.ts';
import { said, saidText } from './reply.ts';
import { cookieOf } from './session-endpoints.ts';
import { submit } from './submit.ts';

export interface DeviceParts {
  readonly desk: Desk;
  readonly sessions: Sessions;
  readonly clock: Clock;
  readonly hostKey: HostKey;
}

/** Every call about paired devices. */
export function deviceEndpoints({ desk, sessions, clock, hostKey }: DeviceParts): readonly Endpoint[] {
  const endpoints: Record<keyof typeof DEVICE_ROUTES, Endpoint> = {
    openPairing: answers(DEVICE_ROUTES.openPairing, ({ principal }) =>
      said(201, { ...sessions.openPairing(principal), hostKey: hostKey.fingerprint }),
    ),
    pairDevice: answers(DEVICE_ROUTES.pairDevice, async ({ body }) => {
      const paired = await sessions.pair(body);
      if (!paired.ok) return paired;
      const { token, principal } = paired.value;
      const deviceId = must(principal.deviceId, 'the id of the paired device');
      return ok({
        status: 201,
        body: JSON.stringify({ deviceId, token }),
        cookie: cookieOf(paired.value, clock),
      });
    }),
    listDevices: answers(DEVICE_ROUTES.listDevices, ({ query }) =>
      saidText(200, pageOf('devices', desk.all('device'), query)),
    ),
    revokeDevice: answers(DEVICE_ROUTES.revokeDevice, async (call) => {
      const { id } = call.params;
      const reply = await submit(desk, call, { type: 'remove', kind: 'device', id }, () => ({
        status: 204,
        body: '',
      }));
      if (reply.ok) sessions.endDevice(id);
      return reply;
    }),
  };
  return Object.values(endpoints);
}
