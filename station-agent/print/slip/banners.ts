import { wallTime, type Instant } from '#shared/basics/instant.ts';
import type { Job } from '#shared/kitchen/job.ts';
import type { Block, Span } from '#hardware/receipt/receipt.ts';

/** Why a slip may be the second of its kind in the cook's hand. */
export interface Reprint {
  /** 2 for the first repetition. */
  readonly attempt: number;
  readonly firstSentAt: Instant;
}

export interface BannerFacts {
  readonly job: Job;
  readonly timeZone: string;
  readonly reprint: Reprint | null;
}

/** Everything that a cook must know before reading a line, the gravest first. */
export function banners(facts: BannerFacts): Block[] {
  return [duplicate(facts), byHand(facts), rush(facts), voided(facts), changed(facts)].flatMap((band) =>
    band ? [band, { kind: 'feed', dots: 8 }] : [],
  );
}

function band(title: Span, ...lines: readonly string[]): Block {
  return { kind: 'band', align: 'center', lines: [[title], ...lines.map((text) => [{ text, bold: true }])] };
}

const loud = (text: string): Span => ({ text, width: 2, height: 2, bold: true });
const tall = (text: string): Span => ({ text, height: 2, bold: true });

function duplicate({ reprint, timeZone }: BannerFacts): Block | null {
  if (!reprint) return null;
  const title = `** REPRINT ${reprint.attempt} - MAY BE A DUPLICATE **`;
  return band(tall(title), `first sent ${wallTime(reprint.firstSentAt, timeZone)}`);
}

function byHand({ job, timeZone }: BannerFacts): Block | null {
  if (job.reason !== 'reprint') return null;
  const who = job.requestedBy ?? 'somebody';
  return band(tall('** REPRINT **'), `asked for by ${who}, ${wallTime(job.createdAt, timeZone)}`);
}

function rush({ job }: BannerFacts): Block | null {
  return job.ticket.rush && job.ticket.status !== 'voided' ? band(loud('>>> RUSH <<<')) : null;
}

function voided({ job }: BannerFacts): Block | null {
  return isVoided(job) ? band(loud('*** VOID ***'), 'do not make any of it') : null;
}

function changed({ job, timeZone }: BannerFacts): Block | null {
  if (job.reason !== 'changed' || isVoided(job)) return null;
  const replaces = job.replaces
    ? `replaces the slip of ${wallTime(job.replaces, timeZone)}`
    : 'see the marked lines';
  return band(loud('*** CHANGED ***'), replaces);
}

/** Nothing of it is to be made any more. */
export function isVoided({ ticket }: Job): boolean {
  return ticket.status === 'voided' || ticket.lines.every((line) => line.status === 'voided');
}
