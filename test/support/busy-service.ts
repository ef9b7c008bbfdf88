import { instantOf, millis, type Instant } from '#shared/basics/instant.ts';
import type { Document } from '#shared/contract/documents.ts';
import { ticketDocuments } from '#shared/contract/views.ts';
import { Settings } from '#shared/floor/settings.ts';
import { Printer } from '#shared/kitchen/job.ts';
import { ticketsOf, type Ticket } from '#shared/kitchen/ticket.ts';
import { Category, Item } from '#shared/menu/menu.ts';
import { Route, Station } from '#shared/menu/routing.ts';
import type { Order } from '#shared/orders/order.ts';
import { moreOrders } from './busy-crowd.ts';
import { DISHES } from './busy-dishes.ts';
import { busyOrders } from './busy-orders.ts';

/** 19:42:06 in Dublin on a Friday: the moment at which the service is looked at. */
export const SERVICE_NOW: Instant = '2026-11-20T19:42:06.000Z';

export interface BusyService {
  readonly now: Instant;
  readonly orders: readonly Order[];
  readonly tickets: readonly Ticket[];
  readonly stations: readonly Station[];
  readonly settings: Settings;
  readonly items: readonly Item[];
  readonly documents: readonly Document[];
}

export const STATIONS: readonly Station[] = [
  { id: 'grill', name: 'Grill', kind: 'cook', hot: true, position: 1 },
  { id: 'fry', name: 'Fry', kind: 'cook', hot: true, position: 2 },
  { id: 'cold', name: 'Cold', kind: 'cook', hot: false, position: 3 },
  { id: 'pastry', name: 'Pastry', kind: 'cook', hot: false, position: 4 },
  { id: 'bar', name: 'Bar', kind: 'cook', hot: false, position: 5 },
  { id: 'expo', name: 'Expo', kind: 'expo', hot: false, position: 6 },
].map((each) => Station.parse(each));

const SETTINGS = Settings.parse({
  site: { name: 'The Long Table', currency: 'EUR', locale: 'en-IE', timeZone: 'Europe/Dublin' },
  taxes: [{ id: 'standard', name: 'VAT', ratePpm: 135_000, included: true }],
  autoConfirm: { dine_in: true, takeout: true, delivery: false, online: false, room_service: true },
  courses: [
    { number: 1, name: 'Starters' },
    { number: 2, name: 'Mains' },
    { number: 3, name: 'Desserts' },
  ],
  promiseSeconds: { dine_in: 600, takeout: 600, delivery: 900, online: 900, room_service: 900 },
});

function items(): Item[] {
  const stock: Readonly<Record<string, number>> = { ribeye: 3, 'tuna-steak': 6 };
  return Object.entries(DISHES).map(([id, dish]) =>
    Item.parse({
      id,
      categoryId: dish.station,
      name: dish.name,
      price: dish.price,
      prepSeconds: dish.prepSeconds,
      stock: stock[id] ?? null,
      available: id !== 'bone-marrow',
    }),
  );
}

function routes(): Route[] {
  return STATIONS.map((station) =>
    Route.parse({ id: `to-${station.id}`, categoryId: station.id, stations: [station.id] }),
  );
}

const PRINTERS = [
  Printer.parse({ id: 'p-grill', name: 'Grill 1', stations: ['grill'], address: 'virtual:', state: 'ready' }),
  Printer.parse({ id: 'p-pass', name: 'Pass', stations: ['expo'], address: 'virtual:', state: 'ready' }),
];

/**
 * A Friday at 19:42 in a believable house: 17 tickets on the grill with everything that a ticket can be, orders at
 * the pass, one that waits for a yes. `more` orders on top make a crowd. `now` moves the whole service in time.
 */
export function busyService(options: { readonly now?: Instant; readonly more?: number } = {}): BusyService {
  const now = options.now ?? SERVICE_NOW;
  const at = (secondsAgo: number) => instantOf(millis(now) - secondsAgo * 1000);
  const orders = [...busyOrders(at), ...moreOrders(options.more ?? 0, at)];
  const tickets = orders.flatMap((order) => ticketsOf(order));
  const catalogue = items();
  const documents: Document[] = [
    { kind: 'settings', id: 'site', seq: 1, body: SETTINGS },
    ...STATIONS.map((body): Document => ({ kind: 'station', id: body.id, seq: 1, body })),
    ...routes().map((body): Document => ({ kind: 'route', id: body.id, seq: 1, body })),
    ...catalogue.map((body): Document => ({ kind: 'item', id: body.id, seq: 1, body })),
    ...STATIONS.map(({ id, name }): Document => ({
      kind: 'category',
      id,
      seq: 1,
      body: Category.parse({ id, name }),
    })),
    ...PRINTERS.map((body): Document => ({ kind: 'printer', id: body.id, seq: 1, body })),
    ...orders.map((body): Document => ({ kind: 'order', id: body.id, seq: 1, body })),
    ...orders.flatMap((order) => ticketDocuments(order, 1, null)),
  ];
  return { now, orders, tickets, stations: STATIONS, settings: SETTINGS, items: catalogue, documents };
}
