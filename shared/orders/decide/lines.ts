import { err, ok, type Result } from '../../basics/result.ts';
import { dayName, millis, wallTime, type Instant } from '../../basics/instant.ts';
import { LineId, StationId, type ItemId, type OrderId } from '../../basics/ids.ts';
import { fieldRefusal, refusal, type Refusal } from '../../basics/refusal.ts';
import { hoursOf, isFor, left, type Item, type OrderType } from '../../menu/menu.ts';
import { servingAt } from '../../menu/serving.ts';
import { isPassedOn, stationsFor, workerOf } from '../../menu/routing.ts';
import { isStaff } from '../../people/roles.ts';
import type { LineRequest } from '../commands.ts';
import type { OrderContext } from '../context.ts';
import type { Line } from '../order.ts';
import { lineTotal } from '../pricing.ts';
import { chooseModifiers } from './modifiers.ts';

const DAY_MS = 86_400_000;

/** What the lines are for, and the number of the first one. */
export interface LinesFor {
  readonly orderId: OrderId;
  readonly orderType: OrderType;
  readonly firstNumber: number;
}

/**
 * The lines that are asked for, priced and routed by the menu as it is now, or the first thing that is wrong with
 * them. Prices come from the menu and never from the request.
 */
export function makeLines(
  requests: readonly LineRequest[],
  target: LinesFor,
  context: OrderContext,
): Result<Line[], Refusal> {
  const lines: Line[] = [];
  for (const [index, request] of requests.entries()) {
    const made = makeLine(request, `items.${index}`, target, index, context);
    if (!made.ok) return made;
    lines.push(made.value);
  }
  return ok(lines);
}

function makeLine(
  request: LineRequest,
  path: string,
  target: LinesFor,
  index: number,
  context: OrderContext,
): Result<Line, Refusal> {
  const item = orderable(request, path, target, context);
  if (!item.ok) return item;
  const fault = lineFault(request, path, context);
  if (fault) return err(fault);
  const modifiers = chooseModifiers(item.value, request.modifiers, path, context.menu);
  if (!modifiers.ok) return modifiers;
  const id = LineId.parse(`${target.orderId}.l${target.firstNumber + index}`);
  const line = { unitPrice: item.value.price, quantity: request.quantity, modifiers: modifiers.value };
  const { stations, inOrder } = routed(item.value, line.modifiers, target.orderType, context);
  return ok({
    id,
    menuItemId: item.value.id,
    categoryId: item.value.categoryId,
    name: item.value.name,
    kitchenName: item.value.kitchenName ?? item.value.name,
    ...line,
    total: lineTotal(line),
    taxGroup: item.value.taxGroup,
    allergens: allergensOf(item.value, line.modifiers),
    specialInstructions: request.specialInstructions,
    seat: request.seat,
    guest: request.guest,
    course: request.course,
    allergies: request.allergies,
    inOrder,
    station: stations[0],
    stations,
    prepSeconds: prepSecondsOf(item.value, line.modifiers, context),
    status: 'waiting',
  });
}

function orderable(
  request: LineRequest,
  path: string,
  { orderType }: LinesFor,
  context: OrderContext,
): Result<Item, Refusal> {
  const item = context.menu.items.get(request.menuItemId);
  if (!item) return err(fieldRefusal(`${path}.menuItemId`, 'This item is not on the menu any more.'));
  if (!isFor(item, orderType)) {
    return err(fieldRefusal(`${path}.menuItemId`, `${item.name} is not served for ${spoken(orderType)}.`));
  }
  return ok(item);
}

/** The first thing that guests ask for and that is not served at that hour (rules MH1 to MH4); staff know what they do. */
export function servedFault(
  requests: readonly LineRequest[],
  at: Instant,
  context: OrderContext,
): Refusal | null {
  if (context.by.role === 'system' || isStaff(context.by.role)) return null;
  const faults = requests.map(({ menuItemId }, index) => {
    const item = context.menu.items.get(menuItemId);
    const closed = item ? hoursFault(item, at, context) : null;
    return closed === null ? null : fieldRefusal(`items.${index}.menuItemId`, closed);
  });
  return faults.find((fault) => fault !== null) ?? null;
}

