import type { Job, Printer } from '#shared/kitchen/job.ts';
import type { PaperKind } from '#shared/kitchen/paper.ts';

/** How a printer is, as an owner reads it, and how bad that is. */
export const STATE_WORDS: Readonly<
  Record<Printer['state'], readonly [words: string, tone: 'good' | 'soon' | 'bad']>
> = {
  unknown: ['not heard of yet', 'soon'],
  ready: ['ready', 'good'],
  paper_low: ['paper is running low', 'soon'],
  paper_out: ['out of paper', 'bad'],
  cover_open: ['its cover is open', 'bad'],
  cutter_error: ['its cutter is stuck', 'bad'],
  error: ['has a fault', 'bad'],
  unreachable: ['cannot be reached', 'bad'],
};

/** Documents as an owner reads them, in the order in which they are chosen. */
export const DOCUMENT_WORDS: readonly (readonly [PaperKind, string])[] = [
  ['ticket', 'Station tickets'],
  ['expo', 'Expo tickets'],
  ['packing', 'Packing slips'],
  ['label', 'Item labels'],
  ['runner', 'Runner slips'],
  ['bill', 'Bills'],
  ['receipt', 'Receipts'],
  ['day', 'Day report'],
];

/** What a job is about: `T21, Grill`, `Bill of order 125`. */
export function jobWords({ paper }: Pick<Job, 'paper'>): string {
  switch (paper.kind) {
    case 'ticket':
      return `${paper.ticket.place?.name ?? `#${paper.ticket.orderNumber}`}, ${paper.stationName}`;
    case 'day':
      return `Day report of ${paper.day}`;
    case 'summary':
      return `What is open at ${paper.stationName}`;
    case 'test':
      return 'Test sheet';
    case 'drawer':
      return `Cash drawer: ${paper.why}`;
    default: {
      const [, words = paper.kind] = DOCUMENT_WORDS.find(([kind]) => kind === paper.kind) ?? [];
      return `${words.replace(/s$/, '')} of order ${paper.order.number}`;
    }
  }
}

/** Where a job is. */
export const JOB_WORDS: Readonly<Record<string, string>> = {
  queued: 'waits its turn',
  sending: 'is being printed',
  held: 'waits for the printer',
  unknown: 'may be on paper already: it will be printed again, marked',
  decision: 'waited so long that somebody has to say what becomes of it',
};
