import type { Timing } from '#shared/kitchen/board.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import type { OrderType } from '#shared/menu/menu.ts';
import type { ChipState } from '#shared/ui/state-chip.tsx';
import type { Measure } from './wrap.ts';

export const ORDER_TYPE: Readonly<Record<OrderType, string>> = {
  dine_in: 'Dine in',
  takeout: 'Takeout',
  delivery: 'Delivery',
  online: 'Online',
  room_service: 'Room service',
};

/** The sub-line: what there is room for, the most needed first, each whole. */
export function subLine(ticket: Ticket, course: string | null, width: number, measure: Measure): string {
  const [first, ...more] = subParts(ticket, course);
  let text = first ?? '';
  for (const part of more) {
    const longer = `${text} · ${part}`;
    if (measure(longer, 'sub') <= width) text = longer;
  }
  return text;
}

function subParts(ticket: Ticket, course: string | null): string[] {
  const type = ORDER_TYPE[ticket.orderType];
  const who = ticket.customerName ?? '';
  const guests = ticket.guests === null ? '' : `${ticket.guests} guests`;
  const lead = ticket.place === null ? type : `#${ticket.orderNumber} ${type}`;
  return [lead, ...[who, guests, course ?? ''].filter((part) => part !== '')];
}

/** The one state that is said on a head: late over rush over due over new. */
export function chipOf(ticket: Ticket, timing: Timing, isNew: boolean): ChipState | 'void' | null {
  if (ticket.status === 'held') return 'held';
  if (ticket.status === 'voided') return 'void';
  if (timing === 'late') return 'late';
  if (ticket.rush) return 'rush';
  if (timing === 'soon') return 'soon';
  return isNew ? 'new' : null;
}

/** About how wide the chip of a state is, in units. */
export const CHIP_WIDTH: Readonly<Record<ChipState | 'void', number>> = {
  late: 152,
  rush: 116,
  soon: 112,
  new: 64,
  held: 86,
  ready: 110,
  void: 70,
};

/** Why a held ticket waits, and until when. */
export function waitWords(
  { wait, from, requestedFor }: Pick<Ticket, 'wait' | 'from' | 'requestedFor'>,
  time: (at: string) => string,
  station: (id: string) => string,
): string {
  const when = wait === null || wait.until === null ? null : time(wait.until);
  switch (wait?.why) {
    case 'later':
      return laterWords(requestedFor === null ? null : time(requestedFor), when);
    case 'chain':
      return `Coming from ${from === null ? 'another station' : station(from)}`;
    case 'pace':
      return `Waits to finish together: ${when ?? ''}`;
    case 'hand':
      return when === null ? 'Held until it is fired' : `Held until ${when}`;
    default:
      return when === null ? 'Waits until its course is fired' : `Next course at ${when}`;
  }
}

function laterWords(wanted: string | null, comes: string | null): string {
  return `For ${wanted ?? 'later'}, comes at ${comes ?? 'its time'}`;
}
