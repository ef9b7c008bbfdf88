import type { PaperPreview, PrinterMake } from '#shared/contract/routes-print.ts';
import type { Template } from '#shared/floor/template.ts';
import type { Job, Printer } from '#shared/kitchen/job.ts';
import type { PaperKind } from '#shared/kitchen/paper.ts';
import type { PaperSite } from '#shared/kitchen/paper-order.ts';
import { documentOf } from '#hardware/documents/document.ts';
import type { Printed } from '#hardware/documents/printed.ts';
import { samplePaper } from '#hardware/documents/sample.ts';
import { PROFILES, profileFor } from '#hardware/escpos/profile.ts';
import { repertoireOf } from '#hardware/escpos/text-bytes.ts';
import { layout } from '#hardware/receipt/layout.ts';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { spell, type Loss } from '#hardware/receipt/spelling.ts';
import { svg } from '#hardware/receipt/svg.ts';

type Device = Pick<Printer, 'name' | 'address' | 'profile' | 'columns'>;
const ANY: Pick<Device, 'profile' | 'columns'> = { profile: 'escpos-80', columns: 48 };

/** The makes of printers that can be chosen. */
export function makes(): PrinterMake[] {
  return Object.entries(PROFILES).map(([id, { name, columns }]) => ({ id, name, columns }));
}

/** A picture of a job's paper: the very layout that its printer is sent. */
export function jobPicture(job: Job, printer: Printer | null, timeZone: string): string {
  return svg(sheetOf(job, printer ?? ANY, timeZone).sheet);
}

/** A document about a busy order as it would come out of a printer. */
export function samplePicture(asked: {
  readonly kind: PaperKind;
  readonly template: Template | null;
  readonly site: PaperSite;
  readonly printer: Device;
}): PaperPreview {
  const { kind, template, site, printer } = asked;
  const sample = { ...samplePaper(kind, { site, printer }), template };
  const { sheet, losses } = sheetOf(sample, printer, site.timeZone);
  return { svg: svg(sheet), text: plainText(sheet), columns: printer.columns, detail: lossWords(losses) };
}

function sheetOf(job: Printed, { profile, columns }: Pick<Device, 'profile' | 'columns'>, timeZone: string) {
  const device = profileFor(profile, columns);
  const receipt = documentOf(job, { timeZone, reprint: null, isIncomplete: false });
  const spelled = spell(receipt, repertoireOf(device.pages));
  return { sheet: layout(spelled.receipt, columns), losses: spelled.losses };
}

const MOST_NAMED = 8;

function lossWords(losses: readonly Loss[]): string {
  if (losses.length === 0) return '';
  const named = losses.slice(0, MOST_NAMED).map(({ written, printed }) => `${written} as ${printed}`);
  return `This printer prints ${named.join(', ')}${losses.length > MOST_NAMED ? ' and more' : ''}.`;
}
