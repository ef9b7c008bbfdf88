import type { Audience } from '#shared/contract/views.ts';
import { may, type Action, type Role } from '#shared/people/roles.ts';
import type { DeviceKind } from '#shared/people/staff.ts';
import type { Asker } from './commands.ts';

/** Who is at the other end of a session now: whom history names, and what they may see. */
export interface Principal extends Audience, Asker {
  readonly role: Role;
  /** Digest of the session's token: names the session without being able to open it. */
  readonly sessionId: string;
  /** The account that a guest is signed in to. */
  readonly accountId?: string | null;
  readonly deviceKind: DeviceKind | null;
  readonly deviceName: string | null;
  /** Milliseconds since 1970; null: until it is ended. */
  readonly expiresAt: number | null;
}

/** Enough of a session's digest to tell one telephone from another, and of no other use. */
const TELEPHONE_LENGTH = 16;

/** What the telephone of a session is called where others see it. */
export function telephoneOf(sessionId: string): string {
  return sessionId.slice(0, TELEPHONE_LENGTH);
}

/** A kitchen screen stays one whoever signs in on it: they add to what it may do. */
export function mayDo(principal: Principal, action: Action): boolean {
  return may(principal.role, action) || (principal.deviceKind === 'screen' && may('kitchen', action));
}
