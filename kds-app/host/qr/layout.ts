import type { Mark, SheetKind, SheetOrder } from '#shared/contract/sheet.ts';
import { drawCard } from './card.ts';
import { printed, type Printed } from './printed.ts';
import { drawSticker } from './sticker.ts';
import { drawTent } from './tent.ts';

/** A4. */
export const PAGE = { width: 210, height: 297 };

/** How a page is divided, and what draws one of its parts. */
const KINDS: Readonly<Record<SheetKind, Kind>> = {
  tent: { columns: 2, rows: 2, draw: drawTent },
  card: { columns: 2, rows: 2, draw: drawCard },
  sticker: { columns: 3, rows: 8, draw: drawSticker },
};

interface Kind {
  readonly columns: number;
  readonly rows: number;
  readonly draw: (each: Printed, box: Box) => Mark[];
}

/** A part of the page, in millimetres. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The pages of a sheet: every place that was asked for, in their order. */
export function pagesOf(order: SheetOrder): Mark[][] {
  const { columns, rows, draw } = KINDS[order.kind];
  const [width, height] = [PAGE.width / columns, PAGE.height / rows];
  const perPage = columns * rows;
  const pages: Mark[][] = [];
  for (const [index, card] of order.cards.entries()) {
    if (index % perPage === 0) pages.push([]);
    const slot = index % perPage;
    const box = { x: (slot % columns) * width, y: Math.floor(slot / columns) * height, width, height };
    pages.at(-1)?.push(...cutLines(box), ...draw(printed(order, card), box));
  }
  return pages;
}

/** Where to cut: along the right and the lower edge, where the page does not end there. */
function cutLines({ x, y, width, height }: Box): Mark[] {
  const line = { type: 'line', fold: false } as const;
  const right: Mark = { ...line, x: x + width, y, width: 0, height };
  const below: Mark = { ...line, x, y: y + height, width, height: 0 };
  return [...(x + width < PAGE.width - 1 ? [right] : []), ...(y + height < PAGE.height - 1 ? [below] : [])];
}
