import { PLAN_SIDE, type Place, type Plan } from './place.ts';

/** A place and where it is drawn. */
export interface Standing {
  readonly place: Place;
  readonly plan: Plan;
}

/** As wide as the plan of a small area: what nobody has arranged stands in rows of this. */
const ROW = 22;
const WAY = 1;

/**
 * The places of one area, each with where it stands. What nobody has put on the plan stands in rows below the rest, so
 * that a plan can be drawn of any house.
 */
export function standing(places: readonly Place[]): Standing[] {
  const known = places.flatMap((place) => (place.plan ? [{ place, plan: place.plan }] : []));
  let [x, y] = [WAY, sizeOf(known).h];
  let tallest = 0;
  const rest = places.flatMap((place): Standing[] => {
    if (place.plan) return [];
    const size = usual(place);
    if (x + size.w > ROW) [x, y, tallest] = [WAY, y + tallest + WAY, 0];
    const plan = { ...size, x, y: Math.min(y, PLAN_SIDE - size.h), rotation: 0 };
    x += size.w + WAY;
    tallest = Math.max(tallest, size.h);
    return [{ place, plan }];
  });
  return [...known, ...rest];
}

/** The size and shape that a place has until somebody says otherwise. */
export function usual({ kind, seats }: Pick<Place, 'kind' | 'seats'>): Pick<Plan, 'w' | 'h' | 'shape'> {
  if (kind === 'room') return { w: 6, h: 4, shape: 'square' };
  if (seats > 8) return { w: 10, h: 3, shape: 'long' };
  if (seats > 4) return { w: 7, h: 3, shape: 'long' };
  return seats > 2 ? { w: 4, h: 3, shape: 'square' } : { w: 3, h: 3, shape: 'round' };
}

/** How many cells the plan of an area has, with a way around what stands there. */
export function sizeOf(standings: readonly Standing[]): { readonly w: number; readonly h: number } {
  return {
    w: Math.max(ROW, ...standings.map(({ plan }) => plan.x + plan.w + WAY)),
    h: Math.max(WAY, ...standings.map(({ plan }) => plan.y + plan.h + WAY)),
  };
}

/** Whether two stand on each other, as they are drawn before they are turned. */
export function overlap(a: Plan, b: Plan): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
