import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { fontOf, tablesOf } from '../faces/woff.ts';
import type { DrawnFace } from './faces.ts';

type Canvas = typeof import('@napi-rs/canvas');

let loaded: Canvas | null = null;
const registered = new Set<string>();

/** The drawing library: loaded when the first row is drawn, since most kitchens never need it, and without any face of the system. */
export function canvas(): Canvas {
  loaded ??= load();
  return loaded;
}

function load(): Canvas {
  process.env['DISABLE_SYSTEM_FONTS_LOAD'] = '1';
  const found: unknown = createRequire(import.meta.url)('@napi-rs/canvas');
  if (!isCanvas(found)) throw new Error('The drawing library is not what it was.');
  return found;
}

function isCanvas(found: unknown): found is Canvas {
  return typeof found === 'object' && found !== null && 'createCanvas' in found && 'GlobalFonts' in found;
}

/** The family by which a face is named; its file is read when it is first drawn in. */
export function familyOf({ name, file }: DrawnFace): string {
  if (!registered.has(name)) {
    const bytes = readFileSync(file);
    const font = file.endsWith('.woff') ? fontOf(tablesOf(bytes)) : bytes;
    canvas().GlobalFonts.register(font, name);
    registered.add(name);
  }
  return name;
}
