import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { BusinessDay } from '../basics/business-day.ts';
import { Amount } from '../basics/money.ts';
import { Totals } from '../orders/order.ts';
import { PaperLine, PaperOrder, PaperSite, PaperTax } from './paper-order.ts';
import { Ticket } from './ticket.ts';

/** What can be printed. */
export const PAPER_KINDS = [
  'ticket',
  'expo',
  'packing',
  'label',
  'runner',
  'bill',
  'receipt',
  'day',
  'summary',
  'test',
  'drawer',
] as const;
export const PaperKind = z.enum(PAPER_KINDS);
export type PaperKind = z.infer<typeof PaperKind>;

/** What a station cooks, as it was when it was to be printed. */
export const TicketPaper = z.object({
  kind: z.literal('ticket'),
  ticket: Ticket,
  stationName: z.string(),
  alsoAtNames: z.array(z.string()),
  courseName: z.string().nullable(),
  /** When the slip that this one replaces was made; null when it replaces none. */
  replaces: Instant.nullable(),
  /** Ordered after the rest of its order. */
  addOn: z.boolean().default(false),
});
export type TicketPaper = z.infer<typeof TicketPaper>;

const site = PaperSite;
const order = PaperOrder;

/** The whole order, by station, for the pass. */
export const ExpoPaper = z.object({
  kind: z.literal('expo'),
  site,
  order,
  lines: z.array(PaperLine),
  courseNames: z.record(z.string(), z.string()).default({}),
});
export type ExpoPaper = z.infer<typeof ExpoPaper>;

/** What is in one bag. */
export const PackingPaper = z.object({
  kind: z.literal('packing'),
  site,
  order,
  lines: z.array(PaperLine),
  bag: z.int().min(1).default(1),
  bags: z.int().min(1).default(1),
});
export type PackingPaper = z.infer<typeof PackingPaper>;

/** What sticks to one box. */
export const LabelPaper = z.object({
  kind: z.literal('label'),
  site,
  order,
  line: PaperLine,
  /** The nth of all things of the order. */
  nth: z.int().min(1),
  of: z.int().min(1),
});
export type LabelPaper = z.infer<typeof LabelPaper>;

/** Where to carry what. */
export const RunnerPaper = z.object({
  kind: z.literal('runner'),
  site,
  order,
  lines: z.array(PaperLine),
  courseName: z.string().nullable().default(null),
  /** Where it stands ready. */
  fromName: z.string().default(''),
});
export type RunnerPaper = z.infer<typeof RunnerPaper>;

/** What a bill and a receipt say. */
const account = {
  site,
  order,
  lines: z.array(PaperLine),
  totals: Totals,
  taxes: z.array(PaperTax),
  payments: z.array(
    z.object({
      method: z.string(),
      amount: Amount,
      tip: Amount,
      at: Instant,
      refunded: z.boolean().default(false),
    }),
  ),
  /** What is still to be paid. */
  due: Amount,
  /** One part of a split bill. */
  part: z.object({ nth: z.int(), of: z.int(), label: z.string(), amount: Amount }).nullable().default(null),
  /** Where a telephone follows the order; null: no code is printed. */
  link: z.string().nullable().default(null),
};
export const BillPaper = z.object({ kind: z.literal('bill'), ...account });
export type BillPaper = z.infer<typeof BillPaper>;
export const ReceiptPaper = z.object({ kind: z.literal('receipt'), ...account });
export type ReceiptPaper = z.infer<typeof ReceiptPaper>;

const counted = z.object({ name: z.string(), count: z.int(), amount: Amount });

/** What a business day brought. */
export const DayPaper = z.object({
  kind: z.literal('day'),
  site,
  day: BusinessDay,
  /** The day is not over. */
  soFar: z.boolean(),
  orders: z.array(counted),
  cancelled: z.int(),
  guests: z.int(),
  totals: Totals,
  taxes: z.array(PaperTax),
  payments: z.array(counted),
  tips: Amount,
  refunds: Amount,
  /** Of orders that are not paid. */
  unpaid: Amount,
  voids: z.array(counted),
  out: z.array(z.string()),
  stations: z.array(z.object({ name: z.string(), tickets: z.int(), late: z.int(), medianSeconds: z.int() })),
});
export type DayPaper = z.infer<typeof DayPaper>;

/** What is open at a station. */
export const SummaryPaper = z.object({
  kind: z.literal('summary'),
  site,
  stationName: z.string(),
  tickets: z.array(Ticket),
  /** Why it is printed: `Instead of 12 slips that waited too long`. */
  why: z.string().default(''),
});
export type SummaryPaper = z.infer<typeof SummaryPaper>;

/** A sheet that shows what a printer can do; its numbered questions are answered in the office. */
export const TestPaper = z.object({
  kind: z.literal('test'),
  site,
  printerName: z.string(),
  address: z.string(),
  profile: z.string(),
  columns: z.int(),
});
export type TestPaper = z.infer<typeof TestPaper>;

/** The cash drawer opens; nothing is printed. */
export const DrawerPaper = z.object({ kind: z.literal('drawer'), why: z.string().max(120) });
export type DrawerPaper = z.infer<typeof DrawerPaper>;

/** What is on the paper of a print job, complete: who prints it asks nobody. */
export const Paper = z.discriminatedUnion('kind', [
  TicketPaper,
  ExpoPaper,
  PackingPaper,
  LabelPaper,
  RunnerPaper,
  BillPaper,
  ReceiptPaper,
  DayPaper,
  SummaryPaper,
  TestPaper,
  DrawerPaper,
]);
export type Paper = z.infer<typeof Paper>;
export type PaperOf<K extends PaperKind> = Extract<Paper, { kind: K }>;
