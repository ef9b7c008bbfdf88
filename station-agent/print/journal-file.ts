import { open, readFile, rename, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * A file of lines that only grows. `append` resolves when the lines are on the disk itself; those that come while the
 * disk is busy share the next flush.
 */
export class JournalFile {
  readonly #handle: FileHandle;
  #waiting: { text: string; done: () => void; failed: (error: unknown) => void }[] = [];
  #isFlushing = false;
  #idle: Promise<void> = Promise.resolve();

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** Replaces the file by these lines, in one step that a power cut cannot halve, and opens it for more. */
  static async replace(path: string, lines: readonly string[]): Promise<JournalFile> {
    const fresh = `${path}.new`;
    const handle = await open(fresh, 'w', 0o600);
    await handle.writeFile(lines.map((line) => `${line}\n`).join(''));
    await handle.sync();
    await handle.close();
    await rename(fresh, path);
    await syncFolder(dirname(path));
    return new JournalFile(await open(path, 'a', 0o600));
  }

  append(line: string): Promise<void> {
    const written = new Promise<void>((done, failed) => {
      this.#waiting.push({ text: `${line}\n`, done, failed });
    });
    if (!this.#isFlushing) this.#idle = this.#flush();
    return written;
  }

  /** Closes the file after everything that was appended is on the disk. */
  async close(): Promise<void> {
    await this.#idle;
    await this.#handle.close();
  }

  async #flush(): Promise<void> {
    this.#isFlushing = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0);
      try {
        await this.#handle.appendFile(batch.map(({ text }) => text).join(''));
        await this.#handle.datasync();
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.#isFlushing = false;
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows has no way to flush a folder, and needs none after a rename.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
}

/** The lines of a file; none when there is no file. A last line without its end was cut off while written, and is left out. */
export async function readLines(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n');
  lines.pop();
  return lines;
}
