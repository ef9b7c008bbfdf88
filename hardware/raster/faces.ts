import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { coverageOf } from '../faces/coverage.ts';
import { OWN_FACES, ownFile, ownHas, type OwnFace } from '../faces/own.ts';

/** How the letters of a face are set in the cells of a printer. */
export interface Setting {
  /** Height of its em in dots, and of its base line below the top of the cell. */
  readonly size: number;
  readonly baseLine: number;
  /** `cells`: each letter in the middle of its own. `words`: its letters join, so that a word is set as one. */
  readonly set: 'mono' | 'cells' | 'words';
  /** Whether it has a bold of its own; others are drawn with an outline. */
  readonly hasBold: boolean;
}

/** A typeface that rows are drawn in. */
export interface DrawnFace extends Setting {
  readonly name: string;
  readonly file: string;
}

interface Candidate {
  /** The face for a letter, or null when it is not in it. */
  readonly find: (point: number) => DrawnFace | null;
}

const CELLS: Setting = { size: 20, baseLine: 19, set: 'cells', hasBold: false };
const WORDS: Setting = { ...CELLS, set: 'words' };
const IDEOGRAPHS: Setting = { size: 23, baseLine: 21, set: 'cells', hasBold: false };
/** So large that a letter is as wide as a cell. */
const MONO: Setting = { size: 19, baseLine: 19, set: 'mono', hasBold: true };

const SETTINGS: Readonly<Record<OwnFace, Setting>> = {
  'noto-sans-greek-cyrillic': CELLS,
  'noto-sans-hebrew': CELLS,
  'noto-sans-thai': { ...CELLS, size: 18, baseLine: 18 },
  'noto-sans-tamil': { ...WORDS, size: 19, baseLine: 18 },
  'noto-sans-devanagari': { ...WORDS, size: 19, baseLine: 18 },
  'noto-sans-arabic': { ...WORDS, size: 19, baseLine: 17 },
  'droid-sans-fallback-cjk': IDEOGRAPHS,
};

const resolve = createRequire(import.meta.url).resolve;
const MONO_FILES = join(
  dirname(resolve('@fontsource-variable/atkinson-hyperlegible-mono/package.json')),
  'files',
);
const CJK = dirname(resolve('@fontsource/noto-sans-sc/package.json'));

let candidates: readonly Candidate[] | null = null;

/** The first face that has every letter of a grapheme, or null. Files are read when they are first asked. */
export function faceOf(grapheme: string): DrawnFace | null {
  candidates ??= allCandidates();
  const points = Array.from(grapheme.replace(/\p{Cf}/gu, ''), (each) => each.codePointAt(0) ?? 0);
  const [first] = points;
  if (first === undefined) return null;
  for (const { find } of candidates) {
    const face = find(first);
    if (face && points.every((point) => find(point) === face)) return face;
  }
  return null;
}

function allCandidates(): Candidate[] {
  const own = (name: OwnFace): Candidate => {
    const face = { name, file: ownFile(name), ...SETTINGS[name] };
    return { find: (point) => (ownHas(name, point) ? face : null) };
  };
  const isIdeographic = (name: OwnFace): boolean => name === 'droid-sans-fallback-cjk';
  return [
    mono('latin'),
    mono('latin-ext'),
    ...OWN_FACES.filter((name) => !isIdeographic(name)).map(own),
    chinese(),
    ...OWN_FACES.filter(isIdeographic).map(own),
  ];
}

/** The face in which the screen shows slips, so that the picture and the paper look alike. */
function mono(subset: 'latin' | 'latin-ext'): Candidate {
  const file = join(MONO_FILES, `atkinson-hyperlegible-mono-${subset}-wght-normal.woff2`);
  const face = { name: `mono-${subset}`, file, ...MONO };
  let points: ReadonlySet<number> | null = null;
  return { find: (point) => ((points ??= coverageOf(file)).has(point) ? face : null) };
}

interface Part {
  readonly face: DrawnFace;
  readonly isMeant: (point: number) => boolean;
  points: ReadonlySet<number> | null;
}

/** Noto Sans SC comes in a hundred files: only those are read of which something is printed. */
function chinese(): Candidate {
  let parts: readonly Part[] | null = null;
  const find = (point: number): DrawnFace | null => {
    if (point < 0x2000) return null;
    parts ??= readParts();
    const part = parts.find(({ isMeant }) => isMeant(point));
    if (!part) return null;
    part.points ??= coverageOf(part.face.file);
    return part.points.has(point) ? part.face : null;
  };
  return { find };
}

const PartRanges = z.record(z.string(), z.string());

function readParts(): Part[] {
  const ranges = PartRanges.parse(JSON.parse(readFileSync(join(CJK, 'unicode.json'), 'utf8')));
  return Object.entries(ranges)
    .filter(([name]) => name.startsWith('['))
    .map(([name, text]) => {
      const file = join(CJK, 'files', `noto-sans-sc-${name.slice(1, -1)}-400-normal.woff`);
      return {
        face: { name: `noto-sans-sc-${name.slice(1, -1)}`, file, ...IDEOGRAPHS },
        isMeant: isIn(text),
        points: null,
      };
    });
}

/** `U+4e00-4e02,U+4e10` as a question. */
function isIn(ranges: string): (point: number) => boolean {
  const pairs = ranges.split(',').map((range) => {
    const [from = '', to = from] = range.replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (point) => pairs.some(([from, to]) => point >= from && point <= to);
}
