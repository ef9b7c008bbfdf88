/** What a printer's two-byte mode may hold, by the encoding's usual name. */
export type MultibyteName = 'GBK' | 'SHIFT_JIS' | 'BIG5' | 'EUC-KR';

/** A two-byte set, in both directions. */
interface Multibyte {
  readonly bytesOf: ReadonlyMap<string, readonly [number, number]>;
  readonly characterOf: (lead: number, trail: number) => string;
}

const known = new Map<MultibyteName, Multibyte>();

/** The two bytes of a character in this mode, or null. */
export function multibyteOf(name: MultibyteName, character: string): readonly [number, number] | null {
  return tableOf(name).bytesOf.get(character) ?? null;
}

/** The character of two bytes, or U+FFFD where the mode has none. */
export function multibyteCharacter(name: MultibyteName, lead: number, trail: number): string {
  return tableOf(name).characterOf(lead, trail);
}

function tableOf(name: MultibyteName): Multibyte {
  const table = known.get(name) ?? makeTable(name);
  known.set(name, table);
  return table;
}

/** Only what every edition of these sets agrees on: ideographs, kana, hangul and full-width letters. */
const SETTLED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー\uff01-\uff5d]$/u;

function makeTable(name: MultibyteName): Multibyte {
  const decoder = new TextDecoder(name, { fatal: false });
  const bytesOf = new Map<string, readonly [number, number]>();
  const characters = new Map<number, string>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!SETTLED.test(character) || bytesOf.has(character)) continue;
      bytesOf.set(character, [lead, trail]);
      characters.set(lead * 256 + trail, character);
    }
  }
  return { bytesOf, characterOf: (lead, trail) => characters.get(lead * 256 + trail) ?? '\ufffd' };
}
