import { Job, Printer } from '#shared/kitchen/job.ts';
import type { TicketPaper } from '#shared/kitchen/paper.ts';
import type { TicketLine } from '#shared/kitchen/ticket.ts';

/** What a test says of a line; the rest is plain. */
export type LineSketch = Partial<Omit<TicketLine, 'modifiers'>> & {
  readonly modifiers?: readonly {
    prefix?: TicketLine['modifiers'][number]['prefix'];
    name: string;
    quantity?: number;
  }[];
};

/** What a test says of a job; the rest is plain. */
export interface JobSketch {
  readonly number?: number;
  readonly printerId?: string;
  readonly station?: string;
  readonly place?: string | null;
  readonly lines?: readonly LineSketch[];
  readonly ticket?: Partial<TicketPaper['ticket']>;
  readonly paper?: Partial<Omit<TicketPaper, 'ticket'>>;
  readonly job?: Partial<Job>;
}

const AT = '2026-11-20T19:44:31.000Z';

export function lineOf(sketch: LineSketch, index = 0): TicketLine {
  const kitchenName = sketch.kitchenName ?? sketch.name ?? 'Ribeye 300 g';
  return {
    id: `line-${index}` as TicketLine['id'],
    itemId: `item-${index}`,
    name: kitchenName,
    kitchenName,
    quantity: 1,
    specialInstructions: '',
    seat: null,
    allergens: [],
    status: 'waiting',
    mark: null,
    done: 0,
    prepSeconds: 480,
    ...sketch,
    modifiers: (sketch.modifiers ?? []).map(({ prefix = null, name, quantity = 1 }, nth) => ({
      modifierId: `modifier-${nth}`,
      name,
      kitchenName: name,
      prefix,
      quantity,
    })),
  };
}

/** A job as the host would send it. Its id follows from its number, revision, printer and copy. */
export function jobOf(sketch: JobSketch = {}): Job {
  const plain = { number: 125, printerId: 'grill', station: 'Grill', place: 'T21', lines: [{}] };
  const { number, printerId, station, place, lines } = { ...plain, ...sketch };
  const { revision, copy } = { revision: 1, copy: 1, ...sketch.job };
  return Job.parse({
    id: `ticket-${number}:${revision}:${printerId}:${copy}`,
    printerId,
    agentId: 'agent-1',
    orderId: `order-${number}`,
    ticketId: `ticket-${number}`,
    revision,
    copy,
    reason: 'fired',
    requestedBy: null,
    status: 'queued',
    proof: null,
    detail: '',
    attempts: 0,
    createdAt: AT,
    updatedAt: AT,
    ...sketch.job,
    paper: {
      kind: 'ticket',
      replaces: null,
      stationName: station,
      alsoAtNames: [],
      courseName: null,
      ...sketch.paper,
      ticket: {
        id: `ticket-${number}`,
        orderId: `order-${number}`,
        orderNumber: number,
        orderType: 'dine_in',
        place: place === null ? null : { id: 'place-1', kind: 'table', name: place },
        customerName: null,
        guests: null,
        station: station.toLowerCase(),
        course: null,
        status: 'waiting',
        rush: false,
        revision,
        specialInstructions: '',
        placedBy: 'Ana',
        firedAt: AT,
        startedAt: null,
        bumpedAt: null,
        dueSeconds: 600,
        recalled: null,
        alsoAt: [],
        lines: lines.map(lineOf),
        ...sketch.ticket,
      },
    },
  });
}

export function printerOf(sketch: Partial<Omit<Printer, 'id'>> & { readonly id?: string } = {}): Printer {
  return Printer.parse({ id: 'grill', name: 'Grill', stations: ['grill'], address: 'virtual:', ...sketch });
}

/** What the ticket of a job says. Throws when it is about something else. */
export function ticketPaper(job: Pick<Job, 'paper'> | undefined): TicketPaper {
  if (job?.paper.kind !== 'ticket') throw new Error(`This is no ticket but ${job?.paper.kind}`);
  return job.paper;
}
