import { OrderId, PlaceId, SittingId, StationId } from '#shared/basics/ids.ts';
import { must } from '#shared/basics/result.ts';
import { Settings } from '#shared/floor/settings.ts';
import { Category, Item, ModifierGroup, type Menu } from '#shared/menu/menu.ts';
import { Route, Station } from '#shared/menu/routing.ts';
import { PlaceOrder, type OrderCommand } from '#shared/orders/commands.ts';
import type { OrderContext } from '#shared/orders/context.ts';
import { decide } from '#shared/orders/decide/decide.ts';
import { placeOrder, type NewOrder } from '#shared/orders/decide/place.ts';
import { evolveAll } from '#shared/orders/evolve.ts';
import type { OrderFact } from '#shared/orders/facts.ts';
import type { Order } from '#shared/orders/order.ts';
import type { Refusal } from '#shared/basics/refusal.ts';

/** A small restaurant for the rules: two hot stations, a cold one, the expo. */
export const SETTINGS = Settings.parse({
  site: { name: 'The Rules', currency: 'EUR', locale: 'en-IE', timeZone: 'Europe/Dublin' },
  taxes: [
    { id: 'food', name: 'Food', ratePpm: 90_000, included: true },
    { id: 'alcohol', name: 'Alcohol', ratePpm: 230_000, included: true },
    { id: 'added', name: 'Added', ratePpm: 88_750, included: false },
  ],
  serviceCharge: { ratePpm: 100_000, orderTypes: ['room_service'] },
  autoConfirm: { dine_in: true, takeout: true, delivery: false, online: false, room_service: true },
  courses: [
    { number: 1, name: 'Starters' },
    { number: 2, name: 'Mains' },
    { number: 3, name: 'Desserts' },
  ],
  promiseSeconds: { dine_in: 480, takeout: 300, delivery: 300, online: 300, room_service: 480 },
});

const items = [
  {
    id: 'ribeye',
    categoryId: 'grill',
    name: 'Ribeye 300 g',
    price: 3400,
    taxGroup: 'food',
    prepSeconds: 720,
    modifierGroupIds: ['doneness', 'with'],
    allergens: ['milk'],
  },
  {
    id: 'burger',
    categoryId: 'grill',
    name: 'Butcher’s burger',
    price: 1850,
    taxGroup: 'food',
    prepSeconds: 600,
    modifierGroupIds: ['with', 'no'],
    allergens: ['gluten'],
  },
  { id: 'salad', categoryId: 'cold', name: 'Garden salad', price: 950, taxGroup: 'food', prepSeconds: 240 },
  { id: 'fries', categoryId: 'fried', name: 'Fries', price: 500, taxGroup: 'food', prepSeconds: 300 },
  { id: 'wine', categoryId: 'drinks', name: 'House red', price: 790, taxGroup: 'alcohol', prepSeconds: 0 },
  { id: 'cake', categoryId: 'odd', name: 'Birthday cake', price: 4100, taxGroup: 'added', prepSeconds: 0 },
  {
    id: 'turbot',
    categoryId: 'grill',
    name: 'Whole turbot',
    price: 3800,
    taxGroup: 'food',
    prepSeconds: 900,
    stock: 3,
  },
  {
    id: 'eggs',
    categoryId: 'cold',
    name: 'Eggs',
    price: 900,
    taxGroup: 'food',
    prepSeconds: 200,
    orderTypes: ['room_service'],
  },
].map((item) => Item.parse(item));

const groups = [
  {
    id: 'doneness',
    name: 'How cooked?',
    min: 1,
    max: 1,
    modifiers: [
      { id: 'rare', name: 'Rare' },
      { id: 'medium', name: 'Medium' },
      { id: 'well', name: 'Well' },
    ],
  },
  {
    id: 'with',
    name: 'With it',
    min: 0,
    max: 2,
    modifiers: [
      { id: 'pepper', name: 'Peppercorn sauce', prefix: 'ADD', price: 250, allergens: ['milk', 'celery'] },
      { id: 'side-fries', name: 'Fries', prefix: 'SIDE', price: 400, station: 'fry' },
      { id: 'marrow', name: 'Bone marrow', prefix: 'EXTRA', price: 450, available: false },
    ],
  },
  {
    id: 'no',
    name: 'Without',
    min: 0,
    max: 3,
    modifiers: [{ id: 'no-bun', name: 'bun', prefix: 'NO', allergens: ['gluten'] }],
  },
].map((group) => ModifierGroup.parse(group));

export const MENU: Menu = {
  items: new Map(items.map((item) => [item.id, item])),
  groups: new Map(groups.map((group) => [group.id, group])),
  categories: new Map(
    ['grill', 'cold', 'fried', 'drinks', 'odd'].map((id) => {
      const category = Category.parse({ id, name: id });
      return [category.id, category];
    }),
  ),
};

