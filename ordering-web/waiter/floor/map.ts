import type { Place, Plan } from '#shared/floor/place.ts';
import { sizeOf, standing } from '#shared/floor/plan.ts';

/** Where a place is drawn, in cells of its area's plan. */
export interface Drawn {
  readonly place: Place;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly round: boolean;
}

export interface AreaMap {
  readonly drawn: readonly Drawn[];
  readonly w: number;
  readonly h: number;
}

/** A card takes this much of the way around its table, so that there is room for its words. */
const MORE = 0.36;

/** The plan of an area; null where nobody has arranged it, and a grid is easier to read. */
export function mapOf(places: readonly Place[]): AreaMap | null {
  if (!places.some((place) => place.plan)) return null;
  const standings = standing(places);
  const upright = standings.map(({ place, plan }) => ({
    place,
    ...turned(plan),
    round: plan.shape === 'round',
  }));
  const drawn = upright.map((each) => {
    const wide = grown(each);
    const crowded = upright.some((other) => other.place.id !== each.place.id && touch(wide, grown(other)));
    return crowded ? each : { ...each, ...wide };
  });
  return { drawn, ...sizeOf(standings) };
}

type Box = Pick<Drawn, 'x' | 'y' | 'w' | 'h'>;

/** A table that stands across takes up its sides the other way around. */
function turned({ x, y, w, h, rotation }: Plan): Box {
  if (rotation % 180 < 45 || rotation % 180 > 135) return { x, y, w, h };
  return { x: x + (w - h) / 2, y: y + (h - w) / 2, w: h, h: w };
}

function grown({ x, y, w, h }: Box): Box {
  return { x: x - MORE, y: y - MORE, w: w + 2 * MORE, h: h + 2 * MORE };
}

function touch(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
