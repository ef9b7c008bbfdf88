import { inflateSync } from 'node:zlib';

/** What is on a page of a PDF: its lines of text, and its codes as rows of `#` and `.`. */
export interface ReadPage {
  readonly texts: readonly string[];
  readonly codes: readonly string[];
}

/** Reads a PDF from its bytes, as far as the sheets of codes use the format. */
export function readPdf(bytes: Buffer): ReadPage[] {
  const text = bytes.toString('latin1');
  const objects = new Map<string, { head: string; stream: string }>();
  for (const match of text.matchAll(/(?<=^|\n)(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const [, id = '', body = ''] = match;
    const at = body.indexOf('stream\n');
    const head = at === -1 ? body : body.slice(0, at);
    const from = match.index + match[0].indexOf('stream\n') + 'stream\n'.length;
    const stream = at === -1 ? '' : unpacked(head, bytes.subarray(from, from + numberAfter(head, '/Length')));
    objects.set(id, { head, stream });
  }
  const referred = (head: string, name: string) =>
    objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? '');
  const lettersOf = (resources: string) => {
    const fonts = [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)];
    return new Map(
      fonts.map(([, name = '', id = '']) => [
        name,
        letters(referred(objects.get(id)?.head ?? '', 'ToUnicode')?.stream ?? ''),
      ]),
    );
  };
  return [...objects.values()]
    .filter(({ head }) => head.includes('/Type /Page\n') || /\/Type \/Page\s/.test(head))
    .map(({ head }) => {
      const drawn = referred(head, 'Contents')?.stream ?? '';
      return {
        texts: textsOf(drawn, lettersOf(referred(head, 'Resources')?.head ?? '')),
        codes: codesOf(drawn),
      };
    });
}

function numberAfter(head: string, name: string): number {
  return Number(new RegExp(`${name} (\\d+)`).exec(head)?.[1] ?? 0);
}

function unpacked(head: string, stream: Buffer): string {
  return (head.includes('/FlateDecode') ? inflateSync(stream) : stream).toString('latin1');
}

/** A face's glyphs as letters, by the four hexadecimal digits that draw them. */
function letters(map: string): (glyph: string) => string {
  const known = new Map<string, string>();
  for (const [, from = '0', , list = ''] of map.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    for (const [index, [, points = '']] of [...list.matchAll(/<([\w ]*)>/g)].entries()) {
      const glyph = (Number.parseInt(from, 16) + index).toString(16).padStart(4, '0');
      known.set(glyph, Buffer.from(points.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    }
  }
  return (glyph) => known.get(glyph) ?? '';
}

function textsOf(drawn: string, faces: ReadonlyMap<string, (glyph: string) => string>): string[] {
  return [...drawn.matchAll(/BT\n([\s\S]*?)ET/g)].map(([, shown = '']) => {
    const face = faces.get(/\/(F\d+) /.exec(shown)?.[1] ?? '');
    const glyphs = [...shown.matchAll(/<(\w*)>/g)].flatMap(([, run = '']) => run.match(/.{4}/g) ?? []);
    return glyphs.map((glyph) => face?.(glyph) ?? '').join('');
  });
}

/** A code is many squares that are filled at once. */
function codesOf(drawn: string): string[] {
  const squares = /(?:[-\d.]+ [-\d.]+ [-\d.]+ [-\d.]+ re\n){50,}/g;
  return [...drawn.matchAll(squares)].map(([group]) => {
    const all = group
      .trim()
      .split('\n')
      .map((line) => line.split(' ').map(Number));
    const side = all[0]?.[3] ?? 1;
    const left = Math.min(...all.map(([x = 0]) => x));
    const top = Math.min(...all.map(([, y = 0]) => y));
    const dark = new Set(
      all.flatMap(([x = 0, y = 0, width = 0]) =>
        Array.from(
          { length: Math.round(width / side) },
          (_, step) => `${Math.round((x - left) / side) + step},${Math.round((y - top) / side)}`,
        ),
      ),
    );
    const size = Math.round((Math.max(...all.map(([x = 0, , width = 0]) => x + width)) - left) / side);
    return Array.from({ length: size }, (_row, y) =>
      Array.from({ length: size }, (_column, x) => (dark.has(`${x},${y}`) ? '#' : '.')).join(''),
    ).join('\n');
  });
}
