import { wallTime } from '#shared/basics/instant.ts';
import type { SummaryPaper } from '#shared/kitchen/paper.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import { TemplateBlock } from '#shared/floor/template.ts';
import type { Block, Receipt, Span } from '#hardware/receipt/receipt.ts';
import { paperBanners } from './banners.ts';
import { dishBlocks, type LinesBlock } from './dishes.ts';
import { allergyBlocks, noteBlocks } from './notes.ts';
import { INCOMPLETE, type PrintFacts, type Printed } from './printed.ts';
import { dishOf } from './ticket-slip.ts';

const LINES = TemplateBlock.parse({ block: 'lines', size: 'tall' });

/** Everything that is open at a station, the oldest first: for a cook whose screen is dead, or whose slips waited too long. */
export function summary(job: Printed<SummaryPaper>, facts: PrintFacts): Receipt {
  const { stationName, tickets, why } = job.paper;
  const at = wallTime(job.createdAt, facts.timeZone);
  const count = tickets.length === 1 ? '1 open ticket' : `${tickets.length} open tickets`;
  return {
    blocks: [
      ...(facts.isIncomplete ? [INCOMPLETE] : []),
      { kind: 'buzz', times: 1 },
      { kind: 'sides', left: [big(stationName.toLocaleUpperCase('en'))], right: [big(at)] },
      { kind: 'line', spans: [{ text: count, height: 2, bold: true }] },
      ...(why === '' ? [] : [{ kind: 'line' as const, spans: [{ text: why }] }]),
      ...paperBanners(job, facts),
      ...tickets.flatMap((ticket) => ticketBlocks(ticket, facts)),
      { kind: 'rule', style: 'solid' },
      { kind: 'cut' },
    ],
  };
}

const big = (text: string): Span => ({ text, width: 2, height: 2, bold: true });

function ticketBlocks(ticket: Ticket, { timeZone }: PrintFacts): Block[] {
  const fired = ticket.firedAt === null ? 'held' : wallTime(ticket.firedAt, timeZone);
  const place = ticket.place?.name ?? `#${ticket.orderNumber}`;
  const rush = ticket.rush ? [{ text: ' RUSH ', height: 2 as const, bold: true, invert: true }] : [];
  return [
    { kind: 'rule', style: 'solid' },
    {
      kind: 'sides',
      left: [big(`${place} `), ...rush],
      right: [{ text: `#${ticket.orderNumber}, ${fired}`, height: 2 }],
    },
    ...allergyBlocks(ticket.allergy?.declared ?? []),
    ...ticket.lines.flatMap(linesBlock),
    ...(ticket.specialInstructions ? noteBlocks(ticket.specialInstructions) : []),
  ];
}

function linesBlock(line: Ticket['lines'][number], nth: number): Block[] {
  if (LINES.block !== 'lines' || line.status === 'done') return [];
  const options: LinesBlock = LINES;
  return dishBlocks(dishOf(line, nth, options), options);
}
