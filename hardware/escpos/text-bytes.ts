import { type CodePageName, upperHalf } from './code-pages.ts';
import type { PageSlot } from './profile.ts';
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
  if (character >= ' ' && character <= '~' && character.length === 1) return character.charCodeAt(0);
  return upperHalf(page).get(character) ?? null;
}

/** The last gate: whatever the tables say, a text never holds a byte that could begin a command. */
function refuseControl(byte: number): number {
  if (byte < 0x20 || byte === 0x7f) throw new Error(`Text became the control byte ${byte}`);
  return byte;
}