function hoursFault(item: Item, at: Instant, { menu, settings }: OrderContext): string | null {
  const { timeZone } = settings.site;
  const serving = servingAt(hoursOf(item, menu.categories.get(item.categoryId)), at, timeZone);
  if (serving === null || serving.open) return null;
  const { changesAt } = serving;
  const soon = millis(changesAt) - millis(at) < DAY_MS;
  const day = soon ? '' : `${dayName(changesAt, timeZone, 'en-GB')} `;
  return `${item.name} is served again from ${day}${wallTime(changesAt, timeZone)}.`;
}

/** The order type in a sentence. */
export function spoken(orderType: OrderType): string {
  return orderType.replace('_', ' ');
}

/** What is wrong with a line beside what it asks for (rules O3 and O4). */
export function lineFault(
  request: { quantity?: number; specialInstructions?: string },
  path: string,
  context: OrderContext,
): Refusal | null {
  const { quantityPerLine, noteLength } = context.settings.limits;
  if ((request.quantity ?? 1) > quantityPerLine) {
    return fieldRefusal(`${path}.quantity`, `At most ${quantityPerLine} of one item on a line.`);
  }
  if ((request.specialInstructions ?? '').length > noteLength) {
    return fieldRefusal(`${path}.specialInstructions`, `A note has at most ${noteLength} characters.`);
  }
  return null;
}

type Modifiers = Line['modifiers'];

/** The item's allergens and those that its modifiers bring; `NO` takes none away, because nobody tasted it. */
export function allergensOf(item: Item, modifiers: Modifiers): Line['allergens'] {
  const brought = modifiers.filter((each) => each.prefix !== 'NO').flatMap((each) => each.allergens);
  return [...new Set([...item.allergens, ...brought])];
}

/** The stations that cook it; without a route the expo, so that it is never nowhere (rule R4). */
export function routed(
  item: Item,
  modifiers: Modifiers,
  orderType: OrderType,
  context: OrderContext,
): { stations: [StationId, ...StationId[]]; inOrder: boolean } {
  const chosen = modifiers.map(({ modifierId, groupId }) => ({
    modifierId,
    station: onMenu({ modifierId, groupId }, context)?.station ?? null,
  }));
  const line = { itemId: item.id, categoryId: item.categoryId, modifiers: chosen, orderType };
  const wanted = stationsFor(line, context.routes).filter((id) => context.stations.has(id));
  const [first, ...rest] = new Set(wanted.map((id) => workerOf(id, context.stations)));
  const inOrder = rest.length > 0 && isPassedOn(line, context.routes);
  return { stations: first === undefined ? [expoOf(context)] : [first, ...rest], inOrder };
}

function onMenu(chosen: Pick<Modifiers[number], 'modifierId' | 'groupId'>, context: OrderContext) {
  const group = context.menu.groups.get(chosen.groupId);
  return group?.modifiers.find((each) => each.id === chosen.modifierId);
}

/** The item's preparation time with what its modifiers add or save (rule F5). */
export function prepSecondsOf(item: Item, modifiers: Modifiers, context: OrderContext): number {
  const more = modifiers.map((each) => onMenu(each, context)?.prepSeconds ?? 0);
  return Math.max(
    0,
    more.reduce((sum, seconds) => sum + seconds, item.prepSeconds),
  );
}

function expoOf(context: OrderContext): StationId {
  const expo = [...context.stations.values()].find((station) => station.kind === 'expo');
  return expo?.id ?? StationId.parse('expo');
}

/** Refuses what there is not enough of: `wanted` counts each item over all lines (rule S2). */
export function stockFault(wanted: ReadonlyMap<ItemId, number>, context: OrderContext): Refusal | null {
  const short = [...wanted].flatMap(([id, want]) => {
    const item = context.menu.items.get(id);
    const remaining = item ? left(item) : null;
    return item && remaining !== null && want > remaining ? [{ item, remaining }] : [];
  });
  if (short.length === 0) return null;
  const words = short.map(({ item, remaining }) =>
    remaining === 0 ? `${item.name} is sold out.` : `Only ${remaining} of ${item.name} left.`,
  );
  return refusal('out_of_stock', words.join(' '), {
    extra: {
      items: short.map(({ item, remaining }) => ({ menuItemId: item.id, name: item.name, left: remaining })),
    },
  });
}

/** How many of each item the lines want. */
export function wantedBy(lines: readonly { menuItemId: ItemId; quantity: number }[]): Map<ItemId, number> {
  const wanted = new Map<ItemId, number>();
  for (const line of lines) wanted.set(line.menuItemId, (wanted.get(line.menuItemId) ?? 0) + line.quantity);
  return wanted;
}
