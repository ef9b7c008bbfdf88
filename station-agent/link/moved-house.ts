import type { Timers } from '#shared/client/ports.ts';
import type { FoundHouse } from './find-houses.ts';

export interface MovedHouseParts {
  /** Where the house was. */
  readonly url: string;
  readonly find: () => Promise<readonly FoundHouse[]>;
  readonly timers: Timers;
  readonly warn: (sentence: string) => void;
}

const FIRST_LOOK_MS = 20_000;
const NEXT_LOOK_MS = 60_000;

/**
 * Looks around while the host cannot be reached. What answers elsewhere may be the same house at a new address, or
 * anybody who says so: the token is not sent there by itself, a person is told how to follow.
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
    else this.#lookAfter(FIRST_LOOK_MS);
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
    const { url, find, warn } = this.#parts;
    const found = await find();
    if (this.#isLinked) return;
    for (const house of found) {
      if (house.url === url || this.#told.has(house.url)) continue;
      this.#told.add(house.url);
      warn(
        `${url} does not answer, but ${house.name} is at ${house.url}. If it moved there, start with --host ${house.url}`,
      );
    }
    this.#lookAfter(NEXT_LOOK_MS);
  }
}
