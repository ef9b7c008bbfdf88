import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface StaticFile {
  readonly type: string;
  readonly body: Buffer;
}

const resolver = createRequire(import.meta.url);
const FACE = '@fontsource-variable/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono';

/** The files of the page, by their path. Throws when one is missing: better at the start than in front of a reader. */
export function readStaticFiles(): ReadonlyMap<string, StaticFile> {
  return new Map([
    ['/', beside('paper.html', 'text/html; charset=utf-8')],
    ['/colours.css', beside('colours.css', 'text/css; charset=utf-8')],
    ['/paper.css', beside('paper.css', 'text/css; charset=utf-8')],
    ['/slip.css', beside('slip.css', 'text/css; charset=utf-8')],
    ['/device.css', beside('device.css', 'text/css; charset=utf-8')],
    ['/paper.js', beside('paper.js', 'text/javascript; charset=utf-8')],
    ['/bars', beside('../bar/bars.html', 'text/html; charset=utf-8')],
    ['/bars.css', beside('../bar/bars.css', 'text/css; charset=utf-8')],
    ['/bars.js', beside('../bar/bars.js', 'text/javascript; charset=utf-8')],
    ['/face-latin.woff2', face('latin')],
    ['/face-latin-ext.woff2', face('latin-ext')],
  ]);
}

function beside(name: string, type: string): StaticFile {
  return { type, body: readFileSync(new URL(name, import.meta.url)) };
}

function face(script: string): StaticFile {
  const path = resolver.resolve(`${FACE}-${script}-wght-normal.woff2`);
  return { type: 'font/woff2', body: readFileSync(path) };
}
