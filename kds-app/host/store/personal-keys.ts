import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from './files.ts';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const NAME = /^(\d{4}-\d\d-\d\d)\.key$/;
const DAY_MS = 86_400_000;

/**
 * The keys under which what orders say of people is kept: one for each business day, each in a file of its own beside
 * the database that only its owner reads. No backup holds them, so a day whose file is gone can be read nowhere.
 */
export class PersonalKeys {
  readonly #folder: string;
  readonly #keys = new Map<string, Buffer>();
  #site: Buffer | null = null;

  constructor(folder: string) {
    this.#folder = folder;
    if (!existsSync(folder)) return;
    for (const file of readdirSync(folder)) {
      const day = NAME.exec(file)?.[1];
      const key = day === undefined ? null : readFileSync(join(folder, file));
      if (day !== undefined && key?.length === KEY_BYTES) this.#keys.set(day, key);
    }
  }

  /** The days that can still be read. */
  days(): string[] {
    return [...this.#keys.keys()];
  }

  /** The day under whose key something is kept: its own, or, where that is long over, that of today. */
  dayFor(day: string, today: string): string {
    if (this.#keys.has(day)) return day;
    return Date.parse(today) - Date.parse(day) <= 2 * DAY_MS ? day : today;
  }

  #keyFor(day: string): Buffer {
    const known = this.#keys.get(day);
    if (known) return known;
    const made = this.#made(day);
    this.#keys.set(day, made);
    return made;
  }

  #made(name: string): Buffer {
    const made = randomBytes(KEY_BYTES);
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const handle = openSync(this.#fileOf(name), 'wx', 0o600);
    try {
      writeSync(handle, made);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    syncFolder(this.#folder);
    return made;
  }

  seal(day: string, text: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#keyFor(day), iv).setAAD(Buffer.from(day));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
  }

  /** The text again; null: the key of the day is gone. Undefined: it was never sealed here. */
  open(day: string, sealed: string): string | null | undefined {
    const key = this.#keys.get(day);
    if (!key) return null;
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < IV_BYTES + TAG_BYTES) return undefined;
    try {
      const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
        .setAAD(Buffer.from(day))
        .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      const body = cipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
      return Buffer.concat([body, cipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }

  /** A digest that stays the same for good: to know something again without keeping it. */
  siteDigest(text: string): string {
    return createHmac('sha256', this.#siteKey()).update(text).digest('base64url');
  }

  #siteKey(): Buffer {
    const file = join(this.#folder, 'site.key');
    this.#site ??= existsSync(file) ? readFileSync(file) : this.#made('site');
    return this.#site;
  }

  /** A short digest that only the key of the day can make: words can be looked for, and not be read. */
  digest(day: string, word: string): string {
    const digest = createHmac('sha256', this.#keyFor(day)).update(`search ${word}`).digest();
    return digest.subarray(0, 6).toString('base64url');
  }

  /** Destroys the key of a day: what was kept under it is unreadable from now on, in every copy. */
  forget(day: string): void {
    const file = this.#fileOf(day);
    if (existsSync(file)) {
      const handle = openSync(file, 'r+');
      try {
        writeSync(handle, Buffer.alloc(statSync(file).size));
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      rmSync(file);
      syncFolder(this.#folder);
    }
    this.#keys.get(day)?.fill(0);
    this.#keys.delete(day);
  }

  #fileOf(day: string): string {
    return join(this.#folder, `${day}.key`);
  }
}
