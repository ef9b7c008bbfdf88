import type { Receipt } from '#hardware/receipt/receipt.ts';
import type { PrintFacts, Printed } from './printed.ts';
import { slipOf } from './ticket-slip.ts';

/** The paper of a print job as a receipt, for any printer and any preview. */
export function documentOf(job: Printed, facts: PrintFacts): Receipt {
  const { paper } = job;
  switch (paper.kind) {
    case 'ticket':
      return slipOf({ ...job, paper }, facts);
    default:
      return { blocks: [] };
  }
}
