import type { Instant } from '#shared/basics/instant.ts';
import { refusal } from '#shared/basics/refusal.ts';
import { err, ok } from '#shared/basics/result.ts';
import { openTickets } from '#shared/kitchen/board.ts';
import { canPrint } from '#shared/kitchen/job.ts';
import type { BarReport, BumpBar } from '#shared/kitchen/keys.ts';
import type { StationDeed } from '#shared/kitchen/station-keys.ts';
import { ticketsOf, type Ticket } from '#shared/kitchen/ticket.ts';
import { allergyFault } from '#shared/orders/decide/kitchen.ts';
import type { Ask, Drafted } from '../draft.ts';
import { asked } from '../handover.ts';
import { paperSite } from '../order-paper.ts';
import { changeOrder } from './orders.ts';

const NO_BAR = refusal('not_found', 'There is no such bump bar.');
const NOTHING_OPEN = refusal('not_found', 'Nothing is open at this station.');
const NOTHING_BUMPED = refusal('not_found', 'Nothing was bumped at this station that could come back.');
const NO_PRINTER = refusal('not_found', 'No printer prints for this station.');

/** An agent says how a bump bar's line is. */
export function reportBar(barId: string, report: BarReport, ask: Ask): Drafted {
  if (!ask.shelves.get('bar', barId)?.body) return err(NO_BAR);
  const about = { kind: 'bar' as const, id: barId };
  return ok({ about, effects: [{ ...about, facts: [{ type: 'state-reported', report }] }] });
}

/** A bar as it is set up anew: of a line that is another one now nothing has been said yet. */
export function barAfter(before: BumpBar | null, after: BumpBar): BumpBar {
  const isSame =
    before === null ||
    ((before.agentId ?? null) === after.agentId &&
      before.address === after.address &&
      (before.style ?? after.style) === after.style);
  return isSame ? after : { ...after, state: 'unknown', stateDetail: '', stateAt: null };
}

/** The agent of a bump bar left, or is there again. */
export function markBar(barId: string, awaySince: Instant | null, ask: Ask): Drafted {
  if (!ask.shelves.get('bar', barId)?.body) return err(NO_BAR);
  const about = { kind: 'bar' as const, id: barId };
  return ok({ about, effects: [{ ...about, facts: [{ type: 'agent-marked', awaySince }] }] });
}

/** A key at a station without a screen: it is about the ticket that paper shows first, or the one that left last. */
export function workStation(stationId: string, deed: StationDeed, ask: Ask): Drafted {
  switch (deed) {
    case 'bump-oldest':
      return moveFirst(openAt(stationId, ask)[0], 'bump-ticket', ask) ?? err(NOTHING_OPEN);
    case 'recall-last':
      return moveFirst(bumpedAt(stationId, ask)[0], 'recall-ticket', ask) ?? err(NOTHING_BUMPED);
    case 'print-open':
      return printOpen(stationId, ask);
  }
}

function moveFirst(ticket: Ticket | undefined, type: 'bump-ticket' | 'recall-ticket', ask: Ask) {
  if (!ticket) return null;
  return changeOrder(ticket.orderId, undefined, { type, ticketId: ticket.id }, ask);
}

function ticketsAt(stationId: string, ask: Ask): Ticket[] {
  return ask.shelves
    .bodies('order')
    .flatMap((order) => ticketsOf(order))
    .filter(({ station }) => station === stationId);
}

function openAt(stationId: string, ask: Ask): Ticket[] {
  return openTickets(ticketsAt(stationId, ask)).filter(({ status }) => status !== 'voided');
}

function bumpedAt(stationId: string, ask: Ask): Ticket[] {
  return ticketsAt(stationId, ask)
    .filter(({ status }) => status === 'bumped')
    .sort((a, b) => (b.bumpedAt ?? '').localeCompare(a.bumpedAt ?? ''));
}

/** One paper of what is open here, for who has no screen to see it on; that nothing is open is an answer too. */
function printOpen(stationId: string, ask: Ask): Drafted {
  return summary(stationId, openAt(stationId, ask), `Asked for by ${ask.by.name}`, ask);
}

/**
 * Why BUMP does nothing at a station without a screen: the ticket that it would finish stands behind an allergy that
 * nobody has answered for (rule BU10). Refused when there is nothing to explain.
 */
export function explainGate(stationId: string, ask: Ask): Drafted {
  const [ticket] = openAt(stationId, ask);
  const order = ticket && ask.shelves.get('order', ticket.orderId)?.body;
  const held = order?.tickets.find(({ id }) => id === ticket?.id);
  if (!ticket || !order || !held) return err(NOTHING_OPEN);
  const fault = allergyFault(order, held, ask.house.context(ask.now, ask.by));
  if (!fault) return err(refusal('invalid_transition', 'No allergy keeps this ticket.'));
  const why = `NOT BUMPED. ${fault.detail} Answer for it by name on a screen or in the office, then press again.`;
  return summary(stationId, [ticket], why, ask);
}

/** Prints at the station's first printer that can, and waits at the first where none can. */
function summary(stationId: string, tickets: Ticket[], why: string, ask: Ask): Drafted {
  const printers = ask.shelves
    .bodies('printer')
    .filter(({ stations }) => stations.some((each) => each === stationId));
  const printer = printers.find((each) => canPrint(each)) ?? printers[0];
  if (!printer) return err(NO_PRINTER);
  const stationName = ask.shelves.get('station', stationId)?.body?.name ?? stationId;
  const site = paperSite(ask.house.settings);
  const body = asked({ kind: 'summary', site, stationName, tickets, why }, printer, ask);
  const effects = [{ kind: 'job' as const, id: body.id, facts: [{ type: 'put' as const, body }] }];
  return ok({ about: { kind: 'station', id: stationId }, effects });
}
