import type { Timers } from '#shared/client/ports.ts';
import { fingerprintInWords } from '#shared/contract/fingerprint.ts';
import type { FoundHouse } from './find-houses.ts';
import type { Seen } from './prove-host.ts';

export interface MovedHouseParts {
  /** Where the house was when it was last spoken to. */
  readonly url: () => string;
  /** The digest of its key; nothing for a house that never proved one. */
  readonly key: () => string | null | undefined;
  readonly find: () => Promise<readonly FoundHouse[]>;
  /** Where else it may be: what was configured. */
  readonly elsewhere: readonly string[];
  readonly prove: (url: string) => Promise<Seen>;
  readonly follow: (url: string) => Promise<void>;
  readonly timers: Timers;
  readonly warn: (sentence: string) => void;
  readonly pace?: { readonly firstMs: number; readonly nextMs: number };
}

const PACE = { firstMs: 10_000, nextMs: 30_000 };

/**
 * Looks around while the host cannot be reached, and follows the one that proves the pinned key, whatever it is called
 * and wherever it is. Nobody else gets more than the question; what they say they are is told to a person, once.
 */
export class MovedHouse {
  readonly #parts: MovedHouseParts;
  readonly #told = new Set<string>();
  #isLinked = true;
  #cancel: () => void = () => undefined;
  readonly #failed = Promise.withResolvers<never>();

  constructor(parts: MovedHouseParts) {
    this.#parts = parts;
  }

  /** Never resolves; rejects by a surprise while looking. */
  get failed(): Promise<never> {
    return this.#failed.promise;
  }

  setLinked(isLinked: boolean): void {
    if (isLinked === this.#isLinked) return;
    this.#isLinked = isLinked;
    if (isLinked) this.#cancel();
    else this.#lookAfter((this.#parts.pace ?? PACE).firstMs);
  }

  stop(): void {
    this.#isLinked = true;
    this.#cancel();
  }

  #lookAfter(ms: number): void {
    this.#cancel = this.#parts.timers.after(ms, () => {
      this.#look().catch(this.#failed.reject);
    });
  }

  async #look(): Promise<void> {
    const { find, elsewhere, url, pace = PACE } = this.#parts;
    const found = await find();
    const configured = elsewhere.map((each) => ({ name: each, url: each, fingerprint: null }));
    for (const house of [...found, ...configured]) {
      if (this.#isLinked) return;
      if (house.url === url()) continue;
      if (await this.#isOurs(house)) break;
    }
    // Also after a house was followed: only a link that stands ends the search.
    if (!this.#isLinked) this.#lookAfter(pace.nextMs);
  }

  async #isOurs(house: FoundHouse): Promise<boolean> {
    const { url, key, prove, follow, warn } = this.#parts;
    const pinned = key();
    if (typeof pinned !== 'string') {
      this.#tell(
        `${url()} does not answer, but ${house.name} is at ${house.url}. If it moved there, start with --host ${house.url}`,
      );
      return false;
    }
    const seen = await prove(house.url);
    if (this.#isLinked) return false;
    if (seen.kind === 'proved' && seen.fingerprint === pinned) {
      warn(`The house moved from ${url()} to ${house.url}, where it proved its key. It is followed.`);
      await follow(house.url);
      return true;
    }
    if (seen.kind !== 'silent') this.#tell(strangerSaid(house, seen, pinned));
    return false;
  }

  #tell(sentence: string): void {
    if (this.#told.has(sentence)) return;
    this.#told.add(sentence);
    this.#parts.warn(sentence);
  }
}

function strangerSaid(
  { name, url, fingerprint }: FoundHouse,
  seen: Exclude<Seen, { kind: 'silent' }>,
  pinned: string,
): string {
  if (seen.kind === 'proved') {
    const key = fingerprintInWords(seen.fingerprint);
    return `${name} is at ${url}, with the key ${key}: another house than the one this agent was paired with. Nothing is sent there. If the host was set up anew, pair this agent again.`;
  }
  const claims = fingerprint === pinned ? 'says that it is the house of this agent' : 'is there';
  return `${name} at ${url} ${claims} but does not prove it (${seen.detail}). Nothing is sent there.`;
}
