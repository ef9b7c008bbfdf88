import { randomUUID } from 'node:crypto';
import { fieldRefusal, refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import type { Place } from '#shared/floor/place.ts';
import { daysLater, isHere, type Stay } from '#shared/floor/stay.ts';
import type { Asker } from '../desk/commands.ts';
import type { Desk } from '../desk/api.ts';
import type { Pins } from './pins.ts';
import type { SignedIn } from './record.ts';
import { readPlaceCode } from './place-code.ts';
import type { Opened, Sessions } from './sessions.ts';
import { STRICT, type Waits } from './waits.ts';

export interface GuestsParts {
  readonly desk: Desk;
  readonly sessions: Sessions;
  readonly pins: Pins;
  readonly waits: Waits;
  /** The secret of the codes in the places' QRs. */
  readonly codeSecret: Buffer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const HOUR = 3_600_000;
const DINER_MS = 12 * HOUR;
const DAY = 24 * HOUR;
const CUSTOMER_MS = 30 * DAY;

const NOT_OPEN = refusal('forbidden', 'Ask a waiter to open your table: they tell you its four digits.', {
  extra: { ask: 'staff' },
});
const ASK_CODE = refusal('forbidden', 'Type the four digits that your waiter has told you.', {
  fields: [{ path: 'tableCode', detail: 'Type the four digits that your waiter has told you.' }],
  extra: { ask: 'table-code' },
});
const WRONG_CODE = refusal('forbidden', 'These are not the digits of this table. Ask your waiter again.', {
  fields: [{ path: 'tableCode', detail: 'These are not the digits of this table. Ask your waiter again.' }],
  extra: { ask: 'table-code' },
});

/** Sessions of people from outside: at a table, in a room, or ordering ahead. */
export class Guests {
  readonly #parts: GuestsParts;

  constructor(parts: GuestsParts) {
    this.#parts = parts;
  }

  /** Sits down at a table by the code in its QR; joins the party that is there, or begins one. */
  async atTable(
    code: string,
    tableCode: string | null,
    current: Opened | null,
  ): Promise<Result<Opened, Refusal>> {
    const place = this.#placeOf(code, 'table');
    if (!place.ok) return place;
    const sitsThere = place.value.sitting !== null && current?.principal.sittingId === place.value.sitting.id;
    const fault = sitsThere ? null : this.#codeFault(place.value, tableCode);
    return fault ? err(fault) : this.#join(place.value, DINER_MS, current);
  }

  /** Where the site asks for the digits of the sitting: why these are not they (rule GT4). */
  #codeFault({ id, sitting }: Place, tableCode: string | null): Refusal | null {
    if (this.#parts.desk.get('settings', 'site')?.body?.ordering.tableGate !== 'code') return null;
    if (!sitting?.code) return NOT_OPEN;
    if (tableCode === null) return ASK_CODE;
    // Of this sitting: whoever sits there next does not wait for what others typed.
    const who = `table:${id}:${sitting.id}`;
    const wait = this.#parts.waits.begin(who, STRICT);
    if (wait) return wait;
    if (tableCode !== sitting.code) return WRONG_CODE;
    this.#parts.waits.forgive(who);
    return null;
  }

  /** Room service: the room's code and the PIN of the stay. */
  async inRoom(code: string, pin: string, current: Opened | null): Promise<Result<Opened, Refusal>> {
    const place = this.#placeOf(code, 'room');
    if (!place.ok) return place;
    const stay = this.#parts.desk.get('stay', place.value.id)?.body;
    if (!isHere(stay)) return err(nobodyIn(place.value));
    const fault = await this.#parts.pins.roomFault(pin, place.value.id, stay.sittingId);
    return fault ? err(fault) : this.#join(place.value, this.#lifeOf(stay), current);
  }

  /** Somebody who orders ahead: they see what they ordered themselves. */
  asCustomer(current: Opened | null): Opened {
    if (current?.principal.role === 'customer') return current;
    const account = this.#accountOf(current);
    return this.#parts.sessions.begin({ who: 'customer', customerId: randomUUID(), account }, CUSTOMER_MS);
  }

  /** Whoever is signed in to an account stays so when they sit down or move on. */
  #accountOf(current: Opened | null): SignedIn {
    const holder = current && this.#parts.sessions.find(current.principal.sessionId)?.holder;
    return holder?.who === 'place' || holder?.who === 'customer' ? holder.account : null;
  }

  /** Nobody is asked for the PIN again within a stay; two days later at the latest. */
  #lifeOf(stay: Stay): number {
    return Math.max(DAY, Date.parse(daysLater(stay.until, 2)) - this.#parts.now());
  }

  #placeOf(code: string, kind: Place['kind']): Result<Place, Refusal> {
    const named = readPlaceCode(this.#parts.codeSecret, code);
    const place = named && this.#parts.desk.get('place', named.placeId)?.body;
    if (!named || !place || place.kind !== kind || place.codeVersion !== named.version) {
      return err(
        fieldRefusal(
          'code',
          `This code is not valid any more. Scan the one on the ${kind} again, or ask us.`,
        ),
      );
    }
    return ok(place);
  }

  async #join(place: Place, lifeMs: number, current: Opened | null): Promise<Result<Opened, Refusal>> {
    const sittingId = await this.#sittingAt(place);
    if (!sittingId.ok) return sittingId;
    // A page that is loaded again is who it was: its keys go on counting as the same sender's.
    if (current && current.principal.sittingId === sittingId.value) return ok(current);
    const at = { who: 'place', placeId: place.id, sittingId: sittingId.value } as const;
    return ok(this.#parts.sessions.begin({ ...at, account: this.#accountOf(current) }, lifeMs));
  }

  /** In a room the sitting is that of the stay, whatever else the place may say. */
  #isTheirs({ id, kind }: Place, sittingId: string): boolean {
    if (kind !== 'room') return true;
    const stay = this.#parts.desk.get('stay', id)?.body;
    return isHere(stay) && stay.sittingId === sittingId;
  }

  async #sittingAt(place: Place): Promise<Result<string, Refusal>> {
    if (place.sitting && this.#isTheirs(place, place.sitting.id)) return ok(place.sitting.id);
    const opened = await this.#parts.desk.submit({
      command: { type: 'open-place', placeId: place.id },
      by: newcomer(place),
      keyed: null,
      answer: () => ({ status: 201, body: '' }),
    });
    const sitting = this.#parts.desk.get('place', place.id)?.body?.sitting;
    if (sitting) return ok(sitting.id);
    return opened.ok ? err(refusal('unavailable', 'This place was closed just now. Try again.')) : opened;
  }
}

function nobodyIn(place: Place): Refusal {
  return refusal(
    'forbidden',
    `Nobody is checked into ${place.name} just now. Ask at reception: they open room service for you.`,
    { fields: [{ path: 'code', detail: 'Nobody is checked into this room.' }] },
  );
}

function newcomer(place: Place): Asker {
  const room = place.kind === 'room';
  return {
    role: room ? 'guest' : 'diner',
    name: room ? `Guest in ${place.name}` : `Guest at ${place.name}`,
    staffId: null,
    deviceId: null,
    placeId: place.id,
    sittingId: null,
    customerId: null,
  };
}
