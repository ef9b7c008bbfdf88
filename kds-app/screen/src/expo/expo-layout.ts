import { geometryOf, HEAD_HEIGHT, STRIP_HEIGHT, type Geometry, type Viewport } from '../board/geometry.ts';

/** Units. */
const PASS_WIDTH = 462;
const PASS_HEIGHT_BELOW = 430;
const TITLES_HEIGHT = 66;
const ROW_HEIGHT = 88;
const KEY_IN_ROW = 40;

/** The measures of the expo. */
export interface ExpoLayout {
  readonly geometry: Geometry;
  /** The pass stands below the orders instead of beside them. */
  readonly stacked: boolean;
  readonly placeWidth: number;
  readonly ageWidth: number;
  readonly columnWidth: number;
  /** What the sentence about an order has. */
  readonly waitsWidth: number;
  readonly passHeight: number;
  /** Cards beside each other at the pass. */
  readonly passColumns: number;
  /** Rows on a page. */
  readonly size: number;
}

export function expoLayout(viewport: Viewport, textSize: number, stations: number): ExpoLayout {
  const geometry = geometryOf(viewport, textSize);
  const { width, height } = geometry;
  const stacked = width < 1150;
  const placeWidth = stacked ? 136 : 172;
  const ageWidth = stacked ? 148 : 168;
  const left = width - (stacked ? 0 : PASS_WIDTH) - placeWidth - ageWidth;
  const columnWidth = Math.max(76, Math.min(132, (left - 360) / Math.max(1, stations)));
  const forMain = height - HEAD_HEIGHT - STRIP_HEIGHT;
  const passHeight = stacked ? PASS_HEIGHT_BELOW : forMain;
  const forRows = forMain - TITLES_HEIGHT - (stacked ? passHeight : 0);
  return {
    geometry,
    stacked,
    placeWidth,
    ageWidth,
    columnWidth,
    waitsWidth: Math.max(200, left - columnWidth * stations - KEY_IN_ROW),
    passHeight,
    passColumns: stacked ? Math.max(1, Math.floor(width / PASS_WIDTH)) : 1,
    size: Math.max(1, Math.floor(forRows / ROW_HEIGHT)),
  };
}
