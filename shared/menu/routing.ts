import { z } from 'zod';
import { CategoryId, ItemId, ModifierId, StationId } from '../basics/ids.ts';
import { OrderType } from './menu.ts';

/** A place in the kitchen: a station that cooks, or the expo that gathers. */
export const Station = z.object({
  id: StationId,
  name: z.string().trim().min(1).max(40),
  kind: z.enum(['cook', 'expo']).default('cook'),
  /** On the fire: a ticket started here makes its order `cooking`; elsewhere `preparing`. */
  hot: z.boolean().default(false),
  position: z.int().min(0).max(1000).default(0),
  /** The station that takes its work while it is closed or has no screen; null: it works itself. */
  handedTo: StationId.nullable().default(null),
  /** Who takes over by itself when no screen of the station was heard for the site's time; null: nobody. */
  backup: StationId.nullable().default(null),
  /** How many things it does at once, for what it can promise; left out: two. */
  hands: z.int().min(1).max(60).optional(),
});
export type Station = z.infer<typeof Station>;

/**
 * One rule of routing. It applies to a line when everything it names fits. The rules that name the most decide, item
 * before category before order type alone; rules that name a modifier add their stations to those.
 */
export const Route = z
  .object({
    id: z.string().min(1).max(64),
    itemId: ItemId.nullable().default(null),
    categoryId: CategoryId.nullable().default(null),
    modifierId: ModifierId.nullable().default(null),
    orderType: OrderType.nullable().default(null),
    stations: z.array(StationId).min(1).max(8),
    /** The stations pass it on in this order (make, oven, box) instead of cooking it side by side. */
    inOrder: z.boolean().default(false),
  })
  .refine((route) => route.itemId ?? route.categoryId ?? route.modifierId ?? route.orderType, {
    message: 'A route names an item, a category, a modifier or an order type.',
  });
export type Route = z.infer<typeof Route>;

/** What routing looks at in a line. */
export interface Routable {
  readonly itemId: ItemId;
  readonly categoryId: CategoryId;
  readonly modifiers: readonly { readonly modifierId: ModifierId; readonly station: StationId | null }[];
  readonly orderType: OrderType;
}

/**
 * The stations that cook a line, in the order of the rules, each once. Empty when no rule fits: the caller sends such
 * a line to the expo, loudly (rule R4).
 */
export function stationsFor(line: Routable, routes: readonly Route[]): StationId[] {
  const chosen = deciding(line, routes).flatMap((route) => route.stations);
  const fitting = routes.filter((route) => fits(route, line));
  const byModifier = fitting.filter((route) => route.modifierId !== null).flatMap((route) => route.stations);
  const ofModifiers = line.modifiers.flatMap((modifier) => modifier.station ?? []);
  return [...new Set([...chosen, ...byModifier, ...ofModifiers])];
}

/** Whether the line's stations pass it on in their order (rule H1). */
export function isPassedOn(line: Routable, routes: readonly Route[]): boolean {
  return deciding(line, routes).some((route) => route.inOrder);
}

/** The rules for the dish itself that name the most. */
function deciding(line: Routable, routes: readonly Route[]): Route[] {
  const own = routes.filter((route) => route.modifierId === null && fits(route, line));
  const best = Math.max(0, ...own.map(weight));
  return own.filter((route) => weight(route) === best);
}

/** Who does a station's work now: itself, or the station that it was handed to (rule V2). */
export function workerOf(id: StationId, stations: ReadonlyMap<StationId, Station>): StationId {
  const seen = new Set<StationId>();
  let worker = id;
  while (!seen.has(worker)) {
    seen.add(worker);
    const next = stations.get(worker)?.handedTo ?? null;
    if (next === null || !stations.has(next)) return worker;
    worker = next;
  }
  return id;
}

function fits(route: Route, line: Routable): boolean {
  return (
    (route.itemId === null || route.itemId === line.itemId) &&
    (route.categoryId === null || route.categoryId === line.categoryId) &&
    (route.orderType === null || route.orderType === line.orderType) &&
    (route.modifierId === null || line.modifiers.some((modifier) => modifier.modifierId === route.modifierId))
  );
}

function weight(route: Route): number {
  return (route.itemId ? 4 : 0) + (route.categoryId ? 2 : 0) + (route.orderType ? 1 : 0);
}
