import type { Line, Order, OrderTicket } from '#shared/orders/order.ts';
import { customerOf } from '#shared/orders/called.ts';
import { isOpen } from '#shared/orders/ticket-moves.ts';
import { calledOut } from '../board/page-words.ts';
import { dishList } from '../board/ticket-words.ts';
import { listed, say } from '../words/say.ts';

/** What keeps an order from the pass, in one sentence, and what it is, in another. */
export interface WaitsFor {
  readonly text: string;
  readonly tone: 'plain' | 'change';
  readonly detail: string;
}

export interface Names {
  readonly station: (id: string) => string;
  readonly course: (course: number | null) => string | null;
  /** Whether a sentence fits where it is shown; `beside` a key there is less room. */
  readonly fits: (text: string, beside: boolean) => boolean;
}

/** `beside`: a key stands beside the sentence. */
export function waitsFor(order: Order, names: Names, beside: boolean): WaitsFor {
  return { ...sentence(order, names, beside), detail: detailOf(order, names, beside) };
}

function sentence(order: Order, names: Names, beside: boolean): Pick<WaitsFor, 'text' | 'tone'> {
  if (order.status === 'pending')
    return { text: say('wantsYes', { dishes: dishesOf(order.items) }), tone: 'change' };
  const unseen = unseenText(order, names);
  if (unseen !== null) return { text: unseen, tone: 'change' };
  const open = linesToDo(order);
  if (open.length === 0) return { text: heldText(order, names) ?? say('nothingComes'), tone: 'plain' };
  const recalled = order.tickets.find(
    (ticket) => isOpen(ticket.status) && ticket.recalled !== null,
  )?.recalled;
  const behind = (what: string) => (recalled ? say('recalledBy', { what, name: recalled.by }) : what);
  const dishes = behind(dishesOf(open));
  if (names.fits(dishes, beside)) return { text: dishes, tone: 'plain' };
  const guests = order.guests === null || beside ? [] : [say('guests', { n: order.guests })];
  return { text: behind(listed([...guests, say('linesToGo', { n: open.length })])), tone: 'plain' };
}

/** `CHANGED, not seen by Grill`. */
function unseenText(order: Order, names: Names): string | null {
  const unseen = order.tickets.filter((ticket) => ticket.lines.some((line) => line.mark !== null));
  if (unseen.length === 0) return null;
  const marks = unseen.flatMap((ticket) => ticket.lines.flatMap((line) => line.mark?.kind ?? []));
  const stations = listed([...new Set(unseen.map((ticket) => names.station(ticket.station)))]);
  return say(marks.every((kind) => kind === 'voided') ? 'voidUnseen' : 'changedUnseen', { stations });
}

/** `2 Flat iron 220 g, 1 Fries`: equal dishes counted together. */
function dishesOf(lines: readonly Line[]): string {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line.kitchenName, (counts.get(line.kitchenName) ?? 0) + line.quantity);
  return dishList([...counts].map(([kitchenName, quantity]) => ({ kitchenName, quantity })));
}

function linesToDo(order: Order): Line[] {
  const open = order.tickets.filter((ticket) => isOpen(ticket.status));
  const waiting = new Set<string>(open.flatMap((ticket) => ticket.lines.flatMap(waitingId)));
  return order.items.filter((line) => waiting.has(line.id));
}

function waitingId(part: OrderTicket['lines'][number]): string[] {
  return part.status === 'waiting' ? [part.lineId] : [];
}

/** The course that is held, the earliest first; undefined when none is. Null: lines of no course. */
export function heldCourse(order: Order): number | null | undefined {
  const held = order.tickets.filter((ticket) => ticket.status === 'held').map((ticket) => ticket.course);
  return held.sort((a, b) => (a ?? 0) - (b ?? 0))[0];
}

function heldText(order: Order, names: Names): string | null {
  const course = heldCourse(order);
  if (course === undefined) return null;
  const name = names.course(course);
  return name === null ? say('restHeld') : say('courseHeld', { course: name });
}

function detailOf(order: Order, names: Names, beside: boolean): string {
  const { place, orderType, items } = order;
  const who = customerOf(order);
  const voided = items.filter((line) => line.status === 'voided').length;
  const held = linesToDo(order).length > 0 && !beside ? heldText(order, names) : null;
  const parts = [
    place === null ? say(`type.${orderType}`) : `#${order.number}`,
    place !== null && orderType !== 'dine_in' ? say(`type.${orderType}`) : null,
    who,
    say('lines', { n: items.length - voided }),
    voided > 0 ? say('voided', { n: voided }) : null,
    held,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** What is called out for an order. */
export function orderName(order: Order): string {
  return calledOut({ place: order.place, orderNumber: order.number });
}
