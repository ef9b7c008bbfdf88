import { plus, type Instant } from '#shared/basics/instant.ts';
import { must } from '#shared/basics/result.ts';
import { OrderId, StationId } from '#shared/basics/ids.ts';
import { Place } from '#shared/floor/place.ts';
import { Settings } from '#shared/floor/settings.ts';
import { Category, Item, ModifierGroup, type Menu } from '#shared/menu/menu.ts';
import { Route, Station } from '#shared/menu/routing.ts';
import { menuView, type MenuItem } from '#shared/contract/menu-view.ts';
import { PlaceOrder, type OrderCommand } from '#shared/orders/commands.ts';
import type { OrderContext } from '#shared/orders/context.ts';
import { decide } from '#shared/orders/decide/decide.ts';
import { placeOrder } from '#shared/orders/decide/place.ts';
import { evolveAll } from '#shared/orders/evolve.ts';
import type { Order } from '#shared/orders/order.ts';
import type { z } from 'zod';

/** A small house to try the waiter's logic in: real decisions, a fixed clock. */
export const NOW = '2026-11-20T19:00:00.000Z';

const groups = [
  {
    id: 'doneness',
    name: 'How cooked',
    min: 1,
    max: 1,
    modifiers: [
      { id: 'pink', name: 'Pink' },
      { id: 'medium', name: 'Medium' },
    ],
  },
  {
    id: 'changes',
    name: 'Change',
    min: 0,
    max: 3,
    modifiers: [
      { id: 'no-mint', name: 'mint sauce', prefix: 'NO' },
      { id: 'extra-sauce', name: 'sauce', prefix: 'EXTRA', price: 150, allergens: ['milk'] },
    ],
  },
].map((group) => ModifierGroup.parse(group));

const items = [
  { id: 'burrata', categoryId: 'small', name: 'Burrata', price: 1200, prepSeconds: 300, allergens: ['milk'] },
  {
    id: 'lamb',
    categoryId: 'grill',
    name: 'Lamb cutlets',
    price: 2800,
    prepSeconds: 600,
    modifierGroupIds: ['doneness', 'changes'],
  },
  { id: 'fries', categoryId: 'grill', name: 'Fries', price: 500, prepSeconds: 300 },
  { id: 'tart', categoryId: 'sweet', name: 'Lemon tart', price: 900, prepSeconds: 240 },
  { id: 'spritz', categoryId: 'bar', name: 'Spritz', price: 950, prepSeconds: 180 },
  { id: 'brulee', categoryId: 'sweet', name: 'Crème brûlée', price: 950, prepSeconds: 240, stock: 3 },
].map((item) => Item.parse(item));

const categories = [
  { id: 'small', name: 'Small', position: 1, course: 1 },
  { id: 'grill', name: 'Grill', position: 2, course: 2 },
  { id: 'sweet', name: 'Sweet', position: 3, course: 3 },
  { id: 'bar', name: 'Bar', position: 4 },
].map((category) => Category.parse(category));

const stations = [
  { id: 'cold', name: 'Cold' },
  { id: 'grill', name: 'Grill', hot: true },
  { id: 'bar', name: 'Bar' },
  { id: 'expo', name: 'Expo', kind: 'expo' },
].map((station) => Station.parse(station));

const routes = [
  { id: 'r1', categoryId: 'small', stations: ['cold'] },
  { id: 'r2', categoryId: 'grill', stations: ['grill'] },
  { id: 'r3', categoryId: 'sweet', stations: ['cold'] },
  { id: 'r4', categoryId: 'bar', stations: ['bar'] },
].map((route) => Route.parse(route));

const MENU: Menu = {
  items: new Map(items.map((item) => [item.id, item])),
  categories: new Map(categories.map((category) => [category.id, category])),
  groups: new Map(groups.map((group) => [group.id, group])),
};

export const SETTINGS = Settings.parse({
  site: { name: 'The Copper Table', currency: 'EUR', locale: 'en-IE', timeZone: 'Europe/Dublin' },
  taxes: [{ id: 'standard', name: 'VAT', ratePpm: 0, included: true }],
  autoConfirm: { dine_in: true, takeout: true, delivery: false, online: false, room_service: true },
  courses: [
    { number: 1, name: 'Starters' },
    { number: 2, name: 'Mains' },
    { number: 3, name: 'Dessert' },
  ],
  promiseSeconds: { dine_in: 600, takeout: 600, delivery: 600, online: 600, room_service: 600 },
});

export const WORDS = {
  courseName: (course: number) =>
    SETTINGS.courses.find((each) => each.number === course)?.name ?? `Course ${course}`,
  stationName: (station: string) => stations.find((each) => each.id === station)?.name ?? station,
};

/** Every item of the house, as the waiter's menu has it. */
export const ITEMS: readonly MenuItem[] = menuView(MENU, 'EUR', {
  orderType: null,
  language: null,
  at: NOW,
  timeZone: 'Europe/Dublin',
}).categories.flatMap((category) => category.items);

export function itemOf(id: string): MenuItem {
  return must(
    ITEMS.find((item) => item.id === id),
    id,
  );
}

export function table(name: string, more: Partial<z.input<typeof Place>> = {}): Place {
  return Place.parse({ id: name.toLowerCase(), kind: 'table', name, seats: 4, ...more });
}

function context(now: Instant, by: string): OrderContext {
  return {
    now,
    by: { role: 'waiter', name: by },
    menu: MENU,
    settings: SETTINGS,
    routes,
    stations: new Map(stations.map((each) => [StationId.parse(each.id), each])),
  };
}

interface Placing {
  readonly at?: Instant;
  readonly id?: string;
  readonly number?: number;
  readonly place?: Place | null;
  readonly by?: string;
}

/** An order as the house's own rules make it. */
export function placed(
  body: z.input<typeof PlaceOrder>,
  { at = NOW, id = 'o1', number = 112, place = table('T1'), by = 'Ana' }: Placing = {},
): Order {
  const where = place && { id: place.id, kind: place.kind, name: place.name };
  const decided = placeOrder(
    PlaceOrder.parse({ ...body, placeId: place?.id }),
    { id: OrderId.parse(id), number, businessDay: '2026-11-20', place: where, sittingId: null },
    context(at, by),
  );
  if (!decided.ok) throw new Error(decided.error.detail);
  return evolveAll(null, decided.value, { at, by });
}

/** The order after a command, `seconds` later than `NOW`. */
export function after(order: Order, seconds: number, command: OrderCommand): Order {
  const at = plus(NOW, seconds * 1000);
  const decided = decide(order, command, context(at, 'Mei'));
  if (!decided.ok) throw new Error(decided.error.detail);
  return evolveAll(order, decided.value, { at, by: 'Mei' });
}

/** The order after the station has bumped its ticket of a course. */
export function bumped(order: Order, seconds: number, station: string, course: number | null): Order {
  const ticket = must(
    order.tickets.find((each) => each.station === station && each.course === course),
    `a ticket of ${station}`,
  );
  return after(order, seconds, { type: 'bump-ticket', ticketId: ticket.id });
}
