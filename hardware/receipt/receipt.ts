import type { Picture } from './picture.ts';

/** How many times as wide or as high as a normal character. Printers know 1 to 8. */
export type Size = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A piece of text in one style. What is left out is plain: once as wide, once as high, not bold, black on white. */
export interface Span {
  readonly text: string;
  readonly width?: Size;
  readonly height?: Size;
  readonly bold?: boolean;
  /** White on black. */
  readonly invert?: boolean;
  /** Red where the printer has it; bold elsewhere. */
  readonly colour?: 'red';
  /** A modifier, an allergen: if any of it cannot be printed as written, the loss is grave. */
  readonly mustRead?: boolean;
  /**
   * Printed after it when any of it could not be printed as written: where to find it, say, ` (line 2)`. Somebody is
   * expected to read it, so that a letter that became a number is grave.
   */
  readonly whenLost?: string;
}

/** Text that wraps at words; a newline in it begins a new row. */
export interface LineBlock {
  readonly kind: 'line';
  readonly spans: readonly Span[];
  readonly align?: 'left' | 'center';
  /** Columns kept free before every row of it. */
  readonly indent?: number;
  /** Put into the indent of the first row, such as a quantity. */
  readonly lead?: readonly Span[];
}

/** What holds text, and is set in rows. */
export type TextBlock =
  | LineBlock
  /** One row with text at both edges; what does not fit goes to rows of its own. */
  | {
      readonly kind: 'sides';
      readonly left: readonly Span[];
      readonly right: readonly Span[];
      /** Columns kept free before every row of the left text but the first. */
      readonly hang?: number;
    }
  /** Lines on a black ground over the whole width. */
  | {
      readonly kind: 'band';
      readonly lines: readonly (readonly Span[])[];
      readonly align?: 'left' | 'center';
    }
  /** Text in a frame over the whole width. */
  | { readonly kind: 'box'; readonly spans: readonly Span[] }
  | { readonly kind: 'rule'; readonly style: 'solid' | 'dashed' };

/** What is done to the paper as a whole. */
export type Mark =
  /** `data` is encoded as UTF-8. */
  | { readonly kind: 'qr'; readonly data: string }
  /** White paper: 8 dots are about a millimetre, 30 a line. */
  | { readonly kind: 'feed'; readonly dots: number }
  /** A picture at the left edge; printers without pictures leave it out. */
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'cut' }
  | { readonly kind: 'buzz'; readonly times: number }
  /** The cash drawer opens. */
  | { readonly kind: 'drawer' };

/** What can be on a receipt, from top to bottom. */
export type Block = TextBlock | Mark;

const MARKS: readonly Block['kind'][] = ['qr', 'feed', 'picture', 'cut', 'buzz', 'drawer'];

export function isMark(block: Block): block is Mark {
  return MARKS.includes(block.kind);
}

/** A document for paper, independent of any printer. */
export interface Receipt {
  readonly blocks: readonly Block[];
}

/** The same receipt with every piece of text passed through `change`. */
export function mapSpans(receipt: Receipt, change: (span: Span) => Span): Receipt {
  const all = (spans: readonly Span[]): readonly Span[] => spans.map(change);
  return { blocks: receipt.blocks.map((block) => (isMark(block) ? block : mapBlock(block, all))) };
}

function mapBlock(block: TextBlock, all: (spans: readonly Span[]) => readonly Span[]): TextBlock {
  switch (block.kind) {
    case 'line':
      return { ...block, spans: all(block.spans), ...(block.lead ? { lead: all(block.lead) } : {}) };
    case 'sides':
      return { ...block, left: all(block.left), right: all(block.right) };
    case 'band':
      return { ...block, lines: block.lines.map(all) };
    case 'box':
      return { ...block, spans: all(block.spans) };
    case 'rule':
      return block;
  }
}
