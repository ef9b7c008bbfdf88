import { textRow, type Row } from '../../receipt/sheet.ts';
import { svg } from '../../receipt/svg.ts';
import type { RackPrinter } from '../rack.ts';
import type { Slip } from '../paper.ts';
import type { Switches } from '../status-answers.ts';

/** What the page is told, as server-sent events. */
export type PageMessage =
  | {
      readonly event: 'printer';
      readonly id: string;
      readonly name: string;
      readonly switches: Switches;
      readonly isBusy: boolean;
    }
  /** Slip number `number` of a printer; one that is not cut comes again as it grows. */
  | {
      readonly event: 'slip';
      readonly id: string;
      readonly number: number;
      readonly isCut: boolean;
      readonly svg: string;
    }
  | { readonly event: 'gone'; readonly id: string };

/** As many old slips hang on a page that is opened late. */
const OLD_SLIPS = 20;

/** What a page must be told about one printer, given that it knows all slips before number `known`. */
export function messagesFor({ id, name, printer }: RackPrinter, known: number): PageMessage[] {
  const first = Math.max(known, printer.slipCount - OLD_SLIPS);
  const offset = printer.slipCount - printer.slips.length;
  const finished = printer.slips.slice(Math.max(0, first - offset));
  const { current, switches } = printer;
  return [
    { event: 'printer', id, name, switches, isBusy: !printer.isIdle },
    ...finished.map((slip, index) => slipMessage(id, printer.slipCount - finished.length + index, slip)),
    ...(current.rows.length > 0 ? [slipMessage(id, printer.slipCount, current)] : []),
  ];
}

function slipMessage(id: string, number: number, slip: Slip): PageMessage {
  return { event: 'slip', id, number, isCut: slip.isCut, svg: svg(withDoings(slip)) };
}

/** What a printer does besides printing leaves nothing on real paper; here it is seen. */
function withDoings(slip: Slip): Slip {
  return { ...slip, rows: slip.rows.map(seen) };
}

function seen(row: Row): Row {
  if (row.kind === 'drawer') return noted('drawer opened');
  if (row.kind === 'buzz') return noted(row.times === 1 ? 'bell' : `bell, ${row.times} times`);
  return row;
}

function noted(text: string): Row {
  return textRow([{ text: `( ${text} )`, width: 1, height: 1, bold: false, invert: false }]);
}

/** The message as it goes over the wire (HTML standard, server-sent events). */
export function eventText({ event, ...data }: PageMessage): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
