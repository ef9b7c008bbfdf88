import { instantOf } from '#shared/basics/instant.ts';
import { must } from '#shared/basics/result.ts';
import { LineRequest, PlaceOrder, type OrderCommand } from '#shared/orders/commands.ts';
import type { Order } from '#shared/orders/order.ts';
import type { Asker, DeskCommand } from '#host/desk/commands.ts';
import type { Desk } from '#host/desk/api.ts';
import { openDesk } from '#host/desk/desk.ts';
import { newId } from '#host/new-id.ts';
import { openStore } from '#host/store/open.ts';

const MINUTE = 60_000;

const person = (role: Asker['role'], name: string): Asker => ({
  role,
  name,
  staffId: null,
  deviceId: null,
  placeId: null,
  sittingId: null,
  customerId: null,
});
const ANA = person('waiter', 'Ana');
const MEI = person('kitchen', 'Mei');

/** Lets a service happen in the past: commands are submitted to the real desk, each at its own time. */
class Night {
  readonly #desk: Desk;
  readonly #clock: { now: number };
  readonly #begun: number;

  constructor(desk: Desk, clock: { now: number }, begun: number) {
    this.#desk = desk;
    this.#clock = clock;
    this.#begun = begun;
  }

  async #submit(minutesAgo: number, by: Asker, command: DeskCommand): Promise<Order> {
    this.#clock.now = this.#begun - minutesAgo * MINUTE;
    const done = await this.#desk.submit({
      command,
      by,
      keyed: null,
      answer: ({ changed }) => ({ status: 200, body: changed[0]?.json ?? 'null' }),
    });
    if (!done.ok) throw new Error(`${command.type}: ${done.error.detail}`);
    return JSON.parse(done.value.body);
  }

  place(minutesAgo: number, request: unknown, by = ANA): Promise<Order> {
    return this.#submit(minutesAgo, by, { type: 'place-order', request: PlaceOrder.parse(request) });
  }

  goOn(minutesAgo: number, order: Order, command: OrderCommand, by = MEI): Promise<Order> {
    return this.#submit(minutesAgo, by, { type: 'order', orderId: order.id, command });
  }

  at(
    minutesAgo: number,
    order: Order,
    station: string,
    type: 'start-ticket' | 'bump-ticket' | 'recall-ticket',
  ) {
    const ticket = must(
      order.tickets.find((each) => each.station === station),
      `a ticket of ${station}`,
    );
    return this.goOn(minutesAgo, order, { type, ticketId: ticket.id });
  }
}

/** A line as it is asked for: `2 ribeye medium-rare pepper`, with what follows a `|` as its note. */
function lines(...texts: readonly string[]) {
  return texts.map((text) => {
    const [words = '', specialInstructions = ''] = text.split('|').map((part) => part.trim());
    const [quantity, menuItemId, ...modifiers] = words.split(' ');
    const course = /^\d$/.test(modifiers.at(-1) ?? '') ? Number(modifiers.pop()) : null;
    return LineRequest.parse({
      menuItemId,
      quantity: Number(quantity),
      modifiers: modifiers.map((modifierId) => ({ modifierId })),
      specialInstructions,
      course,
    });
  });
}

const DRINKS = new Set<string>(['red-wine', 'spritz']);
const MAINS = 2;

/** What a waiter sends from a table: mains, unless said otherwise, and drinks at once. */
const table = (placeId: string, guests: number, ...texts: readonly string[]) => ({
  orderType: 'dine_in',
  placeId,
  guests,
  items: lines(...texts).map((line) =>
    DRINKS.has(line.menuItemId) || line.course !== null ? line : { ...line, course: MAINS },
  ),
});

/** Puts a busy Friday evening into a sample restaurant that is not running: what a cook would see at its height. */
export async function busyNight(dataDir: string): Promise<void> {
  const opened = openStore(dataDir);
  if (!opened.ok) throw new Error(opened.error.sentence);
  const begun = Date.now();
  const clock = { now: begun };
  const desk = await openDesk({
    journal: opened.value.journal,
    now: () => instantOf(clock.now),
    newId: () => newId(clock.now),
    onFatal: (error) => {
      throw error;
    },
  });
  const night = new Night(desk, clock, begun);
  await lateTables(night);
  await workedTables(night);
  await carefulTables(night);
  await freshTables(night);
  await desk.close();
}

async function lateTables(night: Night): Promise<void> {
  const t12 = await night.place(
    16.7,
    table(
      't12',
      3,
      '1 flat-iron medium-rare',
      '2 lamb-cutlets lamb-medium lamb-no-mint',
      '1 fries',
      '1 caesar-salad',
      '2 red-wine wine-glass',
    ),
  );
  await night.at(15, t12, 'grill', 'start-ticket');
  await night.goOn(7, t12, {
    type: 'bump-line',
    lineId: must(t12.items[0], 'a line').id,
    ticketId: must(
      t12.tickets.find((each) => each.station === 'grill'),
      'grill',
    ).id,
  });
  for (const station of ['fry', 'cold', 'bar']) await night.at(9, t12, station, 'bump-ticket');
  const t2 = await night.place(
    17.8,
    table('t2', 4, '1 sea-bass fish-no-butter', '1 flat-iron rare', '1 fries'),
  );
  await night.at(16, t2, 'fry', 'bump-ticket');
  await night.at(4, t2, 'grill', 'bump-ticket');
  await night.at(0.6, t2, 'grill', 'recall-ticket');
}

