import { hash, verify } from '@node-rs/argon2';
import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import type { Staff } from '#shared/people/staff.ts';
import type { AccessStore } from './ports.ts';
import { HOUSE, STRICT, type Waits } from './waits.ts';

export interface PinsParts {
  readonly store: AccessStore;
  readonly waits: Waits;
  /** Kept in a file apart from the database: without it the hashes are worth nothing. */
  readonly pepper: Buffer;
}

/** Whose PIN a room's stay has, beside those of staff. */
export function roomKey(placeId: string): string {
  return `room:${placeId}`;
}

/**
 * PINs of people and stays: argon2id with a pepper. Four digits are guessed in minutes by whoever may try freely, so
 * tries are counted by who tries and for the whole house.
 */
export class Pins {
  readonly #parts: PinsParts;

  constructor(parts: PinsParts) {
    this.#parts = parts;
  }

  /** Gives a person (staff id) or a room's stay (`roomKey`) a new PIN. */
  async set(whose: string, pin: string): Promise<void> {
    this.#parts.store.putPin(whose, await hash(pin, { secret: this.#parts.pepper }));
  }

  /** The person of this PIN, asked from a paired device. */
  async personOf(pin: string, deviceId: string, staff: readonly Staff[]): Promise<Result<Staff, Refusal>> {
    const device = `device:${deviceId}`;
    const wait = this.#parts.waits.begin(device, STRICT) ?? this.#parts.waits.begin('house', HOUSE);
    if (wait) return err(wait);
    const hashes = this.#parts.store.pins();
    for (const person of staff) {
      if (person.active && (await this.#fits(hashes.get(person.id), pin))) {
        this.#parts.waits.forgive(device);
        this.#parts.waits.forgive('house');
        return ok(person);
      }
    }
    return err(refusal('forbidden', 'Nobody here has this PIN.', wrongPin('Nobody here has this PIN.')));
  }

  /** Whether this is the PIN of the room's stay; null when it is. */
  async roomFault(pin: string, placeId: string): Promise<Refusal | null> {
    const who = roomKey(placeId);
    const wait = this.#parts.waits.begin(who, STRICT);
    if (wait) return wait;
    if (!(await this.#fits(this.#parts.store.pins().get(who), pin))) {
      const words = 'This is not the PIN of this stay. Reception can tell you the right one.';
      return refusal('forbidden', words, wrongPin(words));
    }
    this.#parts.waits.forgive(who);
    return null;
  }

  async #fits(stored: string | undefined, pin: string): Promise<boolean> {
    return stored !== undefined && verify(stored, pin, { secret: this.#parts.pepper });
  }
}

function wrongPin(detail: string) {
  return { fields: [{ path: 'pin', detail }] };
}
