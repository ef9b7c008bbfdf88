import { PrinterId } from '#shared/basics/ids.ts';
import type { PaperPreview, PrinterMake } from '#shared/contract/routes-print.ts';
import type { Template } from '#shared/floor/template.ts';
import { isSettled, type Job, type Printer } from '#shared/kitchen/job.ts';
import { UNSETTLED } from '#shared/kitchen/settled.ts';
import type { PaperKind } from '#shared/kitchen/paper.ts';
import type { PaperSite } from '#shared/kitchen/paper-order.ts';
import type { Reprint } from '#hardware/documents/printed.ts';
import { samplePaper } from '#hardware/documents/sample.ts';
import { setPaper, type Settable } from '#hardware/documents/set-paper.ts';
import { PROFILES } from '#hardware/escpos/profile.ts';
import { profileOf } from '#hardware/escpos/settled.ts';
import { renderFor } from '#hardware/printer-kinds.ts';
import { plainText } from '#hardware/receipt/plain-text.ts';
import type { Loss } from '#hardware/receipt/spelling.ts';
import type { Sheet } from '#hardware/receipt/sheet.ts';
import { png } from '#hardware/raster/png.ts';
import { selfContained } from '#hardware/raster/self-contained.ts';

type Device = Pick<Printer, 'name' | 'address' | 'profile' | 'columns' | 'settled'>;
const ANY = { profile: 'escpos-80', columns: 48, settled: UNSETTLED };

/** The makes of printers that can be chosen. */
export function makes(): PrinterMake[] {
  return Object.entries(PROFILES).map(([id, { name, columns }]) => ({ id, name, columns }));
}

/** A picture of a job's paper, of the very sheet that its printer is sent: to be looked at, or to be kept and passed on. */
export function jobPicture(
  job: Job,
  printer: Printer | null,
  { timeZone, as }: { readonly timeZone: string; readonly as: 'svg' | 'png' },
): Uint8Array {
  const sheet = jobSheet(job, printer, timeZone);
  return as === 'png' ? png(sheet) : Buffer.from(selfContained(sheet));
}

/** What a job's printer is sent; on most printers, where it has none any more. */
export function jobSheet(job: Job, printer: Printer | null, timeZone: string): Sheet {
  return sheetOf(job, printer ?? ANY, { timeZone, reprint: reprintOf(job) }).sheet;
}

/** Whether it is marked as a possible second: what waits as it will come out next, what is printed as it did. */
function reprintOf({ status, attempts, sentAt, createdAt, updatedAt }: Job): Reprint | null {
  if (status === 'printed') {
    return attempts > 1 ? { attempt: attempts, firstSentAt: sentAt ?? createdAt } : null;
  }
  const mayBeOnPaper = status === 'unknown' || (sentAt !== null && !isSettled(status));
  return mayBeOnPaper ? { attempt: Math.max(1, attempts) + 1, firstSentAt: sentAt ?? updatedAt } : null;
}

/** A document about a busy order as it would come out of a printer. */
export function samplePicture(asked: {
  readonly kind: PaperKind;
  readonly template: Template | null;
  readonly site: PaperSite;
  readonly printer: Device;
}): PaperPreview {
  const { kind, template, site, printer } = asked;
  const sample = { ...samplePaper(kind, { site, printer }), template, ...ITS_OWN };
  const { sheet, losses } = sheetOf(sample, printer, { timeZone: site.timeZone, reprint: null });
  return {
    svg: selfContained(sheet),
    text: plainText(sheet),
    columns: printer.columns,
    detail: lossWords(losses),
  };
}

/** Of a paper that no other printer was meant for. */
const ITS_OWN = { printerId: PrinterId.parse('sample'), cameFrom: null };

/** What the agent makes bytes of: the rows that are drawn are these dots, and whatever is taken back is taken back here. */
function sheetOf(
  job: Settable,
  printer: Pick<Device, 'profile' | 'columns' | 'settled'>,
  facts: Parameters<typeof setPaper>[1],
) {
  const device = profileOf(printer);
  const { receipt, losses } = setPaper(job, facts, device);
  return { sheet: renderFor(receipt, device).sheet, losses };
}

const MOST_NAMED = 8;

function lossWords(losses: readonly Loss[]): string {
  if (losses.length === 0) return '';
  const named = losses.slice(0, MOST_NAMED).map(({ written, printed }) => `${written} as ${printed}`);
  return `This printer prints ${named.join(', ')}${losses.length > MOST_NAMED ? ' and more' : ''}.`;
}
