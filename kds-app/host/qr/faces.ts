import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OWN_FACES, ownFile, ownHas } from '#hardware/faces/own.ts';
import { fontOf, tablesOf } from '#hardware/faces/woff.ts';

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
/** Western letters in the house's own face; all others in the first that has them. */
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
    ...OWN_FACES.map((name) => ({
      name,
      file: ownFile(name),
      bold: null,
      has: (point: number) => ownHas(name, point),
      rightToLeft: RIGHT_TO_LEFT.includes(name),
    })),
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
