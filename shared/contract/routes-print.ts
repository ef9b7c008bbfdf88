import { z } from 'zod';
import { BusinessDay } from '../basics/business-day.ts';
import { JobId, PrinterId, SittingId, TicketId } from '../basics/ids.ts';
import { Template } from '../floor/template.ts';
import { Job, JobStatus } from '../kitchen/job.ts';
import { PaperKind } from '../kitchen/paper.ts';
import { route } from './route.ts';

/** `printerId` left out: the first printer that is set to print such documents. */
const where = z.object({ printerId: PrinterId.optional() });

/** What can be asked for of an order. */
export const ASKED_KINDS = ['ticket', 'expo', 'packing', 'label', 'runner', 'bill', 'receipt'] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];

export const PrintOrderBody = where.extend({
  kind: z.enum(ASKED_KINDS),
  /** For a ticket: which of the order's. */
  ticketId: TicketId.optional(),
  /** For a packing slip: into how many bags it goes. */
  bags: z.int().min(1).max(20).default(1),
  /** For a bill: in how many equal parts it is paid, each on a slip of its own. */
  parts: z.int().min(1).max(20).default(1),
});
export type PrintOrderBody = z.infer<typeof PrintOrderBody>;

/** What a party has to pay or has paid, all its orders on one paper. */
export const PrintPlaceBody = PrintOrderBody.pick({ printerId: true, parts: true }).extend({
  kind: z.enum(['bill', 'receipt']),
  /** A party that has left already; left out: the one that is there. */
  sittingId: SittingId.optional(),
});
export type PrintPlaceBody = z.infer<typeof PrintPlaceBody>;

/** `ids`: of jobs, with commas between them. */
const PaperNewsQuery = z.object({ ids: z.string().min(1).max(6000) });

/** How a paper stands: as much of its job as whoever asked for it needs. */
export const PaperNews = z.object({
  id: JobId,
  kind: PaperKind,
  ticketId: TicketId.nullable(),
  printerId: PrinterId,
  status: JobStatus,
});
export type PaperNews = z.infer<typeof PaperNews>;

export const PrintDayBody = where.extend({ day: BusinessDay.optional() });
export const DrawerBody = z.object({ why: z.string().trim().min(1, 'Say why it is opened.').max(120) });

/** A template to look at before it is kept; the printer, or a profile and a width of its own. */
export const PreviewBody = where.extend({
  kind: PaperKind,
  template: Template.optional(),
  profile: z.string().max(40).optional(),
  columns: z.int().min(20).max(96).optional(),
});
export type PreviewBody = z.infer<typeof PreviewBody>;

export const PaperPreview = z.object({
  svg: z.string(),
  text: z.string(),
  columns: z.int(),
  /** What of it this printer cannot print as written, in words; empty: nothing. */
  detail: z.string(),
});
export type PaperPreview = z.infer<typeof PaperPreview>;

export const PrinterMake = z.object({ id: z.string(), name: z.string(), columns: z.int() });
export type PrinterMake = z.infer<typeof PrinterMake>;

export const PRINT_ROUTES = {
  listMakes: route({
    method: 'get',
    path: '/paper/makes',
    action: 'printers.read',
    summary: 'The makes of printers that are known',
    answer: z.object({ makes: z.array(PrinterMake) }),
    status: 200,
  }),
  printOrder: route({
    method: 'post',
    path: '/orders/:id/print',
    action: 'order.print',
    summary: 'Print a document about an order: its bill, a packing slip, labels, a receipt',
    body: PrintOrderBody,
    answer: z.object({ jobs: z.array(Job) }),
    status: 201,
  }),
  printPlace: route({
    method: 'post',
    path: '/places/:id/print',
    action: 'order.print',
    summary: 'Print the bill or the receipt of a table or room: all orders of the party on one paper',
    body: PrintPlaceBody,
    answer: z.object({ jobs: z.array(Job) }),
    status: 201,
  }),
  paperNews: route({
    method: 'get',
    path: '/paper/news',
    action: 'order.print',
    summary: 'How it stands with papers that somebody asked for',
    query: PaperNewsQuery,
    answer: z.object({ papers: z.array(PaperNews) }),
    status: 200,
  }),
  printDay: route({
    method: 'post',
    path: '/paper/day',
    action: 'printers.edit',
    summary: 'Print the report of a business day; left out: of today so far',
    body: PrintDayBody,
    answer: z.object({ jobs: z.array(Job) }),
    status: 201,
  }),
  printTest: route({
    method: 'post',
    path: '/printers/:id/test',
    action: 'printers.edit',
    summary: 'Print the test sheet of a printer',
    answer: Job,
    status: 201,
  }),
  openDrawer: route({
    method: 'post',
    path: '/printers/:id/drawer',
    action: 'drawer.open',
    summary:
      'Open the cash drawer at a printer at once, or say that it did not open; who did and why is kept',
    body: DrawerBody,
    answer: Job,
    status: 201,
  }),
  previewJob: route({
    method: 'get',
    path: '/jobs/:id/preview.svg',
    action: 'jobs.read',
    summary: 'A picture of the paper of a job, as its printer will print it',
    answer: null,
    status: 200,
  }),
  previewJobPng: route({
    method: 'get',
    path: '/jobs/:id/preview.png',
    action: 'jobs.read',
    summary: 'The same picture as dots, one to a dot of the printer: to be kept or passed on',
    answer: null,
    status: 200,
  }),
  previewPaper: route({
    method: 'post',
    path: '/paper/preview',
    action: 'printers.edit',
    summary: 'What a document about a busy order will look like on a printer; nothing is kept',
    body: PreviewBody,
    answer: PaperPreview,
    status: 200,
  }),
} as const;
