import { brotliDecompressSync, inflateSync } from 'node:zlib';

const WOFF_HEAD = 44;
const WOFF_ENTRY = 20;
const SFNT_HEAD = 12;
const SFNT_ENTRY = 16;

/** A table of a typeface. */
export interface Table {
  readonly tag: string;
  readonly sum: number;
  readonly bytes: Buffer;
}

/** The tables of a WOFF file, unpacked: the PDF library would take seconds over the large ones. */
export function tablesOf(woff: Buffer): readonly Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = WOFF_HEAD + WOFF_ENTRY * index;
    const offset = woff.readUInt32BE(at + 4);
    const packed = woff.readUInt32BE(at + 8);
    const bytes = woff.subarray(offset, offset + packed);
    const isPacked = packed < woff.readUInt32BE(at + 12);
    return {
      tag: woff.toString('latin1', at, at + 4),
      sum: woff.readUInt32BE(at + 16),
      bytes: isPacked ? inflateSync(bytes) : bytes,
    };
  });
}

/** The same face as a plain font file. */
export function fontOf(tables: readonly Table[]): Buffer {
  const head = Buffer.alloc(SFNT_HEAD + SFNT_ENTRY * tables.length);
  head.writeUInt32BE(0x0001_0000, 0);
  head.writeUInt16BE(tables.length, 4);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (const [index, { tag, sum, bytes }] of tables.entries()) {
    const at = SFNT_HEAD + SFNT_ENTRY * index;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(sum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    const pad = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    parts.push(bytes, pad);
    offset += bytes.length + pad.length;
  }
  return Buffer.concat(parts);
}

/** The letters of a WOFF 2 file: its `cmap` table, which comes first in the order of tags and is never transformed. */
export function cmapOfWoff2(file: Buffer): Buffer {
  const count = file.readUInt16BE(12);
  let at = WOFF2_HEAD;
  let offset = 0;
  let found = { offset: 0, length: 0 };
  for (let index = 0; index < count; index += 1) {
    const flags = file.readUInt8(at);
    const tag = flags & 0x3f;
    at += tag === OTHER_TAG ? 5 : 1;
    const [length, afterLength] = variable(file, at);
    at = afterLength;
    const isTransformed = (tag === GLYF || tag === LOCA) === (flags >> 6 === 0);
    const [kept, afterKept] = isTransformed ? variable(file, at) : [length, at];
    at = afterKept;
    if (tag === CMAP) found = { offset, length };
    offset += kept;
  }
  return brotliDecompressSync(file.subarray(at)).subarray(found.offset, found.offset + found.length);
}

const WOFF2_HEAD = 48;
const OTHER_TAG = 63;
const [CMAP, GLYF, LOCA] = [0, 10, 11];

/** A number in seven bits a byte, and where it ends. */
function variable(file: Buffer, from: number): [value: number, after: number] {
  let value = 0;
  for (let at = from; ; at += 1) {
    const byte = file.readUInt8(at);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + 1];
  }
}
