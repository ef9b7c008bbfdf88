/**
 * How wide the letters of Devanagari and Tamil are, as Noto Sans draws them 19 dots high: one digit to base 36 for each
 * code point, in units of two dots. Their letters differ too much in width for one column each.
 */
const WIDTHS: readonly { readonly from: number; readonly digits: string }[] = [
  {
    from: 0x0900,
    digits:
      '000377a5557875555aaaa78566677775655756565557576644677565650204222000000002222032900000007857557687004655555555554377aa7757657455',
  },
  {
    from: 0x0b80,
    digits:
      '00090bcb7af00088a099j8000a70a0b7000g80007c70008968aa8abdcf00006202500097b0fdj000b000000a0000000000000068a99aa8bb8899cladjac00000',
  },
];

const UNITS_PER_COLUMN = 6;
const VIRAMA = '\u094d';
/** What is left of a Devanagari letter that is joined to the next. */
const HALF = 0.6;

/** The columns of a Devanagari or Tamil letter with its signs, or null for any other. */
export function indicColumns(grapheme: string): number | null {
  const letters = Array.from(grapheme);
  const widths = letters.map((letter, index) => {
    const width = widthOf(letter);
    const isJoined = letters[index + 1] === VIRAMA && index + 2 < letters.length;
    return isJoined && width !== null ? width * HALF : width;
  });
  if (widths[0] === null || widths[0] === undefined) return null;
  const units = widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  return Math.max(1, Math.round(units / UNITS_PER_COLUMN));
}

function widthOf(letter: string): number | null {
  const point = letter.codePointAt(0) ?? 0;
  const script = WIDTHS.find(({ from, digits }) => point >= from && point < from + digits.length);
  return script ? Number.parseInt(script.digits.charAt(point - script.from), 36) : null;
}
