import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { multibyteOf } from './escpos/multibyte.ts';
import { PROFILES, type PrinterProfile, type ProfileName } from './escpos/profile.ts';
import { repertoireFor, textBytes } from './escpos/text-bytes.ts';
import { canDraw } from './raster/can-draw.ts';
import { cleaned, spell } from './receipt/spelling.ts';

/** The sets of pages of which the other profiles have parts. */
const NAMES: readonly ProfileName[] = ['escpos-80-chinese', 'epson-tm-t88', 'epson-tm-u220', 'star-80'];
const LAST = 0x10ffff;

/**
 * All of the first plane but of the two scripts of tens of thousands of letters, of which as of the other planes there is
 * every so many; without halves of surrogates, what is private, and what is no character.
 */
const POINTS = Array.from({ length: LAST + 1 }, (_, point) => point).filter((point) => {
  const character = String.fromCodePoint(point);
  if (/[\p{Cs}\p{Co}\p{Cn}]/u.test(character)) return false;
  if (point > 0xffff) return point % 251 === 0;
  return !/[\p{Script=Han}\p{Script=Hangul}]/u.test(character) || point % 11 === 0;
});

interface Fate {
  readonly written: string;
  readonly printed: string;
  readonly isTold: boolean;
}

function fatesOn(profile: PrinterProfile): Fate[] {
  const { has } = repertoireFor(profile);
  const draws = profile.raster ? canDraw : () => false;
  return POINTS.map((point) => {
    const written = cleaned(String.fromCodePoint(point));
    const { receipt, losses } = spell(
      { blocks: [{ kind: 'line', spans: [{ text: written }] }] },
      { has, draws },
    );
    const [block] = receipt.blocks;
    const printed = block?.kind === 'line' ? block.spans.map(({ text }) => text).join('') : '';
    return { written, printed, isTold: losses.length > 0 };
  });
}

const isAscii = (text: string): boolean => /^[\n -~]*$/.test(text);

describe.each(NAMES)('every code point on %s', (name) => {
  const profile: PrinterProfile = PROFILES[name];
  const fates = fatesOn(profile);

  test('is printed as it is, drawn, or told', () => {
    const silent = fates.filter(({ written, printed, isTold }) => written !== printed && !isTold);
    // Signs and their plain forms mean the same.
    for (const { written, printed } of silent) {
      expect(written).toMatch(/^[\p{P}\p{S}\p{No}]$/u);
      expect(isAscii(printed), `${written} as ${printed}`).toBe(true);
    }
    expect(silent.length).toBeLessThan(30);
  });

  test('becomes no question mark that was none, and no control character', () => {
    for (const { written, printed } of fates) {
      if (!written.normalize('NFKD').includes('?')) expect(printed).not.toContain('?');
      expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    }
  });

  test('is on a page with the byte that iconv has for it, or in its two-byte mode, or drawn', () => {
    const byPage = new Map<string, { text: string; bytes: number[] }>();
    for (const { printed } of fates) {
      for (const character of isAscii(printed) ? '' : printed) {
        if (!isOnPages(character, profile)) {
          const elsewhere = profile.multibyte !== null && multibyteOf(profile.multibyte, character) !== null;
          expect(elsewhere || profile.raster, character).toBe(true);
          continue;
        }
        const [run] = textBytes(character, profile.pages, profile.pages[0]);
        if (!run) throw new Error(`nothing for ${character}`);
        const known = byPage.get(run.slot.page) ?? { text: '', bytes: [] };
        byPage.set(run.slot.page, { text: known.text + character, bytes: [...known.bytes, ...run.bytes] });
      }
    }
    expect(byPage.size).toBeGreaterThan(2);
    for (const [page, { text, bytes }] of byPage) {
      const theirs = execFileSync('iconv', ['-f', page.replace('WPC', 'CP'), '-t', 'UTF-8'], {
        input: Buffer.from(bytes),
      });
      expect(theirs.toString('utf8'), page).toBe(text);
    }
  });
});

function isOnPages(character: string, profile: PrinterProfile): boolean {
  return repertoireFor({ ...profile, multibyte: null }).has(character);
}
