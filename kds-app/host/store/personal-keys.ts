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
import { dirname, join } from 'node:path';
import { syncFolder, type DataFiles } from './files.ts';
import { copyForgotten, isDay, noteDays, noteGroup, wasForgotten } from './forgotten.ts';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';
/** `2026-11-20-4f1c2a9b.key`: the group, and something that no other machine makes up. */
const NAME = /^([\w-]{1,64})-[0-9a-f]{8}\.key$/;
const MASTER = /^people(-[\w-]+)?\.key$/;
const DAY_MS = 86_400_000;

type Files = Pick<DataFiles, 'folder' | 'personal'>;

/** The key of a group as it lies in its file; `key` is null when no key of this machine opens it. */
interface GroupKey {
  readonly file: string;
  readonly key: Buffer | null;
}

/** Bytes that only this key opens again, and only in this place. */
export function sealed(key: Buffer, about: string, text: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** What was sealed; null: with another key, in another place, or changed since. */
export function opened(key: Buffer, about: string, bytes: Buffer): Buffer | null {
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  try {
    const cipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(about))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([cipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), cipher.final()]);
  } catch {
    return null;
  }
}

/**
 * The keys under which is kept what the house knows of people: one for each group, which is a business day or anything
 * that has to be forgotten by itself, each in a file of its own. These files are sealed with `people.key` beside the
 * database, so they may lie beside backups; whatever group's file is destroyed can be read nowhere any more.
 */
export class PersonalKeys {
  readonly #files: Files;
  readonly #groups = new Map<string, GroupKey[]>();
  #masters: Buffer[];
  #forgotten: (group: string) => boolean;

  constructor(files: Files) {
    this.#files = files;
    this.#masters = mastersIn(files.folder);
    this.#forgotten = wasForgotten(files.personal);
    for (const [group, file] of groupFiles(files.personal)) {
      const key = this.#unwrapped(group, readFileSync(join(files.personal, file)));
      this.#groups.set(group, [...(this.#groups.get(group) ?? []), { file, key }]);
    }
  }

  /** The groups that can be read. */
  groups(): string[] {
    return [...this.#groups]
      .filter(([, keys]) => keys.some(({ key }) => key !== null))
      .map(([group]) => group);
  }

  /** The groups whose keys are here but locked: `people.key` is not the one that they were sealed with. */
  locked(): string[] {
    return [...this.#groups]
      .filter(([, keys]) => keys.every(({ key }) => key === null))
      .map(([group]) => group);
  }

  canOpen(group: string): boolean {
    return this.#keysOf(group).length > 0;
  }

  /** The day under whose key something is kept: its own, or, where that is long over, that of today. */
  dayFor(day: string, today: string): string {
    if (this.canOpen(day)) return day;
    return Date.parse(today) - Date.parse(day) <= 2 * DAY_MS ? day : today;
  }

  seal(group: string, text: string): string {
    return sealed(this.#keyFor(group), group, Buffer.from(text, 'utf8')).toString('base64url');
  }

  /** The text again; null: its key is not here, or it was never sealed here. */
  open(group: string, text: string): string | null {
    const bytes = Buffer.from(text, 'base64url');
    for (const key of this.#keysOf(group)) {
      const found = opened(key, group, bytes);
      if (found) return found.toString('utf8');
    }
    return null;
  }

  /** Whether this group is gone for good, and not merely out of reach. */
  isForgotten(group: string): boolean {
    return !this.#groups.has(group) && this.#forgotten(group);
  }

  /** A digest that stays the same for good: to know something again without keeping it. */
  siteDigest(text: string): string {
    return createHmac('sha256', this.#master()).update(text).digest('base64url');
  }

  /** A short digest that only the key of the group can make: words can be looked for, and not be read. */
  digest(group: string, word: string): string {
    const digest = createHmac('sha256', this.#keyFor(group)).update(`search ${word}`).digest();
    return digest.subarray(0, 6).toString('base64url');
  }

  /** Destroys the keys of a group, those beside the kept backups too. */
  forget(group: string): void {
    if (!isDay(group)) noteGroup(this.#files.personal, group);
    this.#forgotten = wasForgotten(this.#files.personal);
    const folders = [this.#files.personal, backedUp(join(this.#files.folder, 'backups'))];
    for (const folder of folders) {
      for (const [of, file] of groupFiles(folder)) if (of === group) destroy(join(folder, file));
    }
    for (const { key } of this.#groups.get(group) ?? []) key?.fill(0);
    this.#groups.delete(group);
  }

  /** Days before this one are gone for good. */
  forgotBefore(day: string): void {
    noteDays(this.#files.personal, day);
    this.#forgotten = wasForgotten(this.#files.personal);
  }

  #keysOf(group: string): Buffer[] {
    return (this.#groups.get(group) ?? []).flatMap(({ key }) => (key ? [key] : []));
  }

  #keyFor(group: string): Buffer {
    const [known] = this.#keysOf(group);
    if (known) return known;
    const key = randomBytes(KEY_BYTES);
    const file = `${group}-${randomBytes(4).toString('hex')}.key`;
    mkdirSync(this.#files.personal, { recursive: true, mode: 0o700 });
    write(join(this.#files.personal, file), sealed(this.#master(), `key ${group}`, key));
    this.#groups.set(group, [...(this.#groups.get(group) ?? []), { file, key }]);
    return key;
  }

  #unwrapped(group: string, bytes: Buffer): Buffer | null {
    for (const master of this.#masters) {
      const key = opened(master, `key ${group}`, bytes);
      if (key?.length === KEY_BYTES) return key;
    }
    return null;
  }

  #master(): Buffer {
    const [known] = this.#masters;
    if (known) return known;
    const made = randomBytes(KEY_BYTES);
    write(join(this.#files.folder, 'people.key'), made);
    this.#masters = [made];
    return made;
  }
}

/** `people.key` first; another, such as `people-old.key`, opens what was sealed with it. */
function mastersIn(folder: string): Buffer[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => MASTER.test(name));
  const first = names.filter((name) => name === 'people.key');
  const keys = [...first, ...names.filter((name) => name !== 'people.key')];
  return keys.map((name) => readFileSync(join(folder, name))).filter(({ length }) => length === KEY_BYTES);
}

/** Where the sealed keys lie that go with the backups of a folder. */
export function backedUp(folder: string): string {
  return join(folder, 'personal');
}

function groupFiles(folder: string): [string, string][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((file): [string, string][] => {
    const group = NAME.exec(file)?.[1];
    return group === undefined ? [] : [[group, file]];
  });
}

/** Copies those sealed keys that the other folder does not have, but for what was forgotten there or here. */
export function copyKeys(from: string, to: string): void {
  copyForgotten(from, to);
  const forgotten = wasForgotten(to);
  for (const [group, file] of groupFiles(from)) {
    if (forgotten(group) || existsSync(join(to, file))) continue;
    mkdirSync(to, { recursive: true, mode: 0o700 });
    write(join(to, file), readFileSync(join(from, file)));
  }
}

function write(file: string, bytes: Buffer): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  syncFolder(dirname(file));
}

function destroy(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    writeSync(handle, Buffer.alloc(statSync(file).size));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  rmSync(file);
  syncFolder(dirname(file));
}
