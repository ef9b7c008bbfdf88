import type { PrinterFinding } from '#shared/kitchen/printer-search.ts';

/** What printers say of themselves, and the make that is meant. The first that fits. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/tm-?u220/i, 'epson-tm-u220'],
  [/tm-?t20/i, 'epson-tm-t20'],
  [/tm-?t88/i, 'epson-tm-t88'],
  [/tm-?m[0-9]/i, 'epson-tm-m30'],
  [/mc-?print2/i, 'star-mc-print-58'],
  [/mc-?print/i, 'star-mc-print'],
  [/(^| )sp7\d\d/i, 'star-sp700'],
  [/tsp|star/i, 'star-80'],
  [/bixolon|srp-/i, 'bixolon-80'],
  [/citizen|ct-s/i, 'citizen-80'],
];

/** The make to begin with: what the printer says that it is, else the most usual. The test sheet settles it. */
export function makeOf({ maker, model, name }: Pick<PrinterFinding, 'maker' | 'model' | 'name'>): string {
  const said = [maker, model, name].filter(Boolean).join(' ');
  return SAID.find(([pattern]) => pattern.test(said))?.[1] ?? 'escpos-80';
}
