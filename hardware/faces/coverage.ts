import { readFileSync } from 'node:fs';
import { must } from '#shared/basics/result.ts';
import { cmapOfWoff2, tablesOf } from './woff.ts';

/** Which letters a face has, read from its file. */
export function coverageOf(file: string): ReadonlySet<number> {
  const bytes = readFileSync(file);
  const cmap = file.endsWith('.woff2')
    ? cmapOfWoff2(bytes)
    : must(
        tablesOf(bytes).find(({ tag }) => tag === 'cmap'),
        'the letters of a face',
      ).bytes;
  const points = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * index));
    if (table.readUInt16BE(0) === 12) readGroups(table, points);
    if (table.readUInt16BE(0) === 4) readSegments(table, points);
  }
  return points;
}

/** Format 12: groups of first and last letter. */
function readGroups(table: Buffer, points: Set<number>): void {
  for (let index = 0; index < table.readUInt32BE(12); index += 1) {
    const at = 16 + 12 * index;
    for (let point = table.readUInt32BE(at); point <= table.readUInt32BE(at + 4); point += 1)
      points.add(point);
  }
}

/** Format 4: segments with an offset to their glyphs; glyph 0 is no letter. */
function readSegments(table: Buffer, points: Set<number>): void {
  const size = table.readUInt16BE(6);
  for (let at = 14; at < 14 + size; at += 2) {
    const [end, start] = [table.readUInt16BE(at), table.readUInt16BE(at + size + 2)];
    const delta = table.readUInt16BE(at + 2 * size + 2);
    const rangeAt = at + 3 * size + 2;
    const range = table.readUInt16BE(rangeAt);
    for (let point = start; point <= end && point !== 0xffff; point += 1) {
      const raw = range === 0 ? point : table.readUInt16BE(rangeAt + range + 2 * (point - start));
      if (raw !== 0 && ((raw + delta) & 0xffff) !== 0) points.add(point);
    }
  }
}
