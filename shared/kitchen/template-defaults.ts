import { TemplateBlock } from '../floor/template.ts';
import type { PaperKind } from './paper.ts';

/** The documents whose layout can be chosen; the others are the same everywhere. */
export const TEMPLATED = ['ticket', 'expo', 'packing', 'label', 'runner', 'bill', 'receipt'] as const;
export type TemplatedKind = (typeof TEMPLATED)[number];

export function isTemplated(kind: PaperKind): kind is TemplatedKind {
  return TEMPLATED.some((each) => each === kind);
}

const blocks = (...of: readonly unknown[]) => of.map((each) => TemplateBlock.parse(each));

const account = [
  { block: 'site' },
  { block: 'title' },
  { block: 'rule' },
  { block: 'place', size: 'large' },
  { block: 'lines', size: 'normal', prices: true, indent: 3, notes: false, seats: false },
  { block: 'rule' },
  { block: 'totals' },
  { block: 'taxes' },
  { block: 'payments' },
];

/** How documents are laid out where nobody has said otherwise. */
export const DEFAULT_TEMPLATES: Readonly<Record<TemplatedKind, readonly TemplateBlock[]>> = {
  ticket: blocks(
    { block: 'title' },
    { block: 'rule', style: 'solid' },
    { block: 'place' },
    { block: 'lines' },
    { block: 'note' },
    { block: 'foot' },
    { block: 'cut' },
  ),
  expo: blocks(
    { block: 'title' },
    { block: 'rule', style: 'solid' },
    { block: 'place' },
    { block: 'lines', size: 'tall', group: 'station' },
    { block: 'note' },
    { block: 'foot' },
    { block: 'cut' },
  ),
  packing: blocks(
    { block: 'site' },
    { block: 'title' },
    { block: 'rule', style: 'solid' },
    { block: 'place', lead: 'number' },
    { block: 'contact' },
    { block: 'lines', size: 'tall', allergens: true },
    { block: 'note' },
    { block: 'qr' },
    { block: 'foot' },
    { block: 'cut' },
  ),
  label: blocks(
    { block: 'place', size: 'large', lead: 'number' },
    { block: 'lines', size: 'tall', allergens: true },
    { block: 'cut' },
  ),
  runner: blocks(
    { block: 'title' },
    { block: 'rule', style: 'solid' },
    { block: 'place' },
    { block: 'lines', size: 'tall', group: 'seat' },
    { block: 'note' },
    { block: 'foot' },
    { block: 'cut' },
  ),
  bill: blocks(...account, { block: 'qr' }, { block: 'foot' }, { block: 'cut' }),
  receipt: blocks(...account, { block: 'qr' }, { block: 'foot' }, { block: 'cut' }),
};
