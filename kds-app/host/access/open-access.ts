import { randomInt } from 'node:crypto';
import type { Stay } from '#shared/floor/stay.ts';
import type { Role } from '#shared/people/roles.ts';
import type { Place } from '#shared/floor/place.ts';
import type { Staff } from '#shared/people/staff.ts';
import type { Desk } from '../desk/api.ts';
import type { Principal } from '../desk/principal.ts';
import { Accounts } from './accounts.ts';
import { Devices } from './devices.ts';
import { Guests } from './guests.ts';
import { openPairing } from './pairing.ts';
import { Pins, stayKey } from './pins.ts';
import { followCode, isFollowCode } from './follow-code.ts';
import { placeCode } from './place-code.ts';
import type { AccessStore, AccountStore } from './ports.ts';
import type { Holder } from './record.ts';
import { Sessions } from './sessions.ts';
import { digestOf, newToken } from './tokens.ts';
import { TypedCodes } from './typed-codes.ts';
import { Waits } from './waits.ts';

export interface AccessParts {
  readonly desk: Desk;
  readonly store: AccessStore;
  readonly accounts: AccountStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Two secrets of at least 32 bytes, kept in files apart from the database. */
  readonly pepper: Buffer;
  readonly codeSecret: Buffer;
}

/** Sessions, PINs, devices and codes of places: who comes in, and as whom. */
export function openAccess({ desk, store, accounts, now, pepper, codeSecret }: AccessParts) {
  const sessions = new Sessions({ store, accounts, desk, now });
  const waits = new Waits(store, now);
  const pins = new Pins({ store, waits, pepper });
  const guests = new Guests({ desk, sessions, pins, waits, codeSecret, now });
  const typedCodes = new TypedCodes({ desk, codeSecret, now });
  const devices = new Devices({ desk, store, sessions, pins, now });
  return {
    recognise: (token: string) => sessions.recognise(token),
    recheck: (sessionId: string) => sessions.recheck(sessionId),
    atTable: guests.atTable.bind(guests),
    findCode: typedCodes.find.bind(typedCodes),
    inRoom: guests.inRoom.bind(guests),
    asCustomer: guests.asCustomer.bind(guests),
    asKiosk: devices.asKiosk.bind(devices),
    hostAgent: devices.hostAgent.bind(devices),
    signIn: devices.signIn.bind(devices),
    personOf: devices.personOf.bind(devices),
    signOut: devices.signOut.bind(devices),
    pair: devices.pair.bind(devices),
    openPairing: (by: Principal) => openPairing(store, by.name, now()),
    endDevice: (deviceId: string) => sessions.endDevice(deviceId),
    /** The code behind the place's QR. */
    placeCode: (place: Pick<Place, 'id' | 'codeVersion'>) =>
      placeCode(codeSecret, { placeId: place.id, version: place.codeVersion }),
    /** What in an order's link lets another telephone follow it. */
    followCode: (orderId: string) => followCode(codeSecret, orderId),
    isFollowCode: (orderId: string, code: string) => isFollowCode(codeSecret, orderId, code),
    /** Whether the PIN is another person's already. */
    pinTaken: (pin: string, staffId: string, staff: readonly Staff[]) => pins.taken(pin, staffId, staff),
    /** Gives a person (staff id) or a stay (`stayKey`) a PIN. */
    setPin: (whose: string, pin: string) => pins.set(whose, pin),
    ...stayPins(pins),
    seal: (text: string) => pins.seal(text),
    accounts: new Accounts({ store: accounts, sessions, pins, waits, now }),
  };
}

/** The PINs of those who stay in the rooms. */
function stayPins(pins: Pins) {
  return {
    /** Begins a stay's PIN, the one that is given or one that nobody can guess; `again`: it may have one already. */
    async beginStay(stay: Stay, given: string | null, again: boolean): Promise<string> {
      const pin = given ?? pins.firstOf(stay.sittingId);
      const whose = stayKey(stay.sittingId);
      if (again && pins.has(whose)) return pin;
      pins.forgiveRoom(stay.id);
      await pins.set(whose, pin);
      return pin;
    },
    /** Another PIN for a stay: sessions that are open stay open. */
    async renewStay(stay: Stay, given: string | null): Promise<string> {
      const pin = given ?? String(randomInt(10_000)).padStart(4, '0');
      pins.forgiveRoom(stay.id);
      await pins.set(stayKey(stay.sittingId), pin);
      return pin;
    },
    endStay: (sittingId: string) => pins.drop(stayKey(sittingId)),
  };
}
export type Access = ReturnType<typeof openAccess>;

/** Roles that a token made on the command line may have: the others belong to a device, a place or a visit. */
export const TOKEN_ROLES = [
  'owner',
  'manager',
  'cashier',
  'waiter',
  'kitchen',
  'runner',
  'board',
  'integration',
] as const satisfies readonly Role[];

/** Makes a token that lasts until it is ended, for a program of the house. Works whether or not the host runs. */
export function createToken(
  store: AccessStore,
  {
    role,
    name,
    now,
  }: { readonly role: (typeof TOKEN_ROLES)[number]; readonly name: string; readonly now: number },
): string {
  const token = newToken();
  const holder: Holder = { who: 'token', role, name };
  store.putSession({
    digest: digestOf(token),
    principal: JSON.stringify(holder),
    deviceId: null,
    createdAt: now,
    expiresAt: null,
  });
  return token;
}
