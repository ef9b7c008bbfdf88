import { wallTime } from '#shared/basics/instant.ts';
import type { Paper, TicketPaper } from '#shared/kitchen/paper.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import type { Block, Span } from '#hardware/receipt/receipt.ts';
import type { GuestVoice } from './guest-words.ts';
import type { PrintFacts, Printed } from './printed.ts';

/** Everything that a cook must know before reading a line, the gravest first. */
export function ticketBanners(job: Printed<TicketPaper>, facts: PrintFacts): Block[] {
  const { ticket } = job.paper;
  const own = isVoided(ticket)
    ? [band(loud('*** VOID ***'), 'do not make any of it')]
    : [rush(ticket.rush), changed(job, facts), addOn(job)];
  return apart([...everywhere(job, facts), ...own]);
}

/** What any paper says of itself: that it may be there twice, that it was asked for again, that it belongs elsewhere. */
export function paperBanners(job: Printed, facts: PrintFacts): Block[] {
  return apart(everywhere(job, facts));
}

/** The same for what guests get: that they have had it before is said in their words. */
export function guestBanners(job: Printed, facts: PrintFacts, { say }: GuestVoice): Block[] {
  const name = job.requestedBy ?? '';
  const copy =
    job.reason === 'reprint'
      ? band(tall(say('copy')), say('copyFor', { name, time: wallTime(job.createdAt, facts.timeZone) }))
      : null;
  return apart([duplicate(facts), copy, elsewhere(facts)]);
}

type Band = Block | null;

function everywhere(job: Printed<Paper>, facts: PrintFacts): Band[] {
  return [duplicate(facts), byHand(job, facts), elsewhere(facts)];
}

function apart(bands: readonly Band[]): Block[] {
  return bands.flatMap((each) => (each ? [each, { kind: 'feed', dots: 8 }] : []));
}

function band(title: Span, ...lines: readonly string[]): Block {
  return { kind: 'band', align: 'center', lines: [[title], ...lines.map((text) => [{ text, bold: true }])] };
}

const loud = (text: string): Span => ({ text, width: 2, height: 2, bold: true });
const tall = (text: string): Span => ({ text, height: 2, bold: true });

function duplicate({ reprint, timeZone }: PrintFacts): Band {
  if (!reprint) return null;
  const title = `** REPRINT ${reprint.attempt} - MAY BE A DUPLICATE **`;
  return band(tall(title), `first sent ${wallTime(reprint.firstSentAt, timeZone)}`);
}

function byHand(job: Printed<Paper>, { timeZone }: PrintFacts): Band {
  if (job.reason !== 'reprint') return null;
  const who = job.requestedBy ?? 'somebody';
  return band(tall('** REPRINT **'), `asked for by ${who}, ${wallTime(job.createdAt, timeZone)}`);
}

/** Of another printer's work, which could not do it. */
function elsewhere({ standsInFor }: PrintFacts): Band {
  return standsInFor ? band(loud(`FOR ${standsInFor.toLocaleUpperCase('en')}`)) : null;
}

function rush(isRush: boolean): Band {
  return isRush ? band(loud('>>> RUSH <<<')) : null;
}

/** Of a changed ticket: a change that only added is an add-on, and what was there stands. */
function changed({ reason, paper }: Printed<TicketPaper>, { timeZone }: PrintFacts): Band {
  if (reason !== 'changed') return null;
  const marks = paper.ticket.lines.flatMap(({ mark }) => mark?.kind ?? []);
  const isAdded = marks.length > 0 && marks.every((kind) => kind === 'added');
  const replaces = paper.replaces
    ? `replaces the slip of ${wallTime(paper.replaces, timeZone)}`
    : 'see the marked lines';
  return band(loud(isAdded ? '*** ADD-ON ***' : '*** CHANGED ***'), replaces);
}

function addOn({ reason, paper }: Printed<TicketPaper>): Band {
  return paper.addOn && reason === 'fired'
    ? band(loud('*** ADD-ON ***'), 'ordered after the rest of its order')
    : null;
}

/** Nothing of it is to be made any more. */
export function isVoided(ticket: Ticket): boolean {
  return ticket.status === 'voided' || ticket.lines.every((line) => line.status === 'voided');
}
