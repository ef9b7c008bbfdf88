import type { Timing } from '#shared/kitchen/board.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import type { ChipState } from '#shared/ui/state-chip.tsx';
import type { Measure } from './wrap.ts';
import { kept, listed, say } from '../words/say.ts';

/** How a dish is wanted: `NO mint sauce`, `pink`. */
export function wishText({ prefix, kitchenName }: Ticket['lines'][number]['modifiers'][number]): string {
  return prefix === null
    ? kitchenName
    : say('withPrefix', { prefix: say(`prefix.${prefix}`), name: kitchenName });
}

/** `2 Ribeye 300 g, 1 Fries`. */
export function dishList(
  lines: readonly { readonly quantity: number; readonly kitchenName: string }[],
): string {
  return listed(lines.map(({ quantity, kitchenName }) => kept(`${quantity} ${kitchenName}`)));
}

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
  const type = say(`type.${ticket.orderType}`);
  const who = ticket.customerName ?? '';
  const guests = ticket.guests === null ? '' : say('guests', { n: ticket.guests });
  const lead = ticket.place === null ? type : say('numberAndType', { number: ticket.orderNumber, type });
  return [lead, ...[who, guests, course ?? ''].filter((part) => part !== '')];
}

/** What a head can say of its ticket. */
export type Chip = Exclude<ChipState, 'ready'> | 'void';

/** The one state that is said on a head: late over rush over due over new. */
export function chipOf(ticket: Ticket, timing: Timing, isNew: boolean): Chip | null {
  if (ticket.status === 'held') return 'held';
  if (ticket.status === 'voided') return 'void';
  if (timing === 'late') return 'late';
  if (ticket.rush) return 'rush';
  if (timing === 'soon') return 'soon';
  return isNew ? 'new' : null;
}

const CHIPS = {
  late: ['chipLate', 68],
  soon: ['chipDue', 36],
  rush: ['chipRush', 60],
  new: ['chipNew', 24],
  held: ['chipHeld', 44],
  void: ['chipVoid', 24],
} as const;

/** About how wide the chip of a state is, in units: its word, and its sign and edges. */
export function chipWidth(chip: Chip, measure: Measure): number {
  const [word, around] = CHIPS[chip];
  return measure(say(word, { time: '0:00' }), 'mark') + around;
}

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
      return from === null ? say('waitChainOpen') : say('waitChain', { station: station(from) });
    case 'pace':
      return when === null ? say('waitPaceOpen') : say('waitPace', { time: when });
    case 'hand':
      return when === null ? say('waitHandOpen') : say('waitHand', { time: when });
    default:
      return when === null ? say('waitCourseOpen') : say('waitCourse', { time: when });
  }
}

function laterWords(wanted: string | null, comes: string | null): string {
  if (wanted === null) return comes === null ? say('waitLaterOpen') : say('waitLaterComes', { comes });
  return comes === null ? say('waitLaterWanted', { wanted }) : say('waitLater', { wanted, comes });
}
