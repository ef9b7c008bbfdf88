import { monitorEventLoopDelay } from 'node:perf_hooks';
import { passline } from '#test/support/host-process.ts';
import type { Order } from '#shared/orders/order.ts';
import { isClosed } from '#shared/orders/status.ts';
import type { Device, Weather } from './device.ts';
import { Dice } from './dice.ts';
import { party, roomGuests, stranger, type Evening } from './guests.ts';
import { EveningHouse, type Size } from './house.ts';
import { Cooks } from './kitchen.ts';
import { Ledger, type Wish } from './ledger.ts';
import { COUNTER, Hand, RUNNER, waiterOf } from './staff.ts';
import { EveningTime } from './time.ts';
import { keptPromises, type Kept } from './promises.ts';
import { orderFaults, overCapacity, storedOrders, viewFault } from './truth.ts';

export interface EveningPlan extends Size {
  /** How long it lasts, and until when somebody new comes. */
  readonly minutes: number;
  readonly lastOrders: number;
  /** How many times as fast as outside. */
  readonly rate: number;
  /** Parties in a table's evening, and people who order ahead, in all. */
  readonly partiesPerTable: number;
  readonly strangers: number;
  /** When the plug is pulled. */
  readonly crashes: readonly number[];
  /** Devices that die in the middle of what they do. */
  readonly kills: number;
  readonly seed: number;
  readonly say: (words: string) => void;
}

export interface EveningReport {
  readonly orders: number;
  readonly wishes: readonly Wish[];
  /** Empty: nothing lost, doubled, from nobody, shown wrongly, or promised over what could be done. */
  readonly faults: readonly string[];
  readonly promises: readonly Kept[];
  readonly weather: Weather['counts'];
  readonly devices: number;
  /** How late this machine was by itself, in seconds of the evening: one in a hundred times, and at the worst. */
  readonly lag: { readonly p99: number; readonly worst: number };
  /** What was still on its way when the night was over. */
  readonly unfinished: readonly string[];
  /** Presses of cooks, waiters and runners that the host refused. */
  readonly pressesRefused: readonly string[];
}

const START = Date.parse('2026-11-21T18:00:00.000Z');

/** A whole evening against a real host: everybody at their own devices, in bad weather, with the plug pulled. */
export async function playEvening(plan: EveningPlan): Promise<EveningReport> {
  const time = new EveningTime(plan.rate, START);
  const lag = monitorEventLoopDelay({ resolution: 10 });
  lag.enable();
  const dice = new Dice(plan.seed);
  const weather = {
    dice,
    lostReplies: 0.03,
    resends: 0.03,
    counts: { lost: 0, resent: 0, killed: 0, otherAnswer: [] },
  };
  const house = await EveningHouse.open(time, plan, weather);
  try {
    const report = await play(house, plan, dice);
    const seconds = (nanos: number) => (nanos / 1e9) * plan.rate;
    return { ...report, lag: { p99: seconds(lag.percentile(99)), worst: seconds(lag.max) } };
  } finally {
    await house.close();
  }
}

async function play(house: EveningHouse, plan: EveningPlan, dice: Dice): Promise<Omit<EveningReport, 'lag'>> {
  const { time } = house;
  const ledger = new Ledger();
  const { tablets, cooks, hands } = await staffOf(house, plan, dice);
  for (const worker of [...cooks, ...hands]) void worker.work();
  const start = time.minute();
  const lastOrders = start + plan.lastOrders;
  const evening: Evening = { house, time, dice, ledger, tablets, lastOrders, dishes: await house.dishes() };
  const troubles = [...crashesOf(house, plan, start), killsOf(house, plan, dice, start)];
  const guests = guestsOf(evening, plan, start);
  const told = setInterval(() => {
    plan.say(`minute ${Math.round(time.minute() - start)}: ${ledger.wishes.length} orders`);
  }, 15_000);
  const came = await Promise.allSettled([...guests, ...troubles]);
  clearInterval(told);
  await kitchenDone(house, plan, start);
  for (const worker of [...cooks, ...hands]) worker.stop();
  const fell = came.flatMap((each) =>
    each.status === 'rejected' ? [`fell over: ${String(each.reason)}`] : [],
  );
  const report = await reportOf(house, ledger, fell, endOf(house, plan, start));
  return { ...report, pressesRefused: [...cooks, ...hands].flatMap(({ refused }) => refused) };
}

