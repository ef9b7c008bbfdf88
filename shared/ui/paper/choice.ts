import { canPrint, type Printer } from '../../kitchen/job.ts';

/**
 * The printer on which a paper comes out without a question: the only one there is, the only one that can print now, or
 * the one that was chosen here the last time. Null: somebody has to say which.
 */
export function unasked(printers: readonly Printer[], chosen: string | null): Printer | null {
  const able = printers.filter(canPrint);
  const among = able.length > 0 ? able : printers;
  const [only, ...others] = among;
  if (only !== undefined && others.length === 0) return only;
  return among.find(({ id }) => id === chosen) ?? null;
}
