import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Printer } from '#shared/kitchen/job.ts';

/**
 * The printers as the host set them up the last time: what is spooled is printed also while the host is away. One
 * `keep` at a time.
 */
export class KnownPrinters {
  readonly #path: string;
  #kept = '';

  constructor(folder: string) {
    this.#path = join(folder, 'printers.json');
  }

  /** Those of the last time; none when there are none or they cannot be read. */
  async read(): Promise<readonly Printer[]> {
    const text = await readFile(this.#path, 'utf8').catch(() => '[]');
    const parsed = z.array(Printer).safeParse(jsonOf(text));
    return parsed.success ? parsed.data : [];
  }

  /** Keeps them if their set-up is another than that kept before; how they are at the moment does not count. */
  async keep(printers: readonly Printer[]): Promise<void> {
    const text = JSON.stringify(printers.map(asSetUp));
    if (text === this.#kept) return;
    await writeFile(`${this.#path}.new`, text, { mode: 0o600 });
    await rename(`${this.#path}.new`, this.#path);
    this.#kept = text;
  }
}

function asSetUp(printer: Printer): Printer {
  return { ...printer, state: 'unknown', stateDetail: '', stateAt: null };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
