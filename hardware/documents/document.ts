import type { Paper } from '#shared/kitchen/paper.ts';
import type { Receipt } from '#hardware/receipt/receipt.ts';
import { sheetHeight } from '#hardware/receipt/height.ts';
import type { Sheet } from '#hardware/receipt/sheet.ts';
import { accountPaper } from './account-paper.ts';
import { dayReport } from './day-report.ts';
import { orderPaper } from './order-paper.ts';
import type { PrintFacts, Printed } from './printed.ts';
import { summary } from './summary.ts';
import { testSheet } from './test-sheet.ts';
import { slipOf } from './ticket-slip.ts';

type Kind = Paper['kind'];
type PaperBy<K extends Kind> = { [P in K]: Extract<Paper, { kind: P }> }[K];
type JobBy<K extends Kind> = Printed<PaperBy<K>>;

const MAKE: { readonly [K in Kind]: (job: JobBy<K>, facts: PrintFacts) => Receipt } = {
  ticket: slipOf,
  expo: orderPaper,
  packing: orderPaper,
  label: orderPaper,
  runner: orderPaper,
  bill: accountPaper,
  receipt: accountPaper,
  day: dayReport,
  summary,
  test: testSheet,
  drawer: () => ({ blocks: [{ kind: 'drawer' }] }),
};

/** The paper of a print job as a receipt, for any printer and any preview. */
export function documentOf(job: Printed, facts: PrintFacts): Receipt {
  const receipt = made(job, job.paper, facts);
  if (isLoud(job, facts)) return receipt;
  return { ...receipt, blocks: receipt.blocks.filter(({ kind }) => kind !== 'buzz') };
}

/** Whether the printer is set to sound for such a paper (rule PD14). */
function isLoud({ paper, reason }: Printed, { sounds = 'all' }: PrintFacts): boolean {
  if (sounds === 'new') return paper.kind === 'ticket' && reason === 'fired';
  return sounds === 'all';
}

function made<K extends Kind>(job: Printed, paper: PaperBy<K>, facts: PrintFacts): Receipt {
  const kind: K = paper.kind;
  return MAKE[kind]({ ...job, paper }, facts);
}

/** Why a sheet cannot be printed on labels of a fixed height, in words; null: it fits. 8 dots are a millimetre. */
export function labelFault(sheet: Sheet, labelDots: number): string | null {
  const dots = sheetHeight(sheet);
  if (dots <= labelDots) return null;
  const millimetres = (of: number): number => Math.ceil(of / 8);
  return `It needs ${millimetres(dots)} mm and a label has ${millimetres(labelDots)} mm. Leave blocks out, make them smaller, or use longer labels.`;
}
