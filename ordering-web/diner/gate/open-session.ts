import type { ApiClient } from '#shared/client/api-client.ts';
import type { Failure } from '#shared/client/failure.ts';
import { ok, type Result } from '#shared/basics/result.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import type { Entry } from '../entry.ts';

/** A session, or `pin`: the room's guest has to say the PIN of the stay first. */
export type Opened = Result<SessionInfo | 'pin', Failure>;

/** Becomes who the address says: a diner at a table, a room's guest, somebody who orders ahead. */
export async function openSession(api: ApiClient, entry: Entry, roomCode: string | null): Promise<Opened> {
  switch (entry.kind) {
    case 'table':
      return api.call(SESSION_ROUTES.tableSession, { body: { code: entry.code } });
    case 'room':
      return roomSession(api, roomCode === entry.code);
    case 'takeaway':
      return customerSession(api);
    case 'follow':
      return anySession(api);
    case 'track':
      return api.call(SESSION_ROUTES.getSession, {});
  }
}

/** The PIN is asked once per stay: the host says when the session of it has ended. */
async function roomSession(api: ApiClient, knownHere: boolean): Promise<Opened> {
  const now = await api.call(SESSION_ROUTES.getSession, {});
  if (!now.ok) return isUnknown(now.error) ? ok('pin') : now;
  return knownHere && now.value.role === 'guest' ? now : ok('pin');
}

/** Whoever only follows an order stays who they are. */
async function anySession(api: ApiClient): Promise<Opened> {
  const now = await api.call(SESSION_ROUTES.getSession, {});
  return !now.ok && isUnknown(now.error) ? api.call(SESSION_ROUTES.customerSession, {}) : now;
}

/** Who ordered ahead before keeps their session, and with it their orders. */
async function customerSession(api: ApiClient): Promise<Opened> {
  const now = await api.call(SESSION_ROUTES.getSession, {});
  if (now.ok && now.value.role === 'customer') return now;
  if (!now.ok && !isUnknown(now.error)) return now;
  return api.call(SESSION_ROUTES.customerSession, {});
}

function isUnknown(failure: Failure): boolean {
  return failure.kind === 'refused' && failure.problem.status === 401;
}
