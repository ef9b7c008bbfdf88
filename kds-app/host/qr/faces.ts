import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { must } from '#shared/basics/result.ts';
import { fontOf, tablesOf } from './unpack.ts';

/** A typeface that letters are printed in. */
export interface Face {
  readonly name: string;
  readonly file: string;
  /** Null: the face has no bold, and letters are drawn with an outline instead. */
  readonly bold: { readonly name: string; readonly file: string } | null;
  readonly has: (point: number) => boolean;
  readonly rightToLeft: boolean;
}

const LATIN = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource/atkinson-hyperlegible/package.json')),
  'files',
);
const latin = (weight: 400 | 700) => join(LATIN, `atkinson-hyperlegible-latin-${weight}-normal.woff`);
const OWN = join(import.meta.dirname, 'faces');

/** Western letters in the house's own face; all others in the first that has them. */
const FILES = [
  'noto-sans-greek-cyrillic',
  'noto-sans-arabic',
  'noto-sans-hebrew',
  'noto-sans-devanagari',
  'noto-sans-tamil',
  'noto-sans-thai',
  'droid-sans-fallback-cjk',
] as const;
const RIGHT_TO_LEFT: readonly string[] = ['noto-sans-arabic', 'noto-sans-hebrew'];

let faces: readonly Face[] | null = null;

/** Every face there is, in the order in which they are asked; read when something is printed first. */
export function allFaces(): readonly Face[] {
  faces ??= [
    {
      name: 'regular',
      file: latin(400),
      bold: { name: 'bold', file: latin(700) },
      has: isWestern,
      rightToLeft: false,
    },
    ...FILES.map((name) => {
      const file = join(OWN, `${name}.woff`);
      return { name, file, bold: null, has: coverage(file), rightToLeft: RIGHT_TO_LEFT.includes(name) };
    }),
  ];
  return faces;
}

/** A face as the PDF library reads it fast. */
export function fontFile(file: string): Buffer {
  return fontOf(tablesOf(readFileSync(file)));
}

function isWestern(point: number): boolean {
  return (point >= 0x20 && point <= 0x7e) || (point >= 0xa0 && point <= 0xff) || MORE.has(point);
}
const MORE = new Set(Array.from('ŒœŸ–—‘’‚“”„•…€™', (letter) => letter.codePointAt(0) ?? 0));

/** Which letters a face of our own has: its `cmap` table, in format 12 as these files were packed. */
function coverage(file: string): (point: number) => boolean {
  const cmap = must(
    tablesOf(readFileSync(file)).find(({ tag }) => tag === 'cmap'),
    'the letters of a face',
  );
  const table = cmap.bytes.subarray(12);
  const points = new Set<number>();
  for (let index = 0; index < table.readUInt32BE(12); index += 1) {
    const at = 16 + 12 * index;
    for (let point = table.readUInt32BE(at); point <= table.readUInt32BE(at + 4); point += 1)
      points.add(point);
  }
  return (point) => points.has(point);
}
