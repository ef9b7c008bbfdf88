import { cleaned } from '../receipt/spelling.ts';
import { harmless } from '../receipt/picture.ts';
import { mapSpans, type Block, type Receipt, type Size, type Span } from '../receipt/receipt.ts';
import { qrPicture } from '../receipt/qr-picture.ts';
import { isStar } from '../star/star-profile.ts';
import { columnDots, type PrinterProfile } from './profile.ts';

/** The receipt with what this printer can do only: sizes, inversion, colour, symbols, pictures, sounds. */
export function within(receipt: Receipt, profile: PrinterProfile): Receipt {
  const blocks = receipt.blocks.flatMap((block) => blockWithin(block, profile));
  return mapSpans({ blocks }, (span) => spanWithin(span, profile));
}

function blockWithin(block: Block, profile: PrinterProfile): readonly Block[] {
  switch (block.kind) {
    case 'qr': {
      // Whatever reads the symbol, a byte of it may not be taken for a real-time command.
      const data = cleaned(block.data).replaceAll('\n', ' ');
      return [profile.qr ? { kind: 'qr', data } : symbolWithout(data, profile)];
    }
    case 'picture':
      return profile.raster ? [{ ...block, picture: harmless(block.picture) }] : [];
    case 'buzz':
      return profile.buzzer.kind === 'none' ? [] : [block];
    case 'drawer':
      return profile.drawer === null ? [] : [block];
    case 'band':
      return profile.invert ? [block] : block.lines.map((spans) => loudLine(spans, block.align));
    case 'line':
    case 'sides':
    case 'box':
    case 'rule':
    case 'feed':
    case 'cut':
      return [block];
  }
}

/** A symbol on a printer that makes none: drawn, or what it says. */
function symbolWithout(data: string, profile: PrinterProfile): Block {
  const picture = profile.raster ? qrPicture(data, profile.columns * columnDots(profile)) : null;
  return picture ? { kind: 'picture', picture } : { kind: 'line', spans: [{ text: data }] };
}

/** What a band becomes on a printer without white on black: its text, made to stand out in another way. */
function loudLine(spans: readonly Span[], align?: 'left' | 'center'): Block {
  return { kind: 'line', align, spans: spans.map((span) => ({ ...span, invert: true })) };
}

function spanWithin(span: Span, profile: PrinterProfile): Span {
  const isLoud = span.invert === true && !profile.invert;
  const isRed = span.colour === 'red' || isLoud;
  return {
    ...span,
    width: sizeWithin(span.width, profile),
    height: sizeWithin(span.height, profile),
    bold: span.bold === true || isLoud || (isRed && profile.colour === 'none'),
    invert: span.invert === true && profile.invert,
    colour: isRed && profile.colour === 'red' ? 'red' : undefined,
  };
}

function sizeWithin(size: Size = 1, profile: PrinterProfile): Size {
  const most = largestOf(profile);
  return size > most ? most : size;
}

function largestOf(profile: PrinterProfile): Size {
  if (isStar(profile)) return profile.star.largest;
  return profile.sizes === 'ESC !' ? 2 : 8;
}
