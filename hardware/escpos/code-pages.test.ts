import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { characterOf, UPPER_HALVES, upperHalf, type CodePageName } from './code-pages.ts';

const names = Object.keys(UPPER_HALVES) as CodePageName[];
const foreignName = (page: CodePageName): string => page.replace('WPC', 'CP');

/** What the C library makes of one byte; an empty text where it says that there is no such character. */
function foreign(page: CodePageName, byte: number): string {
  try {
    return execFileSync('iconv', ['-f', foreignName(page), '-t', 'UTF-8'], {
      input: Buffer.from([byte]),
      stdio: ['pipe', 'pipe', 'ignore'],
    }).toString('utf8');
  } catch {
    return '';
  }
}

describe.each(names)('code page %s', (page) => {
  test('has 128 characters in its upper half, each once', () => {
    expect(Array.from(UPPER_HALVES[page]).length).toBe(128);
    const known = Array.from(UPPER_HALVES[page]).filter((char) => char !== '\ufffd');
    expect(new Set(known).size).toBe(known.length);
    expect(upperHalf(page).size).toBe(known.length);
  });

  test('agrees with iconv on all of them', () => {
    const known = [...upperHalf(page)];
    const bytes = Buffer.from(known.map(([, byte]) => byte));
    const text = execFileSync('iconv', ['-f', foreignName(page), '-t', 'UTF-8'], { input: bytes });
    expect(text.toString('utf8')).toBe(known.map(([char]) => char).join(''));
    const holes = Array.from(UPPER_HALVES[page]).flatMap((char, index) =>
      char === '\ufffd' ? [0x80 + index] : [],
    );
    for (const hole of holes) expect(foreign(page, hole)).toBe('');
  });

  test('a character and its byte lead to each other', () => {
    for (const [char, byte] of upperHalf(page)) expect(characterOf(page, byte)).toBe(char);
    expect(characterOf(page, 0x41)).toBe('A');
  });
});
