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
const AROUND_BODY = 133;
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
}

/** The size that suits a screen nobody has set up: as on a 32-inch one, and never small. */
export function autoScale({ width, height }: Viewport): number {
  return Math.min(2.5, Math.max(0.86, Math.max(width, height) / 1920));
}

/** The board for a screen: columns and rows follow from the size of the type (look: density). */
export function geometryOf(viewport: Viewport, textSize: number): Geometry {
  const k = autoScale(viewport) * textSize;
  const width = viewport.width / k;
  const height = viewport.height / k;
  const beside = columnsIn(width - PANEL_WIDTH);
  const panel = beside >= 4;
  const columns = panel ? beside : columnsIn(width);
  const mostRows = height > width ? 6 : 4;
  const forRows = height - HEAD_HEIGHT - STRIP_HEIGHT;
  const rows = Math.min(mostRows, Math.max(1, Math.floor(forRows / CELL_HEIGHT)));
  const cellHeight = forRows / rows;
  return {
    k,
    width,
    height,
    columns,
    rows,
    cellWidth: (width - (panel ? PANEL_WIDTH : 0) - GRID_MARGINS) / columns,
    cellHeight,
    bodyHeight: Math.max(80, cellHeight - AROUND_BODY),
    panel,
  };
}

function columnsIn(width: number): number {
  return Math.min(MOST_COLUMNS, Math.max(1, Math.floor(width / CELL_WIDTH)));
}