async function workedTables(night: Night): Promise<void> {
  const r208 = await night.place(10.3, {
    orderType: 'room_service',
    placeId: 'r208',
    items: lines('1 steak-sandwich medium swap-salad', '1 grilled-halloumi halloumi-extra-lemon'),
  });
  await night.at(9, r208, 'grill', 'start-ticket');
  const t7 = await night.place(9, table('t7', 4, '1 lamb-cutlets lamb-pink', '1 burrata'));
  await night.at(8, t7, 'grill', 'start-ticket');
  await night.at(5, t7, 'cold', 'bump-ticket');
  await night.goOn(
    1.2,
    t7,
    { type: 'change-line', lineId: must(t7.items[0], 'a line').id, change: { quantity: 3 } },
    ANA,
  );
  await night.goOn(1, t7, { type: 'add-lines', lines: lines('1 corn-ribs 2') }, ANA);
  const t9 = await night.place(6.7, table('t9', 2, '1 sea-bass', '1 flat-iron rare steak-watercress'));
  await night.goOn(
    1.5,
    t9,
    { type: 'void-line', lineId: must(t9.items[0], 'a line').id, reason: 'not wanted now' },
    ANA,
  );
  const t8 = await night.place(
    5.7,
    table(
      't8',
      9,
      '2 flat-iron medium-rare',
      '1 ribeye medium',
      '2 chicken-skewers',
      '1 half-chicken chicken-no-skin',
      '2 pork-ribs ribs-extra-glaze',
      '2 corn-ribs',
      '3 fries',
      '4 spritz',
      '2 burrata',
    ),
  );
  await night.at(4, t8, 'grill', 'start-ticket');
  for (const station of ['bar', 'cold']) await night.at(3, t8, station, 'bump-ticket');
  const t5 = await night.place(12, table('t5', 6, '2 fish-and-chips', '1 saffron-risotto', '1 caesar-salad'));
  await night.goOn(0.9, t5, { type: 'ready', override: false });
}

/** A party that declared allergies, and an order for later. */
async function carefulTables(night: Night): Promise<void> {
  await night.place(5.9, {
    ...table('t10', 3, '1 lamb-cutlets lamb-pink', '1 flat-iron medium', '1 fries'),
    allergies: ['sesame', 'milk'],
  });
  const t3 = await night.place(5, {
    ...table('t3', 2, '1 burrata 1', '2 chicken-skewers 2', '5 corn-ribs 2'),
    vip: true,
  });
  await night.goOn(4.5, t3, { type: 'fire', course: 2 });
  await night.place(4, {
    orderType: 'takeout',
    customer: { name: 'Lena Byrne', phone: '087 555 010' },
    items: lines('1 half-chicken', '1 slaw'),
    requestedFor: instantOf(Date.now() + 50 * MINUTE),
  });
}

async function freshTables(night: Night): Promise<void> {
  const t4 = await night.place(3.2, {
    ...table('t4', 2, '1 butchers-burger burger-well burger-no-onion burger-fried-egg', '1 fries'),
    specialInstructions: 'Dropped plate, child waiting',
  });
  await night.goOn(3, t4, { type: 'rush', rush: true }, ANA);
  const pickUp = await night.place(9.5, {
    orderType: 'takeout',
    customer: { name: 'Daniel Byrne' },
    items: lines('2 fish-and-chips', '1 slaw'),
  });
  await night.goOn(1.5, pickUp, { type: 'ready', override: false });
  await night.place(4.3, {
    orderType: 'takeout',
    customer: { name: 'Priya Shah' },
    items: lines('2 half-chicken side-slaw', '1 pork-ribs ribs-extra-glaze'),
  });
  await night.place(3.5, table('t11', 2, '1 flat-iron medium-rare', '1 flat-iron well steak-sub-peppercorn'));
  await night.place(2.8, {
    orderType: 'room_service',
    placeId: 'r305',
    items: lines('1 butchers-burger burger-medium burger-no-pickle burger-no-mayonnaise'),
  });
  await night.place(1.7, table('t6', 3, '2 chicken-skewers', '1 tuna-steak tuna-rare', '1 corn-ribs'));
  await night.place(6, table('t3', 2, '2 burrata 1', '2 flat-iron medium 2', '2 lemon-tart 3'));
  await night.place(0.5, {
    orderType: 'delivery',
    customer: { name: 'Sam Doyle', phone: '0871234567', address: '1 Quay Street' },
    items: lines('2 fries', '1 half-chicken'),
  });
  await night.place(0.1, table('t10', 5, '5 lamb-cutlets lamb-pink', '1 half-chicken'));
}
