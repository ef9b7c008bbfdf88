import { render } from '#hardware/escpos/encode.ts';
import { PROFILES } from '#hardware/escpos/profile.ts';
import type { Block, Receipt } from '#hardware/receipt/receipt.ts';
import type { Figure } from './figures.ts';

const FOR_MS = 2_000;
const ITEMS = 8;

/** A kitchen slip of eight items, as large as most are. */
function slipOf(names: readonly string[]): Receipt {
  const items = Array.from({ length: ITEMS }, (_, index): Block[] => [
    {
      kind: 'line',
      indent: 5,
      lead: [{ text: `${index + 1}`, width: 2, height: 2, bold: true }],
      spans: [{ text: names[index % names.length] ?? '', height: 2, bold: true }],
    },
    { kind: 'line', indent: 5, spans: [{ text: 'NO onions, sauce on the side', mustRead: true }] },
  ]);
  return {
    blocks: [
      { kind: 'sides', left: [{ text: 'GRILL', width: 2, height: 2 }], right: [{ text: '19:44' }] },
      { kind: 'rule', style: 'solid' },
      ...items.flat(),
      { kind: 'box', spans: [{ text: 'Seat 2 eats slowly' }] },
      { kind: 'cut' },
    ],
  };
}

const WESTERN = slipOf(['Chicken tikka masala', 'Crème brûlée', 'Sea bass, whole, grilled']);
const DRAWN = slipOf(['சாம்பார் இட்லி', 'पनीर टिक्का', 'شاورما دجاج', '宫保鸡丁']);

/** Receipts that become bytes in a second, on one processor: of letters alone, and with a drawn row for every item. */
export async function measureRendering(): Promise<Figure[]> {
  const figure = (what: string, receipt: Receipt, least: number): Figure => {
    const value = perSecond(() => render(receipt, PROFILES['escpos-80']));
    return { id: 'P15', what, unit: '/s', value, floor: null, bar: `>= ${least} /s`, held: value >= least };
  };
  return [
    figure('receipts rendered, letters of the printer', WESTERN, 200),
    figure('receipts rendered, every item drawn', DRAWN, 20),
  ];
}

function perSecond(act: () => unknown): number {
  for (let count = 0; count < 10; count += 1) act();
  const begunAt = performance.now();
  let count = 0;
  while (performance.now() - begunAt < FOR_MS) {
    act();
    count += 1;
  }
  return (count * 1000) / (performance.now() - begunAt);
}
