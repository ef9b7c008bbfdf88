import { join } from 'node:path';
import { coverageOf } from './coverage.ts';

/** The scripts for which a face lies here, in the order in which they are asked. */
export const OWN_FACES = [
  'noto-sans-greek-cyrillic',
  'noto-sans-arabic',
  'noto-sans-hebrew',
  'noto-sans-devanagari',
  'noto-sans-tamil',
  'noto-sans-thai',
  'droid-sans-fallback-cjk',
] as const;
export type OwnFace = (typeof OWN_FACES)[number];

/** Where the file of a face is. */
export function ownFile(name: OwnFace): string {
  return join(import.meta.dirname, `${name}.woff`);
}

const read = new Map<OwnFace, ReadonlySet<number>>();

/** Whether a face has a letter; its file is read when this is first asked. */
export function ownHas(name: OwnFace, point: number): boolean {
  const points = read.get(name) ?? coverageOf(ownFile(name));
  read.set(name, points);
  return points.has(point);
}
