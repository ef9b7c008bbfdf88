import { millis, instantOf, wallTime } from '#shared/basics/instant.ts';
import type { TicketPaper } from '#shared/kitchen/paper.ts';
import { DEFAULT_TEMPLATES } from '#shared/kitchen/template-defaults.ts';
import type { Ticket, TicketLine } from '#shared/kitchen/ticket.ts';
import type { Block, Receipt, Span } from '#hardware/receipt/receipt.ts';
import { assembled, NO_PARTS, type BlockOf } from './assemble.ts';
import { ticketBanners } from './banners.ts';
import { cooksModifier, dishBlocks, type Dish, type LinesBlock } from './dishes.ts';
import { allergyBlocks, noteBlocks } from './notes.ts';
import { INCOMPLETE, leadSpan, type PrintFacts, type Printed } from './printed.ts';
import { dayAndTime, ORDER_TYPE_WORDS } from './words.ts';

type Slip = Printed<TicketPaper>;

/** A station's ticket as a receipt: place, time, what changed, each line as on the screen, and who else cooks for it. */
export function slipOf(job: Slip, facts: PrintFacts): Receipt {
  const { ticket } = job.paper;
  const note = ticket.specialInstructions;
  const parts = {
    ...NO_PARTS,
    site: '',
    urgent: [...ticketBanners(job, facts), ...allergyBlocks(ticket.allergy?.declared ?? [])],
    title: () => title(job, facts.timeZone),
    place: (block: BlockOf<'place'>) => place(job.paper, block),
    lines: (block: LinesBlock): Block[] => [
      ...ticket.lines.flatMap((line, nth) => dishBlocks(dishOf(line, nth, block), block)),
      { kind: 'feed', dots: 12 },
    ],
    note: () => (note ? noteBlocks(note) : []),
    foot: () => foot(job, facts.timeZone),
  };
  return {
    blocks: [
      ...(facts.isIncomplete ? [INCOMPLETE] : []),
      { kind: 'buzz', times: job.reason === 'fired' && !ticket.rush ? 1 : 3 },
      ...assembled(job.template ?? DEFAULT_TEMPLATES.ticket, parts),
    ],
  };
}

/** A line of a ticket, as cooks read it; `nth` of its lines, from 0. */
export function dishOf(line: TicketLine, nth: number, { size }: Pick<LinesBlock, 'size'>): Dish {
  const where = `line ${nth + 1}`;
  return {
    name: line.kitchenName,
    line: where,
    quantity: line.quantity,
    change: line,
    modifiers: line.modifiers.map((modifier) => cooksModifier(modifier, size === 'normal', where)),
    under: line.seat === null ? [] : [`seat ${line.seat}`],
    note: line.specialInstructions,
    contains: line.allergens.length > 0 ? `contains ${line.allergens.join(', ')}` : '',
    price: '',
    each: '',
  };
}

const big = (text: string): Span => ({ text, width: 2, height: 2, bold: true });

function title({ paper: { ticket, stationName }, createdAt }: Slip, timeZone: string): Block[] {
  const at = wallTime(ticket.firedAt ?? createdAt, timeZone);
  return [{ kind: 'sides', left: [big(stationName.toLocaleUpperCase('en'))], right: [big(at)] }];
}

/** What stands large; what else says where it goes stands beside it. */
function leadOf({ place: at, orderNumber, customerName }: Ticket, lead: BlockOf<'place'>['lead']): string {
  const number = `#${orderNumber}`;
  if (lead === 'number') return number;
  return (lead === 'customer' ? customerName : null) ?? at?.name ?? number;
}

function howOf({ orderType, guests }: Ticket): string {
  const how = ORDER_TYPE_WORDS[orderType];
  if (guests === null) return how;
  return guests === 1 ? `${how}, 1 guest` : `${how}, ${guests} guests`;
}

function place({ ticket, courseName }: TicketPaper, { size, lead }: BlockOf<'place'>): Block[] {
  const name = leadOf(ticket, lead);
  const how = howOf(ticket);
  const where = ticket.place && name !== ticket.place.name ? `${ticket.place.name}, ` : '';
  const who = ticket.customerName ?? ticket.placedBy;
  return [
    {
      kind: 'sides',
      left: [leadSpan(name, size)],
      right: [{ text: `${where}order #${ticket.orderNumber}, ${who}` }],
    },
    {
      kind: 'sides',
      left: [],
      right: [
        { text: courseName ? `${how}, ` : how },
        { text: courseName?.toLocaleUpperCase('en') ?? '', bold: true },
      ],
    },
    { kind: 'feed', dots: 8 },
  ];
}

function foot({ paper, createdAt, copy, revision }: Slip, timeZone: string): Block[] {
  const { ticket, stationName, alsoAtNames } = paper;
  const also = alsoAtNames.length > 0 ? `ALSO AT ${alsoAtNames.join(', ').toLocaleUpperCase('en')}.` : '';
  const due = ticket.firedAt
    ? `DUE ${wallTime(instantOf(millis(ticket.firedAt) + ticket.dueSeconds * 1000), timeZone)}`
    : '';
  const line = [also, due].filter((part) => part !== '').join(' ');
  const name = `${ticket.orderNumber}-${stationName.toLocaleUpperCase('en')}-${revision}`;
  return [
    ...(line
      ? [DASHES, { kind: 'line' as const, spans: [{ text: line, height: 2 as const, bold: true }] }]
      : []),
    DASHES,
    {
      kind: 'sides',
      left: [{ text: copy > 1 ? `${name} copy ${copy}` : name }],
      right: [{ text: dayAndTime(createdAt, timeZone) }],
    },
  ];
}

const DASHES: Block = { kind: 'rule', style: 'dashed' };
