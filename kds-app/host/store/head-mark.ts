import { open, rename } from 'node:fs/promises';
import { z } from 'zod';
import type { Head } from './chain.ts';
import { writeDurably, type DataFiles } from './files.ts';
import { readJson } from './identity.ts';

const Mark = z.object({ seq: z.int().nonnegative(), hash: z.string().regex(/^[0-9a-f]{64}$/) });

/** The head mark beside the database. Null: there is none that can be read. */
export function readMark(files: DataFiles): Head | null {
  return readJson(files.mark, Mark);
}

export function writeMark(files: DataFiles, head: Head): void {
  writeDurably(files.mark, textOf(head));
}

const textOf = ({ seq, hash }: Head) => `${JSON.stringify({ seq, hash })}\n`;

/**
 * Keeps the head mark near the head. It is written after a commit is on disk and at most once in a while, because each
 * write costs the disk as much as an order: so it may lag behind the journal, and never leads it.
 */
export class MarkKeeper {
  readonly #files: DataFiles;
  readonly #everyMs: number;
  readonly #head: () => Head;
  readonly #failed: (error: unknown) => void;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> | null = null;
  #written: number;
  #closed = false;

  /** `failed` hears of a disk that does not take the mark; a full one only lets it lag. */
  constructor(files: DataFiles, head: () => Head, everyMs: number, failed: (error: unknown) => void) {
    this.#files = files;
    this.#head = head;
    this.#everyMs = everyMs;
    this.#failed = failed;
    this.#written = head().seq;
  }

  /** The head has moved. */
  moved(): void {
    if (this.#closed) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#writing ??= this.#write().finally(() => {
        this.#writing = null;
        if (this.#head().seq > this.#written) this.moved();
      });
    }, this.#everyMs).unref();
  }

  async #write(): Promise<void> {
    const head = this.#head();
    const fresh = `${this.#files.mark}.tmp`;
    try {
      const handle = await open(fresh, 'w', 0o600);
      try {
        await handle.writeFile(textOf(head));
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(fresh, this.#files.mark);
      this.#written = head.seq;
    } catch (error) {
      if (!isDiskFull(error)) this.#failed(error);
    }
  }

  /** Writes the last mark, and no more after it. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#writing;
    try {
      writeMark(this.#files, this.#head());
    } catch (error) {
      if (!isDiskFull(error)) throw error;
    }
  }
}

export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
