import { codePoints, graphemes } from './columns.ts';
import { mapSpans, type Receipt, type Span } from './receipt.ts';

/** Which characters a printer has, beyond the printable ASCII that all of them have. */
export interface Repertoire {
  has(character: string): boolean;
  /** Whether a row with this grapheme can be printed as a picture instead. */
  draws?(grapheme: string): boolean;
}

/** A piece of text that is not printed as it was written. */
export interface Loss {
  readonly written: string;
  readonly printed: string;
  /** It was part of a modifier or an allergen: somebody has to look at the screen. */
  readonly grave: boolean;
}

export interface Spelled {
  readonly receipt: Receipt;
  /** Each loss once; empty when everything is printed as written. */
  readonly losses: readonly Loss[];
}

/**
 * Rewrites every text of a receipt with the characters that the printer has. Control and format characters are taken
 * out. What the printer lacks loses its accents or is written out (`ł` as `l`); what cannot be written out at all
 * becomes its number, `[U+0B95]`, never a question mark. Whatever differs in meaning is told in `losses`.
 */
export function spell(receipt: Receipt, repertoire: Repertoire): Spelled {
  const losses = new Map<string, Loss>();
  const spelled = mapSpans(receipt, (span) => spellSpan(span, repertoire, losses));
  return { receipt: spelled, losses: [...losses.values()] };
}

function spellSpan(span: Span, repertoire: Repertoire, losses: Map<string, Loss>): Span {
  const grave = span.mustRead ?? false;
  const isSought = span.whenLost !== undefined;
  const pieces = graphemes(cleaned(span.text)).map((written) => ({
    written,
    ...spellGrapheme(written, repertoire),
  }));
  const lost = pieces.filter(({ same }) => !same);
  for (const { written, text } of lost) {
    const loss = { written, printed: text, grave: grave || (isSought && isUnread(written, text)) };
    losses.set(`${written} ${loss.grave}`, loss);
  }
  const after = lost.length > 0 ? graphemes(cleaned(span.whenLost ?? '')) : [];
  const said = [...pieces, ...after.map((each) => spellGrapheme(each, repertoire))];
  return { ...span, text: said.map(({ text }) => text).join('') };
}

/** A joiner changes the letters beside it in the scripts that join them; elsewhere it is not seen. */
const UNSEEN =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Tamil}])[\u200c\u200d]|(?![\n\u200c\u200d])[\p{Cf}\p{Variation_Selector}\p{Cc}]/gu;

/**
 * Without characters that a printer could take for a command or that are not seen: newlines stay, other white becomes
 * a space, controls, format characters and variation selectors go, half surrogates become U+FFFD.
 */
export function cleaned(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\p{Zs}]/gu, ' ')
    .replace(UNSEEN, '');
}

interface Spelling {
  readonly text: string;
  /** It means the same to a reader. */
  readonly same: boolean;
}

function spellGrapheme(written: string, repertoire: Repertoire): Spelling {
  const fits = (text: string): boolean =>
    codePoints(text).every((char) => isAscii(char) || repertoire.has(char));
  if (written === '\n' || fits(written)) return { text: written, same: true };
  const alike = ALIKE[written];
  if (alike !== undefined && fits(alike)) return { text: alike, same: true };
  if (repertoire.draws?.(written)) return { text: written, same: true };
  const bare = codePoints(written.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')).map(
    (char) => WRITTEN_OUT[char] ?? char,
  );
  const text = bare.join('');
  if (text !== '' && fits(text)) return { text, same: false };
  return { text: numbered(written), same: false };
}

/** A letter of which only the number is left. */
function isUnread(written: string, printed: string): boolean {
  return printed.startsWith('[U+') && /\p{L}/u.test(written);
}

function isAscii(char: string): boolean {
  return char >= ' ' && char <= '~';
}

function numbered(written: string): string {
  const numbers = codePoints(written.replace(/\p{Cf}/gu, '')).map((char) =>
    (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'),
  );
  return `[U+${numbers.join('+')}]`;
}

/** Typographic signs and their plain forms: no loss. */
const ALIKE: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': ',',
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '•': '*',
  '·': '*',
  '×': 'x',
  '½': '1/2',
  '¼': '1/4',
  '¾': '3/4',
  '─': '-',
  '│': '|',
};

/** Characters that NFKD does not take apart, written out with what every printer has. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  '⁄': '/',
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'Rs',
  '©': '(c)',
  '®': '(r)',
};
