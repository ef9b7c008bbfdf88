import type { TemplateBlock } from '#shared/floor/template.ts';
import type { Block, Size, Span } from '#hardware/receipt/receipt.ts';

type BlockName = TemplateBlock['block'];
export type BlockOf<K extends BlockName> = { [P in K]: Extract<TemplateBlock, { block: P }> }[K];

/** What the blocks of a template are filled with. What a document does not have is empty. */
export interface Parts {
  readonly site: string;
  /** Banners and declared allergies: no template can leave them out. */
  readonly urgent: readonly Block[];
  readonly title: () => Block[];
  readonly place: (block: BlockOf<'place'>) => Block[];
  readonly contact: () => Block[];
  readonly lines: (block: BlockOf<'lines'>) => Block[];
  readonly note: () => Block[];
  readonly totals: () => Block[];
  readonly taxes: () => Block[];
  readonly payments: () => Block[];
  readonly qr: (block: BlockOf<'qr'>) => Block[];
  readonly foot: () => Block[];
}

/** The document: what must be known stands before the first dish, and first of all where there is none. */
export function assembled(template: readonly TemplateBlock[], parts: Parts): Block[] {
  const at = Math.max(
    0,
    template.findIndex(({ block }) => block === 'lines'),
  );
  return [
    ...template.slice(0, at).flatMap((block) => drawn(block, parts)),
    ...parts.urgent,
    ...template.slice(at).flatMap((block) => drawn(block, parts)),
  ];
}

type Draw = { readonly [K in BlockName]: (block: BlockOf<K>, parts: Parts) => Block[] };

const DRAW: Draw = {
  site: ({ size, align }, { site }) => [{ kind: 'line', align, spans: [sized(site, size, true)] }],
  text: ({ text, size, align, bold }) => [{ kind: 'line', align, spans: [sized(text, size, bold)] }],
  title: (_, parts) => parts.title(),
  place: (block, parts) => parts.place(block),
  contact: (_, parts) => parts.contact(),
  lines: (block, parts) => parts.lines(block),
  note: (_, parts) => parts.note(),
  totals: (_, parts) => parts.totals(),
  taxes: (_, parts) => parts.taxes(),
  payments: (_, parts) => parts.payments(),
  qr: (block, parts) => parts.qr(block),
  foot: (_, parts) => parts.foot(),
  rule: ({ style }) => [{ kind: 'rule', style }],
  space: ({ lines }) => [{ kind: 'feed', dots: 30 * lines }],
  cut: () => [{ kind: 'cut' }],
};

function drawn<K extends BlockName>(block: BlockOf<K>, parts: Parts): Block[] {
  const name: K = block.block;
  return DRAW[name](block, parts);
}

const SIZES: Readonly<Record<BlockOf<'text'>['size'], readonly [Size, Size]>> = {
  normal: [1, 1],
  tall: [1, 2],
  large: [2, 2],
  huge: [3, 3],
};

function sized(text: string, size: BlockOf<'text'>['size'], bold: boolean): Span {
  const [width, height] = SIZES[size];
  return { text, width, height, bold };
}

const none = (): Block[] => [];

/** A document without anything. */
export const NO_PARTS: Omit<Parts, 'site'> = {
  urgent: [],
  title: none,
  place: none,
  contact: none,
  lines: none,
  note: none,
  totals: none,
  taxes: none,
  payments: none,
  qr: none,
  foot: none,
};
