import { PLAN_SIDE, type Plan } from '#shared/floor/place.ts';

const LEAST = 2;
const MOST = 20;
const TURN = 15;

/** The same, moved by so many cells, and never off the plan. */
export function moved(plan: Plan, across: number, down: number): Plan {
  return {
    ...plan,
    x: within(plan.x + across, 0, PLAN_SIDE - plan.w),
    y: within(plan.y + down, 0, PLAN_SIDE - plan.h),
  };
}

/** The same, larger or smaller by so many cells. */
export function resized(plan: Plan, wider: number, taller: number): Plan {
  const w = within(plan.w + wider, LEAST, Math.min(MOST, PLAN_SIDE - plan.x));
  const h = within(plan.h + taller, LEAST, Math.min(MOST, PLAN_SIDE - plan.y));
  return { ...plan, w, h };
}

export function turned(plan: Plan, steps: number): Plan {
  return { ...plan, rotation: (plan.rotation + steps * TURN + 360) % 360 };
}

/** What a key does to a place on the plan; null: nothing. */
export function keyed(plan: Plan, key: string, large: boolean): Plan | null {
  const change = large ? resized : moved;
  switch (key) {
    case 'ArrowLeft':
      return change(plan, -1, 0);
    case 'ArrowRight':
      return change(plan, 1, 0);
    case 'ArrowUp':
      return change(plan, 0, -1);
    case 'ArrowDown':
      return change(plan, 0, 1);
    case 'r':
    case 'R':
      return turned(plan, large ? -1 : 1);
    default:
      return null;
  }
}

/** `across 6, down 1`: where it stands, for those who hear it. */
export function whereText({ x, y }: Plan): string {
  return `${x} across, ${y} down`;
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
