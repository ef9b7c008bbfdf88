import { type CodePageName, upperHalf } from './code-pages.ts';
import { multibyteOf } from './multibyte.ts';
import type { PageSlot, PrinterProfile } from './profile.ts';
import type { Repertoire } from '../receipt/spelling.ts';

/** Bytes to print with one code page selected. */
export interface PageRun {
  readonly slot: PageSlot;
  readonly bytes: readonly number[];
}

/** What the pages can print together. */
export function repertoireOf(pages: readonly PageSlot[]): Repertoire {
  return { has: (character) => pages.some(({ page }) => byteOn(page, character) !== null) };
}

/** What a printer of this profile can print as characters. */
export function repertoireFor({ pages, multibyte }: PrinterProfile): Pick<Repertoire, 'has'> {
  const has = (character: string): boolean =>
    isOnPages(character, pages) || (multibyte !== null && multibyteOf(multibyte, character) !== null);
  return { has };
}

/** Text for the pages, or for the two-byte mode. */
export type Stretch =
  | { readonly mode: 'pages'; readonly text: string }
  | { readonly mode: 'multibyte'; readonly bytes: readonly number[] };

/** The text in stretches: what a page has stays with the pages, and only the rest goes to the two-byte mode. */
export function stretchesOf(text: string, { pages, multibyte }: PrinterProfile): readonly Stretch[] {
  if (multibyte === null) return [{ mode: 'pages', text }];
  const found: Stretch[] = [];
  for (const character of text) {
    const bytes = isOnPages(character, pages) ? null : multibyteOf(multibyte, character);
    const next: Stretch = bytes
      ? { mode: 'multibyte', bytes: bytes.map(refuseControl) }
      : { mode: 'pages', text: character };
    const last = found.at(-1);
    const both = last ? togetherOf(last, next) : null;
    if (both) found[found.length - 1] = both;
    else found.push(next);
  }
  return found;
}

function togetherOf(one: Stretch, other: Stretch): Stretch | null {
  if (one.mode === 'pages' && other.mode === 'pages') return { ...one, text: one.text + other.text };
  if (one.mode === 'multibyte' && other.mode === 'multibyte')
    return { ...one, bytes: [...one.bytes, ...other.bytes] };
  return null;
}

function isOnPages(character: string, pages: readonly PageSlot[]): boolean {
  return isAscii(character) || pages.some(({ page }) => byteOn(page, character) !== null);
}

/**
 * The text as bytes, with as few page changes as can be: each character stays on the page that is selected, else goes
 * to the first of `pages` that has it. Throws on a character that none has: spell the text first.
 */
export function textBytes(text: string, pages: readonly PageSlot[], selected: PageSlot): readonly PageRun[] {
  const runs: { slot: PageSlot; bytes: number[] }[] = [];
  let slot = selected;
  for (const character of text) {
    const found = [slot, ...pages].find(({ page }) => byteOn(page, character) !== null);
    const byte = found ? byteOn(found.page, character) : null;
    if (!found || byte === null) throw new Error(`No code page for ${JSON.stringify(character)}`);
    const last = runs.at(-1);
    if (last && last.slot === found) last.bytes.push(refuseControl(byte));
    else runs.push({ slot: found, bytes: [refuseControl(byte)] });
    slot = found;
  }
  return runs;
}

function byteOn(page: CodePageName, character: string): number | null {
  if (isAscii(character)) return character.charCodeAt(0);
  return upperHalf(page).get(character) ?? null;
}

function isAscii(character: string): boolean {
  return character >= ' ' && character <= '~' && character.length === 1;
}

/** The last gate: whatever the tables say, a text never holds a byte that could begin a command. */
function refuseControl(byte: number): number {
  if (byte < 0x20 || byte === 0x7f) throw new Error(`Text became the control byte ${byte}`);
  return byte;
}
