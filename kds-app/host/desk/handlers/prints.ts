import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import type { AskedKind, PrintOrderBody } from '#shared/contract/routes-print.ts';
import type { Job, Printer } from '#shared/kitchen/job.ts';
import type { Paper, PaperKind } from '#shared/kitchen/paper.ts';
import type { Order, OrderTicket } from '#shared/orders/order.ts';
import { sheetJob, sheetsOf, type Sheet } from '../documents.ts';
import type { Ask, Drafted } from '../draft.ts';
import { newJob } from '../paper.ts';

/** What somebody wants printed: of one order, or of all that a party has on one bill, the oldest first. */
export interface Wanted {
  readonly orderIds: readonly string[];
  readonly body: PrintOrderBody;
  /** Every job that there ever was about these orders, the one made first first. */
  readonly earlier: readonly Job[];
}

/** Prints a document because somebody asked; what was on paper before is marked with who asked, and when (rule PD16). */
export function printWanted({ orderIds, body, earlier }: Wanted, ask: Ask): Drafted {
  const orders = orderIds.flatMap((id) => ask.shelves.get('order', id)?.body ?? []);
  const [order] = orders;
  if (!order) return err(refusal('not_found', 'There is no such order.'));
  const { kind } = body;
  const jobs =
    kind === 'ticket'
      ? ticketWanted(order, { ...body, earlier }, ask)
      : sheetsWanted(orders, { ...body, kind, earlier }, ask);
  if (!jobs.ok) return jobs;
  const effects = jobs.value.map((job) => ({
    kind: 'job' as const,
    id: job.id,
    facts: [{ type: 'put' as const, body: job }],
  }));
  return ok({ about: { kind: 'order', id: order.id }, effects });
}

type Asked = Omit<PrintOrderBody, 'kind'> & Pick<Wanted, 'earlier'>;

/** A station's ticket as it is now. */
function ticketWanted(
  order: Order,
  { ticketId, printerId, earlier }: Asked,
  ask: Ask,
): Result<Job[], Refusal> {
  const ticket = order.tickets.find(({ id }) => id === ticketId);
  if (!ticket) return err(refusal('not_found', 'There is no such ticket.'));
  const printer = printerFor('ticket', printerId ?? null, ask, ticket);
  if (!printer) return err(noPrinter('ticket'));
  const before = earlier.filter((job) => job.ticketId === ticket.id);
  const copy = Math.max(0, ...before.map((job) => job.copy));
  const requestedBy = ask.by.name;
  const reason = before.some(isOnPaper) ? 'reprint' : 'asked';
  return ok([newJob(order, ticket, printer, { reason, copy: copy + 1, requestedBy }, ask)]);
}

function sheetsWanted(
  orders: readonly Order[],
  { kind, printerId, earlier, ...parts }: Asked & { readonly kind: Exclude<AskedKind, 'ticket'> },
  ask: Ask,
): Result<Job[], Refusal> {
  const printer = printerFor(kind, printerId ?? null, ask);
  if (!printer) return err(noPrinter(kind));
  const sheets = sheetsOf(kind, orders, ask, 'asked', parts);
  return ok(
    sheets.map((sheet) => {
      const before = earlier.filter((job) => isOnPaper(job) && isSame(job.paper, sheet.paper)).length;
      const reason = before > 0 ? 'reprint' : 'asked';
      return copyOf({ ...sheet, reason }, printer, ask, before + 1);
    }),
  );
}

/** It is on paper, may be, or will be. */
function isOnPaper({ status }: Job): boolean {
  return status !== 'cancelled' && status !== 'failed' && status !== 'moved';
}

/** Whether somebody who holds both would take one for the other. */
function isSame(a: Paper, b: Paper): boolean {
  switch (a.kind) {
    case 'bill':
    case 'receipt':
      return a.kind === b.kind && JSON.stringify(said(a)) === JSON.stringify(said(b));
    case 'label':
      return b.kind === 'label' && a.nth === b.nth && a.line.id === b.line.id;
    case 'packing':
      return b.kind === 'packing' && a.bag === b.bag;
    default:
      return a.kind === b.kind;
  }
}

function said({ lines, totals, payments, due, part }: Extract<Paper, { kind: 'bill' | 'receipt' }>) {
  return [lines.map(({ id, quantity, total }) => [id, quantity, total]), totals.total, payments, due, part];
}

/** Named by the moment too: a copy is asked for on purpose, and an earlier one may be forgotten already. */
export function copyOf(sheet: Sheet, printer: Printer, ask: Ask, copy = 1): Job {
  const name = `${sheet.name}-${Date.parse(ask.now).toString(36)}${ask.newId().slice(-6)}`;
  return sheetJob({ ...sheet, name }, printer, ask, copy);
}

/** The printer that was named, else the first that prints such documents, for a ticket those of its station. */
export function printerFor(
  kind: PaperKind,
  id: string | null,
  { shelves }: Ask,
  ticket: OrderTicket | null = null,
): Printer | null {
  if (id !== null) return shelves.get('printer', id)?.body ?? null;
  return (
    shelves
      .bodies('printer')
      .filter(({ documents }) => documents.includes(kind))
      .find(({ stations }) => ticket === null || stations.includes(ticket.station)) ?? null
  );
}

const KIND_WORDS: Readonly<Partial<Record<PaperKind, string>>> = {
  ticket: 'tickets of this station',
  expo: 'expo tickets',
  packing: 'packing slips',
  label: 'labels',
  runner: 'runner slips',
  bill: 'bills',
  receipt: 'receipts',
  day: 'day reports',
};

export function noPrinter(kind: PaperKind): Refusal {
  const words = KIND_WORDS[kind] ?? 'this';
  return refusal(
    'not_found',
    `No printer prints ${words}. In the office, under Printers, choose one that does.`,
  );
}
