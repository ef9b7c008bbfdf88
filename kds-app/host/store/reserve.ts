import { randomFillSync } from 'node:crypto';
import { closeSync, existsSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import type { DataFiles } from './files.ts';
import { isDiskFull } from './head-mark.ts';

const CHUNK_BYTES = 1024 * 1024;

/** How much room there is for data. */
export interface Space {
  readonly freeBytes: number;
  readonly totalBytes: number;
  /** Less than a tenth is left, or the reserve has had to be given up: somebody has to make room. */
  readonly low: boolean;
}

/** Room on the disk that is held back, so that bumping goes on for a while when the disk is full. */
export class Reserve {
  readonly #files: DataFiles;
  readonly #bytes: number;
  #there: boolean;

  constructor(files: DataFiles, bytes: number) {
    this.#files = files;
    this.#bytes = bytes;
    this.#there = existsSync(files.reserve) && statSync(files.reserve).size >= bytes;
    if (!this.#there) this.#fill();
  }

  /** Gives the room to the data. False: that has been done already. */
  giveUp(): boolean {
    if (!this.#there) return false;
    this.#there = false;
    rmSync(this.#files.reserve, { force: true });
    return true;
  }

  async space(): Promise<Space> {
    const { bavail, blocks, bsize } = await statfs(this.#files.folder);
    const low = !this.#there || bavail * 10 < blocks;
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize, low };
  }

  /** Taken only where there is plenty: a reserve must not be what fills the disk. */
  #fill(): void {
    const { bavail, blocks, bsize } = statfsSync(this.#files.folder);
    if (bavail * 10 < blocks || bavail * bsize < this.#bytes * 2) return;
    try {
      this.#write();
      this.#there = true;
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      rmSync(this.#files.reserve, { force: true });
    }
  }

  /** Random bytes: a file system that compresses would keep no room for zeros. */
  #write(): void {
    const chunk = randomFillSync(Buffer.alloc(Math.min(CHUNK_BYTES, this.#bytes)));
    const handle = openSync(this.#files.reserve, 'w', 0o600);
    try {
      for (let written = 0; written < this.#bytes; written += chunk.length) writeSync(handle, chunk);
    } finally {
      closeSync(handle);
    }
  }
}
