import { millis, instantOf, wallTime } from '#shared/basics/instant.ts';
import type { TicketPaper } from '#shared/kitchen/paper.ts';
import type { Block, Receipt, Size, Span } from '#hardware/receipt/receipt.ts';
import { ticketBanners } from './banners.ts';
import type { PrintFacts, Printed } from './printed.ts';
import { allergyBlocks, noteBlocks, ticketLine } from './ticket-lines.ts';
import { dayAndTime, ORDER_TYPE_WORDS } from './words.ts';

type Slip = Printed<TicketPaper>;

/** A station's ticket as a receipt: place, time, what changed, each line as on the screen, and who else cooks for it. */
export function slipOf(job: Slip, facts: PrintFacts): Receipt {
  const { ticket } = job.paper;
  const note = ticket.specialInstructions;
  return {
    blocks: [
      ...(facts.isIncomplete ? [INCOMPLETE] : []),
      { kind: 'buzz', times: job.reason === 'fired' && !ticket.rush ? 1 : 3 },
      ...head(job, facts.timeZone),
      ...ticketBanners(job, facts),
      ...allergyBlocks(ticket),
      ...ticket.lines.flatMap(ticketLine),
      { kind: 'feed', dots: 12 },
      ...(note ? noteBlocks(note) : []),
      ...foot(job, facts.timeZone),
      { kind: 'cut' },
    ],
  };
}

const INCOMPLETE: Block = {
  kind: 'band',
  align: 'center',
  lines: [
    [{ text: '! READ THE SCREEN', width: 2, height: 2, bold: true }],
    [{ text: 'part of this slip cannot be printed', bold: true }],
  ],
};

const big = (text: string): Span => ({ text, width: 2, height: 2, bold: true });

function head({ paper, createdAt }: Slip, timeZone: string): Block[] {
  const { ticket, stationName, courseName } = paper;
  const at = wallTime(ticket.firedAt ?? createdAt, timeZone);
  const place = ticket.place?.name ?? `#${ticket.orderNumber}`;
  const size = placeSize(place);
  const guests = ticket.guests === null ? [] : [ticket.guests === 1 ? '1 guest' : `${ticket.guests} guests`];
  const how = [ORDER_TYPE_WORDS[ticket.orderType], ...guests].join(', ');
  return [
    { kind: 'sides', left: [big(stationName.toLocaleUpperCase('en'))], right: [big(at)] },
    { kind: 'rule', style: 'solid' },
    {
      kind: 'sides',
      left: [{ text: place, width: size, height: size, bold: true }],
      right: [{ text: `order #${ticket.orderNumber}, ${ticket.customerName ?? ticket.placedBy}` }],
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

/** As large as leaves room for the order beside it. */
function placeSize(place: string): Size {
  if (place.length > 8) return 2;
  return place.length > 4 ? 3 : 4;
}

function foot({ paper, createdAt, copy }: Slip, timeZone: string): Block[] {
  const { ticket, stationName, alsoAtNames } = paper;
  const also = alsoAtNames.length > 0 ? `ALSO AT ${alsoAtNames.join(', ').toLocaleUpperCase('en')}.` : '';
  const due = ticket.firedAt
    ? `DUE ${wallTime(instantOf(millis(ticket.firedAt) + ticket.dueSeconds * 1000), timeZone)}`
    : '';
  const line = [also, due].filter((part) => part !== '').join(' ');
  const name = `${ticket.orderNumber}-${stationName.toLocaleUpperCase('en')}-${ticket.revision}`;
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
