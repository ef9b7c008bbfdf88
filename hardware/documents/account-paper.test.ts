import { expect, test } from 'vitest';
import { layout } from '#hardware/receipt/layout.ts';
import { plainText } from '#hardware/receipt/plain-text.ts';
import { accountPaper } from './account-paper.ts';
import { samplePaper } from './sample.ts';

const site = { name: 'The Rules', locale: 'en-IE', timeZone: 'Europe/Dublin', currency: 'EUR' };
const printer = { name: 'Till', address: 'virtual:', profile: 'escpos-80', columns: 48 };

test('PD17 what stands above the total of a bill adds up to it, though the prices hold the tax already', () => {
  const job = samplePaper('bill', { site, printer });
  const { paper } = job;
  if (paper.kind !== 'bill') throw new Error('not a bill');
  // As orders have it: the subtotal is without the tax that the prices hold.
  const totals = { ...paper.totals, subtotal: paper.totals.subtotal - paper.totals.tax };
  const receipt = accountPaper(
    { ...job, paper: { ...paper, totals } },
    { timeZone: site.timeZone, reprint: null, isIncomplete: false },
  );
  const text = plainText(layout(receipt, 48));
  const amount = (name: string) => {
    const found = new RegExp(`^${name} +(-?)€([\\d.]+)`, 'm').exec(text);
    return found ? Math.round(Number(`${found[1]}${found[2]}`) * 100) : 0;
  };
  const above = ['Subtotal', 'Discount', 'Service charge', 'Tray charge', 'Tip'].map(amount);
  expect(above.reduce((sum, each) => sum + each, 0)).toBe(amount('Total'));
  expect(amount('Total')).toBe(paper.totals.total);
});
