import type { Instant } from '#shared/basics/instant.ts';
import { JobId, type StationId } from '#shared/basics/ids.ts';
import type { Job, Printer } from '#shared/kitchen/job.ts';
import { isSettled, LOCAL_AGENT } from '#shared/kitchen/job.ts';
import { ticketOf } from '#shared/kitchen/ticket.ts';
import type { Station } from '#shared/menu/routing.ts';
import type { Order, OrderTicket } from '#shared/orders/order.ts';
import { isOpen } from '#shared/orders/ticket-moves.ts';
import type { Ask } from './draft.ts';
import type { EffectOf } from './facts.ts';
import { besideItsTicket } from './handover.ts';

/**
 * The print jobs that a change of an order asks for (rules J1 to J3): a ticket prints when it is fired and again,
 * marked, when a cook must see a change; a ticket that was never fired prints nothing.
 */
export function jobsFor(before: Order | null, after: Order, ask: Ask): EffectOf<'job'>[] {
  const known = new Map<string, OrderTicket>((before?.tickets ?? []).map((ticket) => [ticket.id, ticket]));
  return after.tickets.flatMap((ticket) => {
    const was = known.get(ticket.id);
    const reason = whyPrint(was, ticket);
    const addOn = before !== null && before.tickets.length > 0 && !was && ticket.movedFrom === null;
    if (reason !== null) return jobsOfTicket(after, ticket, { reason, addOn }, ask);
    const missed = ticket.unseen !== null && (was?.unseen ?? null) === null;
    return missed ? jobsOfMissed(after, ticket, ask) : [];
  });
}

/**
 * Nobody's screen showed the ticket (rule N3): it prints at its station's printers that print only then, and at the
 * expo's where the station has none.
 */
function jobsOfMissed(order: Order, ticket: OrderTicket, ask: Ask): EffectOf<'job'>[] {
  const wanted = printersForMissed(
    ticket.station,
    ask.shelves.bodies('printer'),
    ask.shelves.bodies('station'),
  );
  return wanted
    .filter((printer) => printer.prints === 'unseen' || !printer.stations.includes(ticket.station))
    .map((printer) =>
      put(newJob(order, ticket, printer, { reason: 'fired', copy: 1, requestedBy: null }, ask)),
    );
}

/** The printers that have a ticket which nobody's screen showed. */
export function printersForMissed(
  station: StationId,
  printers: readonly Printer[],
  stations: readonly Station[],
): readonly Printer[] {
  const tickets = printers.filter(({ documents }) => documents.includes('ticket'));
  const own = tickets.filter((printer) => printer.stations.includes(station));
  if (own.length > 0) return own;
  const expos = stations.filter((each) => each.kind === 'expo').map((each) => each.id);
  return tickets.filter((printer) => printer.stations.some((each) => expos.includes(each)));
}

function whyPrint(before: OrderTicket | undefined, after: OrderTicket): 'fired' | 'changed' | null {
  const fired = isOpen(after.status) && after.firedAt !== null;
  if (!before || before.status === 'held') return fired ? 'fired' : null;
  const wasShown = isOpen(before.status) || before.status === 'bumped';
  return wasShown && after.revision > before.revision ? 'changed' : null;
}

function jobsOfTicket(
  order: Order,
  ticket: OrderTicket,
  why: Pick<Why, 'reason' | 'addOn'>,
  ask: Ask,
): EffectOf<'job'>[] {
  return ask.shelves
    .bodies('printer')
    .filter(({ documents }) => documents.includes('ticket'))
    .filter((printer) => printer.prints === 'always' && printer.stations.includes(ticket.station))
    .map((printer) => newJob(order, ticket, printer, { ...why, copy: 1, requestedBy: null }, ask))
    .map((job) => put(why.reason === 'changed' ? besideItsTicket(job, ask) : job));
}

