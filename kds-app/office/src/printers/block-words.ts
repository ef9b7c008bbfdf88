import { TemplateBlock } from '#shared/floor/template.ts';

type BlockName = TemplateBlock['block'];

/** What each block is called. */
export const BLOCK_NAMES: Readonly<Record<BlockName, string>> = {
  site: 'Name of the house',
  text: 'Text of your own',
  title: 'What it is, and when',
  place: 'Where it goes',
  contact: 'Telephone and address',
  lines: 'The dishes',
  note: 'Note of the order',
  totals: 'Totals',
  taxes: 'Taxes',
  payments: 'Payments',
  qr: 'Code to scan',
  foot: 'Foot',
  rule: 'Rule',
  space: 'Space',
  cut: 'Cut',
};

const ADDED: readonly unknown[] = [
  { block: 'text', text: 'Thank you' },
  { block: 'site' },
  { block: 'title' },
  { block: 'place' },
  { block: 'contact' },
  { block: 'note' },
  { block: 'totals' },
  { block: 'taxes' },
  { block: 'payments' },
  { block: 'qr' },
  { block: 'foot' },
  { block: 'rule' },
  { block: 'space' },
  { block: 'cut' },
];

/** Blocks as they are when they are added. The dishes are always there. */
export const NEW_BLOCKS: readonly TemplateBlock[] = ADDED.map((block) => TemplateBlock.parse(block));
