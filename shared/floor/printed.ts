import type { Place } from './place.ts';

/** Why what is printed on a place leads nowhere: its code was rotated since, or the host is not at that address. */
export type PrintFault = 'rotated' | 'moved';

/** What is wrong with the printed code of a place; null when nothing is, or when nothing was printed. */
export function printFault(
  { printed, codeVersion }: Pick<Place, 'printed' | 'codeVersion'>,
  addresses: readonly string[],
): PrintFault | null {
  if (!printed) return null;
  if (printed.version !== codeVersion) return 'rotated';
  return addresses.includes(printed.address) ? null : 'moved';
}
