import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A file ready to be sent, as it is and compressed. */
export interface ServedFile {
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer;
  /** Null where compressing gains nothing. */
  readonly br: Buffer | null;
  readonly gzip: Buffer | null;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
};

const SMALL = 1024;
const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Files of one folder, by plain names: read and compressed once, and again after they changed. */
export class Files {
  readonly #folder: string;
  readonly #known = new Map<
    string,
    { readonly mtimeMs: number; readonly file: Promise<ServedFile | null> }
  >();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Null when there is no such file. A name has no slashes and does not begin with a dot. */
  async get(name: string): Promise<ServedFile | null> {
    const type = TYPES[extname(name)];
    if (type === undefined || !/^\w[\w.-]{0,120}$/.test(name)) return null;
    const path = join(this.#folder, name);
    const changed = await timeOf(path);
    if (changed === null) return null;
    const known = this.#known.get(name);
    if (known?.mtimeMs === changed) return known.file;
    const file = unlessGone(async () => served(await readFile(path), type));
    this.#known.set(name, { mtimeMs: changed, file });
    return file;
  }
}

function timeOf(path: string): Promise<number | null> {
  return unlessGone(async () => {
    const found = await stat(path);
    return found.isFile() ? found.mtimeMs : null;
  });
}

/** Null when the file is not there, or not any more: pages are built anew while the host runs. */
async function unlessGone<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return null;
    throw error;
  }
}

/** Bytes of a type, made ready to be sent. */
export async function served(plain: Buffer, type: string): Promise<ServedFile> {
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  if (plain.length < SMALL || /^(image\/(png|jpeg|webp)|font|audio)/.test(type)) {
    return { type, etag, plain, br: null, gzip: null };
  }
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  const [br, zipped] = await Promise.all([compressBrotli(plain, { params }), compressGzip(plain)]);
  return { type, etag, plain, br, gzip: zipped };
}
