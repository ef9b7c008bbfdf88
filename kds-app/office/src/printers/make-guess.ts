import type { PrinterIdentity } from '#shared/kitchen/job.ts';
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
  // Without letters of its own: sent as text it prints nothing.
  [/tsp1\d\d/i, 'star-tsp100'],
  [/tsp|star/i, 'star-80'],
  [/bixolon|srp-/i, 'bixolon-80'],
  [/citizen|ct-s/i, 'citizen-80'],
];

/** The make to begin with: what the printer says that it is, else the most usual. The test sheet settles it. */
export function makeOf({ maker, model, name }: Pick<PrinterFinding, 'maker' | 'model' | 'name'>): string {
  const said = [maker, model, name].filter(Boolean).join(' ');
  return SAID.find(([pattern]) => pattern.test(said))?.[1] ?? 'escpos-80';
}

/** What was chosen is what it says, or a variant of that: `star-80-buzzer` is a `star-80`. */
function isVariant(chosen: string, said: string): boolean {
  return chosen === said || chosen.startsWith(`${said}-`);
}

/** What a printer says of itself, beside the make that was chosen for it. */
export interface OtherMake {
  readonly make: string;
  /** It says something else than what was chosen; else only more than that. */
  readonly contradicts: boolean;
}

/** Makes that stand for any printer of their kind: to say more of it is no contradiction. */
const ANYBODYS = ['escpos-80', 'escpos-58'];
/** Chosen for the paper that is in it, of which no printer speaks. */
const BY_PAPER = ['linerless-80', 'label-die-cut'];

/** The make that a printer says that it is, where that is not the chosen one; null: nothing speaks against it. */
export function otherMake(
  identity: Pick<PrinterIdentity, 'maker' | 'model'>,
  chosen: string,
): OtherMake | null {
  const said = makeOf({ ...identity, name: '' });
  if (BY_PAPER.includes(chosen) || isVariant(chosen, said)) return null;
  if (chosen.startsWith('escpos-'))
    return ANYBODYS.includes(chosen) ? { make: said, contradicts: false } : null;
  // A model that nobody has heard of may still be of the maker that was chosen.
  const isOfChosen = said === 'escpos-80' && isBy(identity.maker, chosen);
  return isOfChosen ? null : { make: said, contradicts: true };
}

/** Nothing speaks against that maker. */
function isBy(maker: string | null, chosen: string): boolean {
  return maker === null || maker.toLowerCase().includes(chosen.split('-')[0] ?? '');
}
