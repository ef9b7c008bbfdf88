import type { Instant } from '#shared/basics/instant.ts';
import { Order, type Mark } from '#shared/orders/order.ts';
import { PROGRESS, type OrderStatus } from '#shared/orders/status.ts';
import type { TicketStatus } from '#shared/orders/ticket-moves.ts';
import { DISHES, type DishId } from './busy-dishes.ts';

export type LineState = 'waiting' | 'cooking' | 'done' | 'voided';

/** One line as it is told: `[2, 'cutlets', 'cooking', 'Medium', 'NO mint sauce']`, with more where it needs more. */
export interface Told {
  readonly count: number;
  readonly dish: DishId;
  readonly state: LineState;
  readonly modifiers: readonly string[];
  readonly course?: number;
  readonly seat?: number;
  readonly instructions?: string;
  readonly mark?: Omit<Mark, 'at'> & { readonly secondsAgo: number };
}

export interface ToldOrder {
  readonly number: number;
  readonly place?: string;
  readonly orderType?: 'dine_in' | 'takeout' | 'delivery' | 'online' | 'room_service';
  readonly status?: OrderStatus;
  readonly customer?: string;
  readonly guests?: number;
  /** Seconds since it was fired. */
  readonly age: number;
  readonly note?: string;
  readonly rush?: boolean;
  readonly held?: readonly number[];
  readonly recalled?: { readonly by: string; readonly secondsAgo: number };
  /** The promise of every ticket of it, in seconds, instead of the slowest dish's. */
  readonly due?: number;
  readonly lines: readonly Told[];
}

export const line = (
  count: number,
  dish: DishId,
  state: LineState,
  modifiers: readonly string[] = [],
  more: Partial<Told> = {},
): Told => ({ count, dish, state, modifiers, ...more });

type At = (secondsAgo: number) => Instant;

/** A whole order document, checked by its schema. */
export function tell(told: ToldOrder, at: At): Order {
  const id = `o${told.number}`;
  const status = told.status ?? statusOf(told);
  const total = told.lines.reduce((sum, each) => sum + DISHES[each.dish].price * each.count, 0);
  return Order.parse({
    id,
    number: told.number,
    businessDay: '2026-11-20',
    orderType: told.orderType ?? 'dine_in',
    status,
    progress: PROGRESS[status],
    place: placeOf(told.place),
    sittingId: null,
    customer: told.customer === undefined ? null : { name: told.customer },
    guests: told.guests ?? null,
    items: told.lines.map((each, index) => lineOf(each, `${id}.l${index + 1}`)),
    tickets: ticketsOf(told, id, at),
    specialInstructions: told.note ?? '',
    heldCourses: [...(told.held ?? [])],
    rush: told.rush ?? false,
    totals: { subtotal: total, tax: 0, serviceCharge: 0, discount: 0, tip: 0, total },
    currency: 'EUR',
    paymentMethod: null,
    payments: [],
    statusHistory: [{ status, at: at(Math.min(told.age, 52)), by: 'Ana', note: null }],
    placedBy: 'Ana',
    requestedFor: null,
    createdAt: at(told.age + 20),
    updatedAt: at(told.age),
    estimatedReadyAt: null,
    named: { lines: told.lines.length, tickets: told.lines.length },
    version: 3,
  });
}

function statusOf(told: ToldOrder): OrderStatus {
  if (told.lines.some((each) => each.state === 'cooking')) return 'cooking';
  return told.lines.some((each) => each.state === 'done') ? 'preparing' : 'confirmed';
}

function placeOf(name: string | undefined) {
  if (name === undefined) return null;
  return { id: name.toLowerCase(), kind: name.startsWith('R') ? 'room' : 'table', name };
}

function lineOf(told: Told, id: string) {
  const dish = DISHES[told.dish];
  return {
    id,
    menuItemId: told.dish,
    categoryId: dish.station,
    name: dish.name,
    kitchenName: dish.name,
    quantity: told.count,
    unitPrice: dish.price,
    modifiers: told.modifiers.map((text, index) => modifierOf(text, `${id}.m${index}`)),
    total: dish.price * told.count,
    taxGroup: 'standard',
    allergens: [],
    specialInstructions: told.instructions ?? '',
    seat: told.seat ?? null,
    course: told.course ?? null,
    station: dish.station,
    stations: [dish.station],
    prepSeconds: dish.prepSeconds,
    status: told.state,
  };
}

function modifierOf(text: string, modifierId: string) {
  const prefix = /^(NO|ADD|EXTRA|SIDE|SUB) /.exec(text)?.[1] ?? null;
  const name = prefix === null ? text : text.slice(prefix.length + 1);
  return { modifierId, groupId: 'g', name, kitchenName: name, prefix, quantity: 1, price: 0, allergens: [] };
}

function ticketsOf(told: ToldOrder, orderId: string, at: At) {
  if (told.status === 'pending') return [];
  const parts = new Map<string, { station: string; course: number | null; lines: number[] }>();
  for (const [index, each] of told.lines.entries()) {
    const { station } = DISHES[each.dish];
    const course = each.course ?? null;
    const part = parts.get(`${station} ${course}`) ?? { station, course, lines: [] };
    part.lines.push(index);
    parts.set(`${station} ${course}`, part);
  }
  return [...parts.values()].map((part, index) => ticketOf(told, part, `${orderId}.t${index + 1}`, at));
}

function ticketOf(
  told: ToldOrder,
  part: { station: string; course: number | null; lines: number[] },
  id: string,
  at: At,
) {
  const lines = part.lines.flatMap((index) => told.lines[index] ?? []);
  const held = part.course !== null && (told.held ?? []).includes(part.course);
  const status = held ? 'held' : ticketStatus(lines);
  const slowest = Math.max(...lines.map((each) => DISHES[each.dish].prepSeconds));
  return {
    id,
    station: part.station,
    course: part.course,
    status,
    revision: 1,
    firedAt: held ? null : at(told.age),
    startedAt: status === 'cooking' ? at(told.age - 5) : null,
    bumpedAt: status === 'bumped' ? at(Math.max(30, told.age - slowest * 0.9)) : null,
    dueSeconds: told.due ?? slowest,
    recalled: told.recalled === undefined || part.station !== 'grill' ? null : recalledOf(told.recalled, at),
    lines: part.lines.map((index) => ticketLine(told.lines[index], `${orderIdOf(id)}.l${index + 1}`, at)),
  };
}

const orderIdOf = (ticketId: string): string => ticketId.split('.')[0] ?? '';

const recalledOf = (recalled: { readonly by: string; readonly secondsAgo: number }, at: At) => ({
  at: at(recalled.secondsAgo),
  by: recalled.by,
});

function ticketStatus(lines: readonly Told[]): TicketStatus {
  if (lines.every((each) => each.state === 'done')) return 'bumped';
  return lines.some((each) => each.state === 'cooking') ? 'cooking' : 'waiting';
}

function ticketLine(told: Told | undefined, lineId: string, at: At) {
  if (told === undefined) throw new Error(`No line ${lineId}`);
  const { secondsAgo, ...mark } = told.mark ?? { secondsAgo: 0 };
  const status = told.state === 'done' || told.state === 'voided' ? told.state : 'waiting';
  return { lineId, status, mark: told.mark === undefined ? null : { ...mark, at: at(secondsAgo) } };
}