export const STATIONS = [
  { id: 'grill', name: 'Grill', hot: true },
  { id: 'fry', name: 'Fry', hot: true },
  { id: 'cold', name: 'Cold' },
  { id: 'bar', name: 'Bar' },
  { id: 'expo', name: 'Expo', kind: 'expo' },
].map((station) => Station.parse(station));

export const ROUTES = [
  { id: 'r1', categoryId: 'grill', stations: ['grill'] },
  { id: 'r2', categoryId: 'cold', stations: ['cold'] },
  { id: 'r3', categoryId: 'fried', stations: ['fry'] },
  { id: 'r4', categoryId: 'drinks', stations: ['bar'] },
].map((route) => Route.parse(route));

export const T4 = { id: PlaceId.parse('t4'), kind: 'table' as const, name: 'T4' };
export const R208 = { id: PlaceId.parse('r208'), kind: 'room' as const, name: 'R208' };
const EIGHT = Date.parse('2026-11-20T20:00:00.000Z');

/** The context at `minute` minutes after eight, acting as Ana the waiter unless said otherwise. */
export function at(minute: number, change: Partial<OrderContext> = {}): OrderContext {
  return {
    now: new Date(EIGHT + minute * 60_000).toISOString(),
    by: { role: 'waiter', name: 'Ana' },
    menu: MENU,
    settings: SETTINGS,
    routes: ROUTES,
    stations: new Map(STATIONS.map((station) => [station.id, station])),
    ...change,
  };
}

/** The names that the host gives a new order. */
export function named(id = 'o1', number = 1): NewOrder {
  return {
    id: OrderId.parse(id),
    number,
    businessDay: '2026-11-20',
    place: T4,
    sittingId: SittingId.parse('s1'),
  };
}

type Asked = Partial<Omit<PlaceOrder, 'items'>> & { items?: unknown[] };

/** A request as it comes over the wire, with what is left out filled in. */
export function asking(request: Asked = {}): PlaceOrder {
  return PlaceOrder.parse({
    orderType: 'dine_in',
    placeId: 't4',
    items: [{ menuItemId: 'salad', quantity: 1 }],
    ...request,
  });
}

/** A story of one order: what was asked, then what happened, then what is expected. */
export class Story {
  order: Order;
  readonly facts: OrderFact[] = [];
  readonly refusals: Refusal[] = [];
  #minute = 0;
  #change: Partial<OrderContext> = {};

  constructor(request: Asked = {}, change: Partial<OrderContext> = {}, names = named()) {
    this.#change = change;
    const decided = placeOrder(asking(request), names, at(0, change));
    if (!decided.ok) throw new Error(decided.error.detail);
    this.order = evolveAll(null, decided.value, { at: at(0).now, by: 'Ana' });
    this.facts.push(...decided.value);
  }

  /** Goes on with another order. */
  adopt(order: Order): this {
    this.order = order;
    return this;
  }

  /** From now on it is this many minutes after eight, and perhaps somebody else. */
  after(minute: number, change: Partial<OrderContext> = {}): this {
    this.#minute = minute;
    this.#change = { ...this.#change, ...change };
    return this;
  }

  get context(): OrderContext {
    return at(this.#minute, this.#change);
  }

  /** The command happens. */
  when(command: OrderCommand): this {
    const decided = decide(this.order, command, this.context);
    if (!decided.ok) throw new Error(`${command.type}: ${decided.error.detail}`);
    this.order = evolveAll(this.order, decided.value, { at: this.context.now, by: this.context.by.name });
    this.facts.push(...decided.value);
    return this;
  }

  /** The command is refused, and changes nothing. */
  refuses(command: OrderCommand): Refusal {
    const decided = decide(this.order, command, this.context);
    if (decided.ok) throw new Error(`${command.type} was not refused`);
    return decided.error;
  }

  ticket(station: string, course?: number | null) {
    const id = StationId.parse(station);
    const found = this.order.tickets.filter(
      (each) => each.station === id && (course === undefined || each.course === course),
    );
    return must(found.at(-1), `a ticket of ${station}`);
  }

  line(index: number) {
    return must(this.order.items[index], `line ${index}`);
  }

  move(
    type: 'start-ticket' | 'bump-ticket' | 'recall-ticket' | 'see-ticket',
    station: string,
    course?: number | null,
  ): this {
    return this.when({ type, ticketId: this.ticket(station, course).id });
  }

  bumpLine(index: number, type: 'bump-line' | 'recall-line' = 'bump-line'): this {
    return this.when({ type, lineId: this.line(index).id, ticketId: null });
  }
}
