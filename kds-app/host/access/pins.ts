import { createHmac } from 'node:crypto';
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

/** Whose PIN it is, beside those of staff: that of one stay and no other, so it dies with it. */
export function stayKey(sittingId: string): string {
  return `stay:${sittingId}`;
}

/** Who is guessing at a room's PIN, whoever stays there. */
function roomDoor(placeId: string): string {
  return `room:${placeId}`;
}

const STAY_DIGITS = 4;

/**
 * PINs of people and stays: argon2id with a pepper. Four digits are guessed in minutes by whoever may try freely, so
 * tries are counted by who tries and for the whole house.
 */
export class Pins {
  readonly #parts: PinsParts;
  #nobody: Promise<string> | null = null;

  constructor(parts: PinsParts) {
    this.#parts = parts;
  }

  /** Gives a person (staff id) or a stay (`stayKey`) a new PIN. */
  async set(whose: string, pin: string): Promise<void> {
    this.#parts.store.putPin(whose, await this.hashOf(pin));
  }

  /** What may be kept of a PIN that lives elsewhere than those of staff and stays. */
  hashOf(pin: string): Promise<string> {
    return hash(pin, { secret: this.#parts.pepper });
  }

  /** Whether the PIN is that of the hash. Null, nobody's, takes as long and is never right. */
  async isOf(stored: string | null, pin: string): Promise<boolean> {
    this.#nobody ??= this.hashOf('nobody');
    return (await this.#fits(stored ?? (await this.#nobody), pin)) && stored !== null;
  }

  has(whose: string): boolean {
    return this.#parts.store.pins().has(whose);
  }

  drop(whose: string): void {
    this.#parts.store.dropPin(whose);
  }

  /**
   * The PIN that a stay begins with, where reception gives none: nobody can tell it without the pepper, and asked again
   * it is the same, so that an answer which got lost on its way can be had once more without being kept anywhere.
   */
  firstOf(sittingId: string): string {
    const digest = createHmac('sha256', this.#parts.pepper).update(stayKey(sittingId)).digest();
    return String(digest.readUInt32BE(0) % 10 ** STAY_DIGITS).padStart(STAY_DIGITS, '0');
  }

  /** A digest of something with a PIN in it, that may be kept: without the pepper nobody can try PINs on it. */
  seal(text: string): string {
    return createHmac('sha256', this.#parts.pepper).update(text).digest('hex');
  }

  /** Forgets wrong tries at a room: somebody else stays there now. */
  forgiveRoom(placeId: string): void {
    this.#parts.waits.forgive(roomDoor(placeId));
  }

  /** Whether one of these people, besides whom it is for, has this PIN: it would not say who signs in. */
  async taken(pin: string, staffId: string, staff: readonly Staff[]): Promise<boolean> {
    const hashes = this.#parts.store.pins();
    for (const { id } of staff) if (id !== staffId && (await this.#fits(hashes.get(id), pin))) return true;
    return false;
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
  async roomFault(pin: string, placeId: string, sittingId: string): Promise<Refusal | null> {
    const who = roomDoor(placeId);
    const wait = this.#parts.waits.begin(who, STRICT);
    if (wait) return wait;
    if (!(await this.#fits(this.#parts.store.pins().get(stayKey(sittingId)), pin))) {
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
