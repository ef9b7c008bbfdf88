import { fieldRefusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { typedCode } from '#shared/floor/codes.ts';
import type { Place } from '#shared/floor/place.ts';
import type { Desk } from '../desk/api.ts';
import { placeCode, readPlaceCode } from './place-code.ts';
import type { Tries } from './ports.ts';
import { STRICT, Waits, type TriesStore } from './waits.ts';

export interface TypedCodesParts {
  readonly desk: Desk;
  /** The secret of the codes in the places' QRs. */
  readonly codeSecret: Buffer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const UNKNOWN = fieldRefusal(
  'code',
  'No table and no room has this code. Look at each letter once more, or ask us.',
);

/** Codes that guests type where no camera can read them: wrong ones are counted by the address they come from. */
export class TypedCodes {
  readonly #parts: TypedCodesParts;
  readonly #waits: Waits;

  constructor(parts: TypedCodesParts) {
    this.#parts = parts;
    this.#waits = new Waits(new FewTries(), parts.now);
  }

  /** The place that is meant, with its code as it is printed. */
  find(typed: string, address: string): Result<{ readonly place: Place; readonly code: string }, Refusal> {
    const wait = this.#waits.begin(address, STRICT);
    if (wait) return err(wait);
    const found = this.#named(typedCode(typed));
    if (!found) return err(UNKNOWN);
    this.#waits.forgive(address);
    return ok(found);
  }

  /** Nobody sees on paper whether a place is called `t4` or `T4`. */
  #named(code: string) {
    const { desk, codeSecret } = this.#parts;
    for (const said of [code, code.toLowerCase(), code.toUpperCase()]) {
      const named = readPlaceCode(codeSecret, said);
      const place = named && desk.get('place', named.placeId)?.body;
      if (named && place && place.codeVersion === named.version)
        return { place, code: placeCode(codeSecret, named) };
    }
    return null;
  }
}

const MOST = 1000;

/** Tries of the addresses that were heard last, in memory: a flood of them takes no room for ever. */
class FewTries implements TriesStore {
  readonly #held = new Map<string, Tries>();

  tries(who: string): Tries | null {
    return this.#held.get(who) ?? null;
  }

  putTries(who: string, tries: Tries | null): void {
    this.#held.delete(who);
    if (tries) this.#held.set(who, tries);
    const [oldest] = this.#held.keys();
    if (this.#held.size > MOST && oldest !== undefined) this.#held.delete(oldest);
  }
}
