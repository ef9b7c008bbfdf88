import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { NoticeSecret } from '#shared/contract/notices.ts';

const Vapid = z.object({ publicKey: z.string(), privateKey: z.string() });
export type Vapid = z.infer<typeof Vapid>;

/** The secrets of the channels, each in a file of its own beside the database that only the host's user can read. */
export class NoticeSecrets {
  readonly #folder: string;
  readonly #known = new Map<string, string | null>();
  #vapid: Promise<Vapid> | null = null;

  constructor(dataDir: string) {
    this.#folder = dataDir;
  }

  get(name: NoticeSecret): string | null {
    return this.#read(name);
  }

  /** Null forgets it. */
  set(name: NoticeSecret, value: string | null): void {
    if (value === null) rmSync(this.#file(name), { force: true });
    else this.#write(name, value);
    this.#known.set(name, value);
  }

  /** The keys by which push services know this house again; made the first time. */
  vapid(): Promise<Vapid> {
    return (this.#vapid ??= this.#keptOrMade());
  }

  async #keptOrMade(): Promise<Vapid> {
    const kept = this.#read('vapid');
    if (kept !== null) return Vapid.parse(JSON.parse(kept));
    const { default: webPush } = await import('web-push');
    const made = webPush.generateVAPIDKeys();
    this.#write('vapid', JSON.stringify(made));
    return made;
  }

  #read(name: string): string | null {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const read = readIfThere(this.#file(name));
    this.#known.set(name, read);
    return read;
  }

  /** Written beside and then renamed, so that a power cut leaves the old secret or the new one. */
  #write(name: string, value: string): void {
    const draft = `${this.#file(name)}.part`;
    writeFileSync(draft, value, { mode: 0o600, flush: true });
    chmodSync(draft, 0o600);
    renameSync(draft, this.#file(name));
  }

  #file(name: string): string {
    return join(this.#folder, `${name}.key`);
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
