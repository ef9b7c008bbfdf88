import { millis } from '#shared/basics/instant.ts';
import type { Random } from '#shared/client/ports.ts';
import type { OrderCommand } from '#shared/orders/commands.ts';
import type { OrderContext } from '#shared/orders/context.ts';
import type { Line, Order, OrderTicket } from '#shared/orders/order.ts';
import { nextStatuses } from '#shared/orders/status.ts';
import type { PracticeDesk } from './desk.ts';
import { wantedBy } from './orders.ts';
import { oneOf } from './random.ts';

type By = OrderContext['by'];

const WAITER: By = { role: 'manager', name: 'Robin' };
const COOK: By = { role: 'kitchen', name: 'Another station' };

/** A rush brings an order about so often, in milliseconds. */
const EVERY_MS = 34_000;
/** More is not on the boards at once, however slow the hands are. */
const MOST_OPEN = 24;
const SECOND = 1000;
const MINUTE = 60 * SECOND;

export interface RushParts {
  readonly desk: PracticeDesk;
  readonly random: Random;
  /** Whether a station is worked by the hands at this screen; the others work by themselves. */
  readonly byHand: (station: string) => boolean;
  /** Whether the hands at this screen hand orders out. */
  readonly handsOut: boolean;
}

/** What a ticket or an order that nobody here works on is going to take. */
interface Plan {
  readonly beginMs: number;
  readonly endShare: number;
}

/** A believable rush: guests who come, change their minds and hurry, and the other people of the house. */
export class Rush {
  private readonly parts: RushParts;
  private readonly plans = new Map<string, Plan>();
  private nextOrder: number;
  private nextWhim: number;

  constructor(parts: RushParts) {
    this.parts = parts;
    const now = millis(parts.desk.now());
    this.nextOrder = now;
    this.nextWhim = now + 2 * MINUTE;
  }

  /** Everything that is due by now. */
  advance(): void {
    const now = millis(this.parts.desk.now());
    this.arrive(now);
    for (const order of this.parts.desk.orders()) {
      this.fire(order, now);
      this.cook(order, now);
      if (!this.parts.handsOut) this.handOut(order, now);
      this.leave(order, now);
    }
    this.whim(now);
  }

  private arrive(now: number): void {
    const { desk, random } = this.parts;
    if (now < this.nextOrder) return;
    // The first four come at once: nobody practises in front of an empty board.
    const opening = desk.orders().length < 4;
    this.nextOrder = now + (opening ? 2 * SECOND : EVERY_MS * (0.4 + random() * 1.2));
    if (desk.orders().length >= MOST_OPEN) return;
    const wanted = wantedBy(desk.house, desk.now(), random);
    if (wanted) desk.place(wanted.order, wanted.place, WAITER);
  }

  private fire(order: Order, now: number): void {
    if (order.tickets.some((ticket) => isDue(ticket, now))) this.try(order, { type: 'fire-due' }, WAITER);
    const course = order.tickets.find(({ status, wait }) => status === 'held' && wait?.why === 'course');
    const others = order.tickets.filter(({ status }) => status !== 'held' && status !== 'voided');
    const begun = Math.max(0, ...others.map(({ bumpedAt }) => (bumpedAt === null ? now : millis(bumpedAt))));
    if (course && now - begun > 4 * MINUTE) this.try(order, { type: 'fire', course: course.course }, WAITER);
  }

  /** The stations that nobody here works at start and bump by themselves, as quickly as a good cook. */
  private cook(order: Order, now: number): void {
    for (const ticket of order.tickets) {
      if (ticket.firedAt === null || this.parts.byHand(ticket.station)) continue;
      const plan = this.planOf(ticket.id);
      const age = now - millis(ticket.firedAt);
      const { id: ticketId, status } = ticket;
      if (status === 'waiting' && age > plan.beginMs)
        this.try(order, { type: 'start-ticket', ticketId }, COOK);
      if (status === 'cooking' && age > plan.beginMs + ticket.dueSeconds * SECOND * plan.endShare)
        this.try(order, { type: 'bump-ticket', ticketId }, COOK);
      if (ticket.lines.some(({ mark }) => mark !== null))
        this.try(order, { type: 'see-ticket', ticketId }, COOK);
    }
  }

  /** Where this screen is not the pass, somebody else accepts and carries. */
  private handOut(order: Order, now: number): void {
    const since = sinceOf(order);
    if (order.status === 'pending' && now - since > 15 * SECOND)
      this.try(order, { type: 'set-status', status: 'confirmed', note: null }, WAITER);
    if (order.status !== 'ready' || now - since < 40 * SECOND) return;
    const next = nextStatuses(order.status, order.orderType).find(
      (each) => each !== 'cooking' && each !== 'cancelled',
    );
    if (next) this.try(order, { type: 'set-status', status: next, note: null }, WAITER);
  }

  private leave(order: Order, now: number): void {
    const gone =
      order.status === 'served' || order.status === 'delivered' || order.status === 'out_for_delivery';
    if (!gone || now - sinceOf(order) < MINUTE) return;
    const next = nextStatuses(order.status, order.orderType).find((each) => each !== 'ready');
    if (next) this.try(order, { type: 'set-status', status: next, note: null }, WAITER);
  }

  /** Every minute or so somebody wants more, less, or it at once. */
  private whim(now: number): void {
    const { desk, random } = this.parts;
    if (now < this.nextWhim) return;
    this.nextWhim = now + MINUTE * (0.5 + random());
    const open = desk.orders().filter(({ status }) => status === 'confirmed' || status === 'cooking');
    if (open.length === 0) return;
    const order = oneOf(open, random);
    const waiting = order.items.filter(({ status }) => status === 'waiting');
    const line = waiting[0];
    const command = line ? this.whimOf(line, waiting.length) : null;
    if (command) this.try(order, command, WAITER);
  }

  private whimOf(line: Line, count: number): OrderCommand {
    const draw = this.parts.random();
    if (draw < 0.25) return { type: 'rush', rush: true };
    if (draw < 0.5 && count > 1) return { type: 'void-line', lineId: line.id, reason: 'Changed their mind' };
    if (draw < 0.75) return { type: 'change-line', lineId: line.id, change: { quantity: line.quantity + 1 } };
    return { type: 'change-line', lineId: line.id, change: { specialInstructions: 'Sauce on the side' } };
  }

  private planOf(id: string): Plan {
    const { random } = this.parts;
    const known = this.plans.get(id);
    if (known) return known;
    const plan = { beginMs: (10 + random() * 60) * SECOND, endShare: 0.4 + random() * 0.6 };
    this.plans.set(id, plan);
    return plan;
  }

  /** What the rules refuse was done by the hands in the same moment, and is left alone. */
  private try(order: Order, command: OrderCommand, by: By): void {
    this.parts.desk.command(order.id, command, by);
  }
}

function isDue({ status, wait }: OrderTicket, now: number): boolean {
  const until = wait?.until ?? null;
  return status === 'held' && until !== null && millis(until) <= now;
}

function sinceOf(order: Order): number {
  return millis(order.statusHistory.at(-1)?.at ?? order.createdAt);
}
