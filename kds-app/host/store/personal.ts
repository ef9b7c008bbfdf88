import { z } from 'zod';
import { instantOf } from '#shared/basics/instant.ts';
import type { Commit, Entry, Keyed, Stored } from '../desk/journal.ts';
import { isDay } from './forgotten.ts';
import type { PersonalKeys } from './personal-keys.ts';

/** What stands in the place of what can no longer be read. */
export const PURGED = 'purged';

/** What stands there while the key is not on this machine. */
export const UNREADABLE = 'unreadable';

const MARK = '~p1:';
const SEALED = /"~p1:([\w-]{1,64}):([\w-]+)"/g;
const ALONE = /^~p1:([\w-]{1,64}):([\w-]+)$/;
const TEXT = String.raw`"((?:[^"\\]|\\.)*)"`;
const CUSTOMER = new RegExp(String.raw`"customer":\{(?:${TEXT}:(?:${TEXT}|[^",{}]+),?)*\}`, 'g');
const FIELD = new RegExp(String.raw`"(name|phone|email|address|postcode)":${TEXT}`, 'g');
const NOTICE = new RegExp(String.raw`"(address|to|title|text)":${TEXT}`, 'g');
const NAME = new RegExp(String.raw`"(customerName|guest)":${TEXT}`, 'g');

/** The most of a name that can be looked for: words, and letters of each. */
const WORDS = 5;
const LETTERS = 10;

const Text = z.string();

/**
 * Keeps what the house knows of people under keys that can be destroyed. Orders and stays: names, telephone numbers and
 * addresses are kept under the key of their business day, wherever the JSON of facts, documents and answers has them;
 * the rest stays as it is, and so does what was written before. Anything else: `sealText` under a group of its own,
 * such as `account-01h…`, and `forget` it when it has to go.
 */
export class Personal {
  readonly #keys: PersonalKeys;
  /** Digests of names that were worked out lately: an order is written many times on its way. */
  readonly #tokens = new Map<string, string>();

  constructor(keys: PersonalKeys) {
    this.#keys = keys;
  }

  /** The commit as it goes to the disk. */
  sealed(commit: Commit): Commit {
    const today = commit.at.slice(0, 10);
    const own = commit.writes.find(({ order }) => order !== undefined)?.order?.businessDay ?? today;
    const day = this.#keys.dayFor(own, today);
    const { facts, writes, keyed } = commit;
    return {
      ...commit,
      facts: this.seal(facts, day),
      writes: writes.map((write) => ({
        ...write,
        body: write.body === null ? null : this.seal(write.body, day),
        ...(write.order ? { order: { ...write.order, search: this.#searchable(write.order, day) } } : {}),
      })),
      keyed: keyed && { ...keyed, body: this.seal(keyed.body, day) },
    };
  }

  /** JSON with what it says of people sealed. */
  seal(json: string, day: string): string {
    const field = (name: string, text: string) => `"${name}":"${this.#sealedText(text, day)}"`;
    const hasCustomer = json.includes('"customer":{');
    const hasName = json.includes('"customerName":"') || json.includes('"guest":"');
    const customers = hasCustomer
      ? json.replaceAll(CUSTOMER, (customer) =>
          customer.replaceAll(FIELD, (_, name: string, text: string) => field(name, text)),
        )
      : json;
    return hasName
      ? customers.replaceAll(NAME, (_, name: string, text: string) => field(name, text))
      : customers;
  }

  #sealedText(escaped: string, day: string): string {
    const text = Text.parse(JSON.parse(`"${escaped}"`));
    return text === '' || text === PURGED || text === UNREADABLE ? escaped : this.sealText(text, day);
  }

  /** One text as it may be kept anywhere; letters, digits and hyphens name the group that is forgotten at once. */
  sealText(text: string, group: string): string {
    return `${MARK}${group}:${this.#keys.seal(group, text)}`;
  }

  /** The text that was sealed; `purged` once its group is forgotten. What was never sealed is answered as it is. */
  openText(sealed: string): string {
    const [, group, text] = ALONE.exec(sealed) ?? [];
    return group === undefined || text === undefined ? sealed : (this.#opened(group, text) ?? sealed);
  }

  /** Null: it only looks as if it had been sealed. */
  #opened(group: string, sealed: string): string | null {
    if (this.#keys.canOpen(group)) return this.#keys.open(group, sealed);
    return this.#keys.isForgotten(group) ? PURGED : UNREADABLE;
  }

  /** From now on nothing of the group can be read, in no copy. */
  forget(group: string): void {
    this.#keys.forget(group);
  }

  /** The JSON as it was; `purged` where the key of its day is gone. */
  opened(json: string): string {
    if (!json.includes(`"${MARK}`)) return json;
    return json.replaceAll(SEALED, (whole, group: string, sealed: string) => {
      const text = this.#opened(group, sealed);
      return text === null ? whole : JSON.stringify(text);
    });
  }

  /** A notice as it is kept: whom it went to, and what it says. */
  sealedNotice<R extends { readonly at: number; readonly change: string; readonly message: string }>(
    row: R,
  ): R {
    const day = instantOf(row.at).slice(0, 10);
    const message = row.message.replaceAll(
      NOTICE,
      (_, name: string, text: string) => `"${name}":"${this.#sealedText(text, day)}"`,
    );
    return { ...row, message, change: this.#keys.siteDigest(row.change) };
  }

  stored(stored: Stored): Stored {
    const { body } = stored;
    return body === null ? stored : { ...stored, body: this.opened(body) };
  }

  entry(entry: Entry): Entry {
    return { ...entry, facts: this.opened(entry.facts) };
  }

  keyed(keyed: Keyed | null): Keyed | null {
    return keyed && { ...keyed, body: this.opened(keyed.body) };
  }

  /** The text of the index with digests of the beginnings of each word of a name. */
  #searchable({ search, names = '' }: NonNullable<Commit['writes'][number]['order']>, day: string): string {
    if (names === '' || names === PURGED) return search;
    const known = `${day} ${names}`;
    let tokens = this.#tokens.get(known);
    if (tokens === undefined) {
      const beginnings = wordsOf(names).slice(0, WORDS).flatMap(beginningsOf);
      tokens = [...new Set(beginnings)].map((word) => ` ~${this.#keys.digest(day, word)}`).join('');
      if (this.#tokens.size > 500) this.#tokens.clear();
      this.#tokens.set(known, tokens);
    }
    return search + tokens;
  }

  /** What to look for on each day that can be read, for each word: `{"2026-11-20": "~AbC"}`. */
  searched(text: string): string[] {
    return wordsOf(text).map((word) => {
      const beginning = Array.from(word).slice(0, LETTERS).join('');
      const days = this.#keys
        .groups()
        .filter(isDay)
        .map((day) => [day, `~${this.#keys.digest(day, beginning)}`]);
      return JSON.stringify(Object.fromEntries(days));
    });
  }

  /** Destroys the keys of the days before, but for those that something open still needs; answers which. */
  forgetBefore(day: string, inUse: (mark: string) => boolean): string[] {
    const days = [...this.#keys.groups(), ...this.#keys.locked()].filter(isDay);
    const over = days.filter((each) => each < day && !inUse(`"${MARK}${each}:`));
    for (const each of over) this.#keys.forget(each);
    this.#keys.forgotBefore(day);
    if (over.length > 0) this.#tokens.clear();
    return over;
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

function beginningsOf(word: string): string[] {
  const letters = Array.from(word).slice(0, LETTERS);
  return letters.map((_, index) => letters.slice(0, index + 1).join(''));
}
