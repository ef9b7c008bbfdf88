import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { DeviceId, JobId, OrderId, PrinterId, StationId, TicketId } from '../basics/ids.ts';
import { JOB_HANDOVER, PRINTER_HANDOVER } from './handover.ts';
import { Paper, PaperKind } from './paper.ts';
import { Settled } from './settled.ts';
import { TemplateBlock } from '../floor/template.ts';

/** How it stands with a printer, in words (printing: status for everyone). */
export const PrinterState = z.enum([
  'unknown',
  'ready',
  'paper_low',
  'paper_out',
  'cover_open',
  'cutter_error',
  'error',
  'unreachable',
]);
export type PrinterState = z.infer<typeof PrinterState>;

/** The agent that the host starts on its own machine; it drives every printer that names no other. */
export const LOCAL_AGENT = DeviceId.parse('agent-local');

/** How sure it is that paper came out (printing: proof of printing). */
export const Proof = z.enum(['L3', 'L2', 'L1', 'L0']);
export type Proof = z.infer<typeof Proof>;

const said = z.string().max(80).nullable();

/** Who a printer says that it is, asked once by the agent that drives it; null where it does not say. */
export const PrinterIdentity = z.object({
  maker: said,
  model: said,
  firmware: said,
  serial: said,
  language: z.enum(['escpos', 'star']),
  /** The best proof that it gave when it was asked. */
  proof: Proof,
  askedAt: Instant,
});
export type PrinterIdentity = z.infer<typeof PrinterIdentity>;

/** A printer, who drives it, and how it is. */
export const Printer = z.object({
  id: PrinterId,
  name: z.string().trim().min(1).max(40),
  /** The stations whose tickets it prints. */
  stations: z.array(StationId).max(30).default([]),
  /** `unseen`: only tickets that nobody's screen has shown in time. */
  prints: z.enum(['always', 'unseen']).default('always'),
  /** What it prints by itself, of orders that are its stations' business; tests and what is asked for it always prints. */
  documents: z.array(PaperKind).max(20).default(['ticket']),
  /** The agent that drives it; null: `LOCAL_AGENT`. */
  agentId: DeviceId.nullable().default(null),
  /** `tcp://host:9100`, `serial:///dev/ttyUSB0?baud=19200`, or `virtual:` for a simulated printer of the agent. */
  address: z.string().min(1).max(200),
  columns: z.int().min(20).max(96).default(48),
  /** When it sounds, if its profile says how: never, for tickets that are new, or for every paper. */
  sounds: z.enum(['off', 'new', 'all']).default('all'),
  profile: z.string().max(40).default('escpos-80'),
  settled: Settled.prefault({}),
  ...PRINTER_HANDOVER,
  state: PrinterState.default('unknown'),
  stateDetail: z.string().max(200).default(''),
  stateAt: Instant.nullable().default(null),
  /** Left out: nobody has asked it yet, or it does not answer. */
  identity: PrinterIdentity.optional(),
  /** What its agent said of it before it left: while that is away the printer counts as unreachable. Left out or null: it is there. */
  beforeAway: z.object({ state: PrinterState, stateDetail: z.string() }).nullable().optional(),
});
export type Printer = z.infer<typeof Printer>;

/**
 * Where a print job is. `unknown`: its bytes may have left and nobody can say whether they are on paper; it is printed
 * again, marked REPRINT. `decision`: it waited so long that somebody has to say whether it is still wanted. `moved`:
 * another job has taken its place, perhaps on another printer.
 */
export const JobStatus = z.enum([
  'queued',
  'sending',
  'held',
  'unknown',
  'printed',
  'failed',
  'cancelled',
  'decision',
  'moved',
]);
export type JobStatus = z.infer<typeof JobStatus>;

/** Jobs of before there was anything but tickets have the ticket's parts at their top. */
function withPaper(value: unknown): unknown {
  const old = TicketJob.safeParse(value);
  if (!old.success || old.data['paper'] !== undefined) return value;
  const { ticket, stationName, alsoAtNames, courseName, replaces, ...job } = old.data;
  return { ...job, paper: { kind: 'ticket', ticket, stationName, alsoAtNames, courseName, replaces } };
}

const TicketJob = z.looseObject({
  ticket: z.unknown().refine((ticket) => ticket !== undefined),
  stationName: z.unknown(),
  alsoAtNames: z.unknown(),
  courseName: z.unknown(),
  replaces: z.unknown(),
});

/** One document for one printer, with all that stands on it as it was when it was to be printed. */
export const Job = z
  .unknown()
  .transform(withPaper)
  .pipe(
    z.object({
      /**
       * (what it is about, revision, printer, copy): submitting the same twice does nothing. A copy that somebody asked
       * for has a part of its own besides.
       */
      id: JobId,
      printerId: PrinterId,
      agentId: DeviceId.nullable(),
      /** Null: it is about no order. */
      orderId: OrderId.nullable(),
      /** Null: it is about no single ticket. */
      ticketId: TicketId.nullable(),
      revision: z.int(),
      copy: z.int(),
      /** The number of the last copy of it that somebody asked for; 0: nobody did. */
      copies: z.int().min(0).default(0),
      /** Why it is printed. `reprint`: somebody asked again, and the paper says who and when; `asked`: for the first time. */
      reason: z.enum(['fired', 'changed', 'ready', 'paid', 'asked', 'reprint']),
      requestedBy: z.string().nullable(),
      paper: Paper,
      /** How it is laid out; null: as such documents are when nobody has said otherwise. */
      template: z.array(TemplateBlock).max(40).nullable().default(null),
      status: JobStatus,
      proof: Proof.nullable(),
      detail: z.string(),
      attempts: z.int(),
      ...JOB_HANDOVER,
      createdAt: Instant,
      updatedAt: Instant,
    }),
  );
export type Job = z.infer<typeof Job>;

/** `POST /jobs/ID/report`: what the agent says of a job. */
export const JobReport = z.object({
  /** `released`: it was asked to let the job go, and did. */
  status: z.enum(['sending', 'held', 'unknown', 'printed', 'failed', 'released']),
  proof: Proof.nullable().default(null),
  detail: z.string().max(300).default(''),
  attempts: z.int().min(0).max(10_000),
  /** Of the lease that the agent had the job under; null: it knows of none. */
  fence: z.int().min(0).nullable().default(null),
});
export type JobReport = z.infer<typeof JobReport>;

/** `POST /printers/ID/state`: what the agent sees of a printer. */
export const PrinterReport = z.object({
  state: PrinterState,
  detail: z.string().max(200).default(''),
  /** Left out: as it was before. */
  identity: PrinterIdentity.optional(),
  /** Of the lease that the agent has the printer under; null: it knows of none. */
  fence: z.int().min(0).nullable().default(null),
});
export type PrinterReport = z.infer<typeof PrinterReport>;

/** Nothing more will happen to the job by itself. */
export function isSettled(status: JobStatus): boolean {
  return status === 'printed' || status === 'cancelled' || status === 'failed' || status === 'moved';
}

/** Nothing keeps it from printing, as far as anybody knows. */
export function canPrint({ state }: Pick<Printer, 'state'>): boolean {
  return state === 'ready' || state === 'paper_low' || state === 'unknown';
}
