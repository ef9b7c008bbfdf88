import { randomUUID } from 'node:crypto';
import { DeviceId } from '#shared/basics/ids.ts';
import { instantOf } from '#shared/basics/instant.ts';
import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { SYSTEM, type Device, type DeviceKind, type Staff } from '#shared/people/staff.ts';
import { LOCAL_AGENT } from '#shared/kitchen/job.ts';
import type { Desk } from '../desk/api.ts';
import { HOST } from '../desk/commands.ts';
import type { Principal } from '../desk/principal.ts';
import { spendCode } from './pairing.ts';
import type { Pins } from './pins.ts';
import type { AccessStore } from './ports.ts';
import type { Opened, Sessions } from './sessions.ts';

export interface DevicesParts {
  readonly desk: Desk;
  readonly store: AccessStore;
  readonly sessions: Sessions;
  readonly pins: Pins;
  readonly now: () => number;
}

/** What a device says of itself when it is paired. */
export interface NewDevice {
  readonly code: string;
  readonly kind: DeviceKind;
  readonly name: string;
}

/** The page on the host's own machine. */
const KIOSK = 'kiosk';
/** A person who forgot to sign out is signed out after the longest shift. */
const SHIFT_MS = 14 * 3_600_000;

/** Paired devices: how they come in, and how people take them into use. */
export class Devices {
  readonly #parts: DevicesParts;

  constructor(parts: DevicesParts) {
    this.#parts = parts;
  }

  /** Pairs a device with the code that is open now. */
  async pair({ code, kind, name }: NewDevice): Promise<Result<Opened, Refusal>> {
    const openedBy = spendCode(this.#parts.store, code, this.#parts.now());
    if (!openedBy.ok) return openedBy;
    const id = `${kind}-${randomUUID().slice(0, 8)}`;
    return this.#add({ id, kind, name, pairedBy: openedBy.value });
  }

  /** A page on the host's own machine becomes the kiosk: whoever stands there has the kitchen before them. */
  async asKiosk(current: Opened | null): Promise<Result<Opened, Refusal>> {
    if (current?.principal.deviceId === KIOSK) return ok(current);
    return this.#own({ id: KIOSK, kind: 'screen', name: 'Kiosk' });
  }

  /** A token for the agent that the host runs on its own machine; the one before is worth nothing then. */
  async hostAgent(): Promise<Result<Opened, Refusal>> {
    this.#parts.sessions.endDevice(LOCAL_AGENT);
    return this.#own({ id: LOCAL_AGENT, kind: 'agent', name: 'This machine' });
  }

  /** A person takes a paired device into use by their PIN. */
  async signIn(principal: Principal, pin: string): Promise<Result<Principal, Refusal>> {
    const { sessions, now } = this.#parts;
    const person = await this.personOf(principal, pin);
    if (!person.ok) return person;
    const session = sessions.find(principal.sessionId);
    if (session?.holder.who !== 'device') return err(NOT_PAIRED);
    const until = now() + SHIFT_MS;
    sessions.change(session, { ...session.holder, person: { staffId: person.value.id, until } });
    const signedIn = sessions.recheck(session.digest);
    return signedIn ? ok(signedIn) : err(NOT_PAIRED);
  }

  /** Whose PIN this is: somebody answers for one thing on a device without taking it into use. */
  async personOf(principal: Principal, pin: string): Promise<Result<Staff, Refusal>> {
    const { desk, pins } = this.#parts;
    if (principal.deviceId === null) return err(NOT_PAIRED);
    const staff = desk.all('staff').flatMap(({ body }) => (body ? [body] : []));
    return pins.personOf(pin, principal.deviceId, staff);
  }

  /** Signs the person out of a device, which stays paired; ends any other session. */
  signOut(principal: Principal): 'still-paired' | 'ended' {
    const { sessions } = this.#parts;
    const session = sessions.find(principal.sessionId);
    if (session?.holder.who === 'device') {
      sessions.change(session, { ...session.holder, person: null });
      return 'still-paired';
    }
    sessions.end(principal.sessionId);
    return 'ended';
  }

  async #own(
    device: Pick<Device, 'kind' | 'name'> & { readonly id: string },
  ): Promise<Result<Opened, Refusal>> {
    if (this.#parts.desk.get('device', device.id)?.body) return ok(this.#begin(device.id));
    return this.#add({ ...device, pairedBy: SYSTEM.name });
  }

  async #add(
    device: Omit<Device, 'id' | 'pairedAt'> & { readonly id: string },
  ): Promise<Result<Opened, Refusal>> {
    const id = DeviceId.parse(device.id);
    const body: Device = { ...device, id, pairedAt: instantOf(this.#parts.now()) };
    const added = await this.#parts.desk.submit({
      command: { type: 'put', kind: 'device', id, body },
      by: { ...HOST, name: device.pairedBy },
      keyed: null,
      answer: () => ({ status: 201, body: '' }),
    });
    return added.ok ? ok(this.#begin(id)) : added;
  }

  #begin(deviceId: string): Opened {
    return this.#parts.sessions.begin({ who: 'device', deviceId, person: null }, null);
  }
}

const NOT_PAIRED = refusal(
  'forbidden',
  'A PIN is taken on a paired device only. Pair this one first, on the kiosk.',
);