async function staffOf(house: EveningHouse, plan: EveningPlan, dice: Dice) {
  const topics = ['orders', 'floor', 'menu', 'capacity'];
  const tablets: Device[] = [];
  for (let each = 0; each < plan.tablets; each += 1)
    tablets.push(await house.staffDevice(`Tablet ${each + 1}`, 'tablet', each % 2 ? '1212' : '1111', topics));
  const counter = await house.staffDevice('Counter', 'tablet', '4444', ['orders', 'floor']);
  const runner = await house.staffDevice('Runner', 'runner', '3333', ['orders', 'duty']);
  const stations = (await house.stations()).filter(({ kind }) => kind !== 'expo');
  const cooks: Cooks[] = [];
  for (const station of stations) {
    const screen = await house.staffDevice(station.name, 'screen', null, [
      `tickets:${station.id}`,
      'stations',
    ]);
    cooks.push(new Cooks(screen, station, house.time, dice));
  }
  const number = (table: string) => Number(table.slice(1)) - 1;
  const hands = [
    new Hand(counter, COUNTER, house.time, dice),
    new Hand(runner, RUNNER, house.time, dice),
    ...tablets.map((tablet, index) => {
      const mine = (table: string) => number(table) % tablets.length === index;
      return new Hand(tablet, waiterOf(mine), house.time, dice);
    }),
  ];
  return { tablets, cooks, hands };
}

function guestsOf(evening: Evening, plan: EveningPlan, start: number): Promise<void>[] {
  const { dice, house, time } = evening;
  const at = async (minute: number, come: () => Promise<void>): Promise<void> => {
    await time.until(start + minute);
    await come();
  };
  const share = plan.lastOrders / plan.partiesPerTable;
  return [
    ...house.tables.map(async (table, index) => {
      for (let each = 0; each < plan.partiesPerTable; each += 1) {
        await time.until(start + each * share + dice.between(0, share * 0.6));
        if (time.minute() < evening.lastOrders) await party(evening, table, index);
      }
    }),
    ...house.rooms.map((room) => at(dice.between(0, plan.lastOrders * 0.8), () => roomGuests(evening, room))),
    ...Array.from({ length: plan.strangers }, (_, index) =>
      at(dice.between(0, plan.lastOrders), () => stranger(evening, index + 1)),
    ),
  ];
}

function crashesOf(house: EveningHouse, { crashes, say }: EveningPlan, start: number): Promise<void>[] {
  return crashes.map(async (minute) => {
    await house.time.until(start + minute);
    say(`minute ${minute}: the host is killed`);
    await house.crash();
    say(`the host is back after ${Math.round(house.host.readyMs)} ms`);
  });
}

async function killsOf(house: EveningHouse, plan: EveningPlan, dice: Dice, start: number): Promise<void> {
  const every = plan.lastOrders / (plan.kills + 1);
  for (let each = 1; each <= plan.kills; each += 1) {
    await house.time.until(start + each * every);
    const device = dice.pick(house.devices);
    await device.kill(house.time.minutes(dice.between(0.3, 2)));
  }
}

/** Waits until nothing is on the fire any more, or the night is over. Orders for later stay where they are. */
async function kitchenDone(house: EveningHouse, plan: EveningPlan, start: number): Promise<void> {
  const late = start + plan.minutes + 40;
  while (house.time.minute() < late) {
    const orders = await storedOrders(house);
    const left = orders.filter((order) => isAwaited(order, endOf(house, plan, start)));
    if (left.length === 0) return;
    await house.time.minutes(1);
  }
}

/** When the last window begins that is still made tonight. */
function endOf({ time }: EveningHouse, { minutes }: EveningPlan, start: number): number {
  return time.began + (start + minutes) * 60_000;
}

function isAwaited({ status, slot }: Order, end: number): boolean {
  if (isClosed(status) || status === 'served' || status === 'delivered') return false;
  return slot === null || slot === undefined || Date.parse(slot.from) <= end;
}

async function reportOf(house: EveningHouse, ledger: Ledger, fell: string[], end: number) {
  const { weather, devices } = house;
  const stored = await storedOrders(house);
  const views = await Promise.all(devices.map(viewFault));
  const [stations, settings] = [await house.stations(), await house.settings()];
  const faults = [
    ...fell,
    ...orderFaults(ledger.wishes, stored),
    ...views.filter((fault) => fault !== null),
    ...overCapacity(stored, stations, settings),
    ...weather.counts.otherAnswer.map((answer) => `the same key was answered otherwise: ${answer}`),
    ...(await verified(house)),
  ];
  return {
    orders: stored.length,
    wishes: ledger.wishes,
    faults,
    promises: keptPromises(ledger.wishes, stored),
    weather: weather.counts,
    devices: devices.length,
    unfinished: stored.filter((order) => isAwaited(order, end)).map(describe),
  };
}

function describe(order: Order): string {
  const tickets = order.tickets.map(({ station, status, wait }) => `${station} ${status} ${wait?.why ?? ''}`);
  return `${order.specialInstructions} ${order.orderType} ${order.status}: ${tickets.join(', ')}`;
}

/** The host stops as it should, and its journal holds together. */
async function verified(house: EveningHouse): Promise<string[]> {
  for (const device of house.devices) device.close();
  const code = await house.host.end('SIGTERM');
  const looked = await passline('verify', '--data', house.dataDir);
  return [
    ...(code === 0 ? [] : [`the host ended with ${code}: ${house.host.output().slice(-400)}`]),
    ...(looked.code === 0 ? [] : [`the journal: ${looked.out}${looked.err}`]),
  ];
}
