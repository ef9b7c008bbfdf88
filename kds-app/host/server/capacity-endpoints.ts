import { instantOf, millis } from '#shared/basics/instant.ts';
import { OrderId } from '#shared/basics/ids.ts';
import type { Refusal } from '#shared/basics/refusal.ts';
import { err, type Result } from '#shared/basics/result.ts';
import { CAPACITY_ROUTES, type SlotsView, type SlotView } from '#shared/contract/routes-capacity.ts';
import { dateAt, lastDate, slotsOn } from '#shared/floor/slots.ts';
import { capacityAfter } from '#shared/kitchen/capacity-level.ts';
import { stationLoads } from '#shared/kitchen/capacity-loads.ts';
import { hasPlans, portionsLeft, slotsWithRoom, type SlotRoom } from '#shared/kitchen/capacity-slots.ts';
import type { OrderType } from '#shared/menu/menu.ts';
import type { LineRequest } from '#shared/orders/commands.ts';
import { pausedFor } from '#shared/orders/decide/ahead.ts';
import { makeLines } from '#shared/orders/decide/lines.ts';
import type { Line } from '#shared/orders/order.ts';
import { isStaff } from '#shared/people/roles.ts';
import type { Desk } from '../desk/api.ts';
import type { Asker } from '../desk/commands.ts';
import { answers, type Endpoint } from './endpoint.ts';
import { said } from './reply.ts';
import { subjectAnswer, submit } from './submit.ts';

const DAY_MS = 86_400_000;
/** Lines that are only looked at need a name too. */
const NOBODY = OrderId.parse('looked-at');

/** Every call about what the kitchen can take on. */
export function capacityEndpoints(desk: Desk): readonly Endpoint[] {
  const endpoints: Record<keyof typeof CAPACITY_ROUTES, Endpoint> = {
    listSlots: answers(CAPACITY_ROUTES.listSlots, ({ query, principal }) =>
      slotsAnswer({ ...query, items: [] }, principal, desk),
    ),
    slotsFor: answers(CAPACITY_ROUTES.slotsFor, ({ body, principal }) => slotsAnswer(body, principal, desk)),
    promiseOrder: answers(CAPACITY_ROUTES.promiseOrder, ({ body, principal }) => {
      const lines = linesOf(body, principal, desk);
      if (!lines.ok) return lines;
      const context = desk.context(principal);
      const estimate = context.capacity?.promise({ orderType: body.orderType, lines: lines.value });
      const { at = context.now, ...promise } = estimate ?? { from: context.now, to: context.now, why: '' };
      const paused = pausedFor(body.orderType, context);
      return said(200, {
        at,
        promise,
        paused: paused && { detail: paused.detail, until: paused.extra?.['until'] ?? null },
        slots: hasPlans(body.orderType, context.settings),
        delivery: context.settings.delivery,
      });
    }),
    getCapacity: answers(CAPACITY_ROUTES.getCapacity, () => said(200, capacityNow(desk))),
    setCapacity: answers(CAPACITY_ROUTES.setCapacity, (call) =>
      submit(desk, call, { type: 'set-capacity', hand: call.body }, subjectAnswer(200)),
    ),
  };
  return Object.values(endpoints);
}

function capacityNow(desk: Desk) {
  const { now, settings, kitchen } = desk.load();
  const before = desk.get('capacity', 'site')?.body ?? null;
  return capacityAfter(before, { stations: stationLoads(kitchen, millis(now)), settings, now });
}

interface Wanted {
  readonly orderType: OrderType;
  readonly items: readonly LineRequest[];
  readonly date?: string | undefined;
}

function linesOf({ items, orderType }: Wanted, by: Asker, desk: Desk): Result<Line[], Refusal> {
  return makeLines(items, { orderId: NOBODY, orderType, firstNumber: 1 }, desk.context(by));
}

function slotsAnswer(
  wanted: Wanted,
  by: Asker,
  desk: Desk,
): Result<never, Refusal> | ReturnType<typeof said> {
  const lines = linesOf(wanted, by, desk);
  if (!lines.ok) return err(lines.error);
  const { now, settings, kitchen } = desk.load();
  const { orderType } = wanted;
  const days = daysOf(orderType, settings, now);
  const date = wanted.date ?? days.find(({ open }) => open)?.date ?? dateAt(now, settings.site.timeZone);
  const rooms = slotsWithRoom(date, { orderType, lines: lines.value }, { kitchen, settings, now });
  const slots = rooms.map((room) => viewOf(room, lines.value, by));
  const view: SlotsView = { date, orderType, days, slots };
  return said(200, view);
}

function viewOf({ slot, state, why, rooms }: SlotRoom, lines: readonly Line[], by: Asker): SlotView {
  const dishes = new Map(lines.map((line) => [line.menuItemId, line]));
  const minutes = (seconds: number) => Math.floor(seconds / 6) / 10;
  const forStaff = by.role === 'system' || isStaff(by.role);
  return {
    id: slot.id,
    from: slot.from,
    to: slot.to,
    state,
    why,
    items: [...dishes].map(([menuItemId, line]) => ({ menuItemId, left: portionsLeft(rooms, line) })),
    stations: forStaff
      ? rooms.map(({ bench, left, of }) => ({
          station: bench.station,
          name: bench.name,
          left: minutes(left),
          of: minutes(of),
        }))
      : [],
  };
}

/** The days that can be asked for; not open: no window begins on it any more. */
function daysOf(orderType: OrderType, settings: ReturnType<Desk['load']>['settings'], now: string) {
  const { timeZone } = settings.site;
  const { plans } = settings.slots;
  if (!hasPlans(orderType, settings)) return [];
  const last = lastDate(orderType, plans, timeZone, now);
  const days: { date: string; open: boolean }[] = [];
  for (let at = millis(now); dateAt(instantOf(at), timeZone) <= last; at += DAY_MS) {
    const date = dateAt(instantOf(at), timeZone);
    const open = slotsOn(date, orderType, plans, timeZone).some((slot) => slot.closesAt > now);
    days.push({ date, open });
  }
  return days;
}
