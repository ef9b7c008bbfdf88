import { JobId } from '#shared/basics/ids.ts';
import { Job, LOCAL_AGENT, type Printer } from '#shared/kitchen/job.ts';
import { Paper, type PaperKind } from '#shared/kitchen/paper.ts';
import { isTemplated } from '#shared/kitchen/template-defaults.ts';
import { must } from '#shared/basics/result.ts';
import { dueOf, equalShares } from '#shared/orders/bill.ts';
import type { Line, Order } from '#shared/orders/order.ts';
import { hasLeft, linesOn, wavesOf } from '#shared/orders/pass.ts';
import { isInKitchen } from '#shared/orders/status.ts';
import { isOpen } from '#shared/orders/ticket-moves.ts';
import type { Ask } from './draft.ts';
import type { EffectOf } from './facts.ts';
import { accountOf } from './account-paper.ts';
import { paperLine, paperOrder, paperSite, wantedLines } from './order-paper.ts';

/** What a document besides a ticket is about, before it has a printer. */
export interface Sheet {
  /** Names it within its order or day: the same sheet is made once. */
  readonly name: string;
  readonly paper: Paper;
  readonly order: Order | null;
  readonly reason: Job['reason'];
}

/** A job of such a document on one printer. */
export function sheetJob(sheet: Sheet, printer: Printer, ask: Ask, copy = 1): Job {
  const { paper } = sheet;
  const { templates } = ask.house.settings.paper;
  const { base, orderId, revision } = subjectOf(sheet);
  return Job.parse({
    id: JobId.parse(`${base}.${sheet.name}:${revision}:${printer.id}:${copy}`),
    printerId: printer.id,
    agentId: printer.agentId ?? LOCAL_AGENT,
    orderId,
    ticketId: null,
    revision,
    copy,
    reason: sheet.reason,
    requestedBy: isAsked(sheet.reason) ? ask.by.name : null,
    paper,
    template: isTemplated(paper.kind) ? templates[paper.kind] : null,
    status: 'queued',
    proof: null,
    detail: '',
    attempts: 0,
    fence: printer.fence,
    createdAt: ask.now,
    updatedAt: ask.now,
  });
}

function isAsked(reason: Job['reason']): boolean {
  return reason === 'asked' || reason === 'reprint';
}

/** What the report that prints by itself is called among the sheets. */
export const dayName = (day: string): string => `day-${day}-over`;

/** The job of the report that prints by itself, on this printer. */
export function dayJobId(day: string, printerId: string): string {
  return `house.${dayName(day)}:1:${printerId}:1`;
}

function subjectOf({ order }: Sheet) {
  if (order === null) return { base: 'house', orderId: null, revision: 1 };
  return { base: order.id, orderId: order.id, revision: order.version };
}

/** The documents besides tickets that a change of an order brings by itself (rules PD7 to PD10). */
export function sheetsFor(before: Order | null, after: Order, ask: Ask): EffectOf<'job'>[] {
  const sheets = [
    ...(hasFired(after) && !(before && hasFired(before)) ? sheetsOf('expo', [after], ask, 'fired') : []),
    ...(isReady(after) && !(before && isReady(before)) ? atReady(after, ask) : []),
    ...coursesDone(before, after, ask),
    ...(isPaid(after) && !(before && isPaid(before)) ? sheetsOf('receipt', [after], ask, 'paid') : []),
  ];
  return sheets.flatMap((sheet) =>
    printersOf(sheet.paper.kind, after, ask).map((printer) => {
      const job = sheetJob(sheet, printer, ask);
      return { kind: 'job' as const, id: job.id, facts: [{ type: 'put' as const, body: job }] };
    }),
  );
}

function hasFired(order: Order): boolean {
  return order.tickets.some((ticket) => ticket.firedAt !== null);
}

/** Every ticket was made, and not only taken off. */
function isReady(order: Order): boolean {
  return (
    order.status !== 'cancelled' &&
    order.tickets.some(({ status }) => status === 'bumped') &&
    !order.tickets.some(({ status }) => isOpen(status) || status === 'held')
  );
}

function isPaid(order: Order): boolean {
  return order.payments.some(({ voided }) => voided === null) && dueOf(order) === 0;
}

const LEAVING: readonly Order['orderType'][] = ['takeout', 'delivery', 'online'];

function atReady(order: Order, ask: Ask): Sheet[] {
  if (!LEAVING.includes(order.orderType))
    return inCourses(order) ? [] : sheetsOf('runner', [order], ask, 'ready');
  return [...sheetsOf('packing', [order], ask, 'ready'), ...sheetsOf('label', [order], ask, 'ready')];
}

/** Its plates come to the pass course by course, not all at once. */
function inCourses(order: Order): boolean {
  return order.orderType === 'dine_in' && order.tickets.some(({ course }) => course !== null);
}

