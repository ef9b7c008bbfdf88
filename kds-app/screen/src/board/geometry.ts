import type { ScreenLook } from '#shared/kitchen/profile.ts';

/**
 * The board's measures. A unit is a pixel of a 32-inch 1920 x 1080 screen; one unit is `k` pixels of this screen, so
 * that a larger screen or a cook who sees badly gets the same board, larger.
 */
export const HEAD_HEIGHT = 66;
export const STRIP_HEIGHT = 66;
export const PANEL_WIDTH = 286;

const CELL_WIDTH = 310;
const CELL_HEIGHT = 300;
const MOST_COLUMNS = 10;

/** Rail 30, head 54, sub-line 31, the body's own margins 10, the gap under the ticket 8. */
export const AROUND_BODY = 133;
/** Beside the tickets, both sides together. */
const GRID_MARGINS = 12;

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export interface Geometry {
  /** Pixels in a unit. */
  readonly k: number;
  /** The whole screen in units. */
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  /** One ticket's place on the board in units, with the gaps. */
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** What a ticket has for its lines, in units. */
  readonly bodyHeight: number;
  /** Whether the all-day counts stand beside the tickets; with few columns they are a key. */
  readonly panel: boolean;
  readonly layout: ScreenLook['layout'];
}

/** The size that suits a screen nobody has set up: as on a 32-inch one, and never small. */
export function autoScale({ width, height }: Viewport): number {
  return Math.min(2.5, Math.max(0.86, Math.max(width, height) / 1920));
}

/** What is set of how a board is laid out; what is null follows from the screen. */
export interface Wish {
  readonly layout: ScreenLook['layout'];
  readonly columns: number | null;
  readonly rows: number | null;
  readonly panel: boolean;
  /** 2: the board has half of the screen. */
  readonly share: 1 | 2;
}

export const NO_WISH: Wish = { layout: 'grid', columns: null, rows: null, panel: true, share: 1 };

/** Narrower or lower than this a ticket cannot be read: more columns or rows make everything smaller instead. */
const LEAST_WIDTH = 276;
const LEAST_HEIGHT = 250;
const LIST_ROW = 78;
const HALF_HEAD = 56;

/** The board for a screen: columns and rows follow from the size of the type (look: density), or are set. */
export function geometryOf(viewport: Viewport, textSize: number, wish: Wish = NO_WISH): Geometry {
  const k = autoScale(viewport) * textSize;
  const first = laidOut(viewport, k, wish);
  const needs = Math.min(1, first.cellWidth / LEAST_WIDTH, first.cellHeight / leastHeight(wish));
  return needs < 1 ? laidOut(viewport, k * needs, wish) : first;
}

function leastHeight({ layout }: Wish): number {
  return layout === 'list' ? 1 : LEAST_HEIGHT;
}

function laidOut(viewport: Viewport, k: number, wish: Wish): Geometry {
  const width = viewport.width / k / wish.share;
  const height = viewport.height / k;
  const beside = columnsIn(width - PANEL_WIDTH);
  const panel = wish.panel && wish.share === 1 && beside >= 4;
  const forTickets = width - (panel ? PANEL_WIDTH : 0);
  const columns = columnsFor(wish, forTickets);
  const forRows = height - HEAD_HEIGHT - STRIP_HEIGHT - (wish.share === 2 ? HALF_HEAD : 0);
  const rows = rowsFor(wish, forRows, height > width);
  const cellHeight = forRows / rows;
  return {
    k,
    width,
    height,
    columns,
    rows,
    cellWidth: (forTickets - GRID_MARGINS) / columns,
    cellHeight,
    bodyHeight: Math.max(80, cellHeight - AROUND_BODY),
    panel,
    layout: wish.layout,
  };
}

/** A list has a second column only where each is wide enough to read. */
function columnsFor({ layout, columns }: Wish, room: number): number {
  if (layout === 'list') return room > 2000 ? 2 : 1;
  return columns ?? columnsIn(room);
}

function rowsFor({ layout, rows }: Wish, room: number, portrait: boolean): number {
  if (layout === 'rail') return 1;
  if (layout === 'list') return Math.max(1, Math.floor(room / LIST_ROW));
  return rows ?? Math.min(portrait ? 6 : 4, Math.max(1, Math.floor(room / CELL_HEIGHT)));
}

function columnsIn(width: number): number {
  return Math.min(MOST_COLUMNS, Math.max(1, Math.floor(width / CELL_WIDTH)));
}