interface Why {
  /** Ordered after the rest of its order. */
  readonly addOn?: boolean;
  readonly reason: Job['reason'];
  readonly copy: number;
  readonly requestedBy: string | null;
}

/**
 * A print job of one ticket on one printer. Its id says what it is, so that the same job cannot be made twice; but what
 * somebody asks for is a job of its own, however often it is asked for and whatever came of it before (rule J5).
 */
export function newJob(order: Order, ticket: OrderTicket, printer: Printer, asked: Why, ask: Ask): Job {
  const { addOn = false, ...why } = asked;
  const stationName = (id: string) => ask.shelves.get('station', id)?.body?.name ?? id;
  const shown = ticketOf(order, ticket);
  const course = ask.house.settings.courses.find((each) => each.number === ticket.course);
  return {
    id: idOf(`${ticket.id}:${ticket.revision}:${printer.id}`, why, ask),
    printerId: printer.id,
    agentId: printer.agentId ?? LOCAL_AGENT,
    orderId: order.id,
    ticketId: ticket.id,
    revision: ticket.revision,
    ...why,
    paper: {
      kind: 'ticket',
      ticket: shown,
      stationName: stationName(ticket.station),
      alsoAtNames: shown.alsoAt.map(stationName),
      courseName: course?.name ?? null,
      replaces: why.reason === 'changed' ? lastSlip(ticket, printer, ask) : null,
      addOn,
    },
    template: ask.house.settings.paper.templates.ticket,
    status: 'queued',
    proof: null,
    detail: '',
    attempts: 0,
    ...UNTOUCHED,
    fence: printer.fence,
    createdAt: ask.now,
    updatedAt: ask.now,
  };
}

function idOf(base: string, { copy, requestedBy }: Pick<Job, 'copy' | 'requestedBy'>, ask: Ask): JobId {
  return JobId.parse(requestedBy === null ? `${base}:${copy}` : `${base}:${copy}-${ask.newId()}`);
}

/** What makes a job another copy of this one. */
export function copyOfJob({ copy, copies }: Job, ask: Ask) {
  const requestedBy: string = ask.by.name;
  return { reason: 'reprint', copy: Math.max(copy, copies) + 1, requestedBy } as const;
}

/** The same paper once more, marked with who asked. */
export function paperAgain(job: Job, printer: Printer, ask: Ask): Job {
  const why = copyOfJob(job, ask);
  return {
    ...job,
    ...why,
    id: idOf(job.id.slice(0, job.id.lastIndexOf(':')), why, ask),
    status: 'queued',
    proof: null,
    detail: '',
    attempts: 0,
    ...UNTOUCHED,
    agentId: printer.agentId ?? LOCAL_AGENT,
    fence: printer.fence,
    createdAt: ask.now,
    updatedAt: ask.now,
  };
}

/** Of a job that nobody has begun with. */
const UNTOUCHED = { heldSince: null, sentAt: null, recall: null, cameFrom: null, copies: 0 };

function lastSlip(ticket: OrderTicket, printer: Printer, ask: Ask): Instant | null {
  const slips = ask.shelves
    .bodies('job')
    .filter((job) => job.ticketId === ticket.id && job.printerId === printer.id)
    .map((job) => job.createdAt)
    .sort();
  return slips.at(-1) ?? ticket.firedAt;
}

function put(job: Job): EffectOf<'job'> {
  return { kind: 'job', id: job.id, facts: [{ type: 'put', body: job }] };
}

/** The jobs of an order that nobody has begun to print are not wanted when it is cancelled before. */
export function unwantedJobs(order: Order, ask: Ask): EffectOf<'job'>[] {
  return ask.shelves
    .bodies('job')
    .filter((job) => job.orderId === order.id && job.status !== 'sending' && !isSettled(job.status))
    .map((job) => ({
      kind: 'job',
      id: job.id,
      facts: [{ type: 'cancelled', detail: `Order ${order.number} was cancelled before it was printed.` }],
    }));
}