/** A runner slip for each course, and for what is carried by itself, when the last of it is handed over (rule PD8). */
function coursesDone(before: Order | null, after: Order, ask: Ask): Sheet[] {
  if (before === null || !inCourses(after) || !isInKitchen(after.status)) return [];
  const known = new Set(handedOver(before).map(({ key }) => key));
  return handedOver(after)
    .filter(({ key }) => !known.has(key))
    .flatMap(({ course, lines }) => (lines.length > 0 ? [runnerSheet(after, lines, course, ask)] : []));
}

/** What was made whole of an order, by course. Made again after a recall it is another: those are other plates. */
function handedOver(order: Order) {
  return wavesOf(order)
    .filter((tickets) => tickets.every(({ status }) => status === 'bumped'))
    .map((tickets) => ({
      key: tickets.map(({ id, bumpedAt }) => `${id} ${bumpedAt}`).join(' '),
      course: tickets[0]?.course ?? null,
      lines: linesOn(
        order,
        tickets.filter((ticket) => !hasLeft(order, ticket)),
      ),
    }));
}

function runnerSheet(order: Order, lines: readonly Line[], course: number | null, ask: Ask): Sheet {
  const courseName = course === null ? null : (courseNames(ask)[String(course)] ?? `Course ${course}`);
  const paper = {
    kind: 'runner' as const,
    site: paperSite(ask.house.settings),
    order: paperOrder(order, lines),
    lines: lines.map((line) => paperLine(line, nameOf(ask))),
    courseName,
    fromName: '',
  };
  return { name: `runner-${lines[0]?.id ?? course}`, paper, order, reason: 'ready' };
}

/** The printers that print such a document by themselves, of those whose stations it concerns. */
function printersOf(kind: PaperKind, order: Order, ask: Ask): Printer[] {
  const expos = new Set(
    ask.shelves.bodies('station').flatMap((each) => (each.kind === 'expo' ? each.id : [])),
  );
  const cooks = new Set(order.tickets.map(({ station }) => station));
  return ask.shelves
    .bodies('printer')
    .filter((printer) => printer.documents.includes(kind))
    .filter(({ stations }) => stations.length === 0 || stations.some((id) => expos.has(id) || cooks.has(id)));
}

type OrderKind = 'expo' | 'packing' | 'label' | 'runner' | 'bill' | 'receipt';
export interface Parts {
  readonly bags?: number;
  readonly parts?: number;
}

/**
 * The sheets of a document about an order: one for each bag, each box, each part of the bill. What a party has to pay may
 * be several orders; what a kitchen or a bag needs is of the first.
 */
export function sheetsOf(
  kind: OrderKind,
  orders: readonly Order[],
  ask: Ask,
  reason: Job['reason'],
  { bags = 1, parts = 1 }: Parts = {},
): Sheet[] {
  const order = must(orders[0], 'an order');
  const lines = wantedLines(order);
  const site = paperSite(ask.house.settings);
  const about = {
    site,
    order: paperOrder(order, lines),
    lines: lines.map((line) => paperLine(line, nameOf(ask))),
  };
  const sheet = (name: string, paper: Paper): Sheet => ({ name, paper, order, reason });
  switch (kind) {
    case 'expo':
      return [sheet('expo', { kind, ...about, courseNames: courseNames(ask) })];
    case 'runner':
      return [sheet('runner', { kind, ...about, courseName: null, fromName: '' })];
    case 'packing':
      return counted(bags).map((bag) => sheet(`packing${bag}`, { kind, ...about, bag, bags }));
    case 'label':
      return labels(order, lines, ask).map((paper) => sheet(`label${paper.nth}`, paper));
    case 'bill':
    case 'receipt':
      return accounts(kind, orders, parts, ask).map((paper, nth) => sheet(`${kind}${nth + 1}`, paper));
  }
}

function counted(many: number): number[] {
  return Array.from({ length: many }, (_, index) => index + 1);
}

/** More boxes than this are nobody's order but a mistake. */
const MOST_LABELS = 60;

function labels(order: Order, lines: readonly Line[], ask: Ask) {
  const site = paperSite(ask.house.settings);
  const boxes = lines.flatMap((line) => counted(line.quantity).map(() => line)).slice(0, MOST_LABELS);
  return boxes.map((line, index) => ({
    kind: 'label' as const,
    site,
    order: paperOrder(order, [line]),
    line: paperLine(line, nameOf(ask)),
    nth: index + 1,
    of: boxes.length,
  }));
}

function accounts(kind: 'bill' | 'receipt', orders: readonly Order[], parts: number, ask: Ask) {
  const whole = { kind, ...accountOf(orders, ask) };
  if (parts === 1) return [whole];
  return equalShares(whole.due, parts).map((amount, index) => ({
    ...whole,
    part: { nth: index + 1, of: parts, label: '', amount },
  }));
}

function nameOf({ shelves }: Ask): (id: string) => string {
  return (id) => shelves.get('station', id)?.body?.name ?? id;
}

function courseNames({ house }: Ask): Record<string, string> {
  return Object.fromEntries(house.settings.courses.map(({ number, name }) => [String(number), name]));
}
