import type { Job, Printer } from '#shared/kitchen/job.ts';
import type { PaperKind } from '#shared/kitchen/paper.ts';

/** How a printer is, as an owner reads it behind its name, and how bad that is. */
export const STATE_WORDS: Readonly<
  Record<Printer['state'], readonly [words: string, tone: 'good' | 'soon' | 'bad']>
> = {
  unknown: ['has not been heard of yet', 'soon'],
  ready: ['is ready', 'good'],
  paper_low: ['is running low on paper', 'soon'],
  paper_out: ['is out of paper', 'bad'],
  cover_open: ['has its cover open', 'bad'],
  cutter_error: ['has a stuck cutter', 'bad'],
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
  ['day', 'Day reports'],
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
  decision: 'waited too long: print it, or not?',
};

/** It is not on paper, as far as anybody knows, and something may still become of it. */
export function isWaiting({ status }: Pick<Job, 'status'>): boolean {
  return status in JOB_WORDS;
}

/** `12 slips wait.` */
export function waitWords(count: number): string {
  if (count === 0) return 'Nothing waits for it.';
  return count === 1 ? '1 slip waits for it.' : `${count} slips wait for it.`;
}
