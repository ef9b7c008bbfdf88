import type { Desk } from '../desk/api.ts';
import type { Principal } from '../desk/principal.ts';
import type { Place } from '#shared/floor/place.ts';
import { isHere } from '#shared/floor/stay.ts';
import type { Role } from '#shared/people/roles.ts';
import type { Device, DeviceKind } from '#shared/people/staff.ts';
import { ownerOfAccount, ownerOfSession } from './owner.ts';
import type { AccountStore } from './ports.ts';
import type { Holder, Session, SignedIn } from './record.ts';

/** Role of a device that nobody has signed in on: the least that it needs. */
const ALONE: Readonly<Record<DeviceKind, Role>> = {
  screen: 'kitchen',
  board: 'board',
  agent: 'agent',
  office: 'board',
  tablet: 'board',
  runner: 'board',
};

/** What a session says of its principal beyond the session itself. */
type Person = Omit<Principal, 'sessionId' | 'expiresAt'>;

/** As much of the accounts as is needed to know whether somebody is still signed in. */
export type KnownAccounts = Pick<AccountStore, 'epochOf'>;

const NOBODY = {
  staffId: null,
  deviceId: null,
  deviceKind: null,
  deviceName: null,
  placeId: null,
  sittingId: null,
  customerId: null,
  agentId: null,
};

/**
 * Who holds the session now; null when it has ended: expired, its device revoked, its sitting closed, its guest
 * checked out.
 */
export function resolve(
  session: Session,
  desk: Desk,
  accounts: KnownAccounts,
  now: number,
): Principal | null {
  const { digest, expiresAt, holder } = session;
  if (expiresAt !== null && expiresAt <= now) return null;
  const person = personOf(holder, desk, now);
  if (person === null) return null;
  const of = holder.who === 'place' || holder.who === 'customer' ? ownOrders(digest, holder, accounts) : {};
  return { ...person, ...of, sessionId: digest, expiresAt };
}

/** Whose the orders of a guest are: those of the account that they are signed in to, else of this telephone. */
function ownOrders(digest: string, { account }: { readonly account: SignedIn }, accounts: KnownAccounts) {
  const signedIn = account !== null && accounts.epochOf(account.id) === account.epoch;
  if (!signedIn) return { accountId: null, owner: ownerOfSession(digest) };
  return { accountId: account.id, owner: ownerOfAccount(account.id) };
}

function personOf(holder: Holder, desk: Desk, now: number): Person | null {
  switch (holder.who) {
    case 'device':
      return onDevice(holder, desk, now);
    case 'place':
      return atPlace(holder.placeId, holder.sittingId, desk);
    case 'customer':
      return { ...NOBODY, role: 'customer', name: 'Customer', customerId: holder.customerId };
    case 'token':
      return { ...NOBODY, role: holder.role, name: holder.name };
  }
}

function onDevice(holder: Extract<Holder, { who: 'device' }>, desk: Desk, now: number): Person | null {
  const device = desk.get('device', holder.deviceId)?.body;
  if (!device) return null;
  const alone = deviceAlone(device);
  if (holder.person === null || holder.person.until <= now) return alone;
  const staff = desk.get('staff', holder.person.staffId)?.body;
  if (!staff?.active) return alone;
  return { ...alone, role: staff.role, name: staff.name, staffId: staff.id, agentId: null };
}

function deviceAlone(device: Device): Person {
  return {
    ...NOBODY,
    role: ALONE[device.kind],
    name: device.name,
    deviceId: device.id,
    deviceKind: device.kind,
    deviceName: device.name,
    agentId: device.kind === 'agent' ? device.id : null,
  };
}

function atPlace(placeId: string, sittingId: string, desk: Desk): Person | null {
  const place = placeOf(placeId, sittingId, desk);
  if (place === null) return null;
  const room = place.kind === 'room';
  if (room && !staysAt(placeId, sittingId, desk)) return null;
  const name = room ? `Guest in ${place.name}` : `Guest at ${place.name}`;
  return { ...NOBODY, role: room ? 'guest' : 'diner', name, placeId: place.id, sittingId };
}

/** Where the sitting is now: a party may have moved to another table with its telephones. */
function placeOf(placeId: string, sittingId: string, desk: Desk): Place | null {
  const first = desk.get('place', placeId)?.body;
  if (first?.sitting?.id === sittingId) return first;
  const moved = desk.all('place').find(({ body }) => body?.sitting?.id === sittingId);
  return moved?.body ?? null;
}

function staysAt(placeId: string, sittingId: string, desk: Desk): boolean {
  const stay = desk.get('stay', placeId)?.body;
  return isHere(stay) && stay.sittingId === sittingId;
}
