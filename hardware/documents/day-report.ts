import type { DayPaper } from '#shared/kitchen/paper.ts';
import { clockText } from '#shared/basics/instant.ts';
import type { Block, Receipt, Span } from '#hardware/receipt/receipt.ts';
import { paperBanners } from './banners.ts';
import { money } from './order-parts.ts';
import type { PrintFacts, Printed } from './printed.ts';
import { dayAndTime } from './words.ts';

/** What a business day brought, for whoever closes the house. */
export function dayReport(job: Printed<DayPaper>, facts: PrintFacts): Receipt {
  const { paper } = job;
  return {
    blocks: [
      { kind: 'line', align: 'center', spans: [{ text: paper.site.name, width: 2, height: 2, bold: true }] },
      ...paperBanners(job, facts),
      row('Day report', paper.day, LARGE),
      row(paper.soFar ? 'so far' : 'closed', dayAndTime(job.createdAt, facts.timeZone)),
      ...orders(paper),
      ...takings(paper),
      ...section('Taxes', taxes(paper)),
      ...section('Taken off orders', counted(paper, paper.voids)),
      ...stations(paper),
      ...section('Out of stock', paper.out.map(text)),
      { kind: 'cut' },
    ],
  };
}

const LARGE = { height: 2, bold: true } as const;

function row(name: string, amount: string, style: Partial<Span> = {}): Block {
  return { kind: 'sides', left: [{ text: name, ...style }], right: [{ text: amount, ...style }] };
}

function text(said: string): Block {
  return { kind: 'line', spans: [{ text: said }] };
}

/** A part of the report under its heading; an empty one is left out. */
function section(title: string, rows: readonly Block[]): Block[] {
  if (rows.length === 0) return [];
  return [{ kind: 'rule', style: 'dashed' }, { kind: 'line', spans: [{ text: title, bold: true }] }, ...rows];
}

function counted({ site }: DayPaper, list: DayPaper['orders']): Block[] {
  return list.map(({ name, count, amount }) => row(`${count} x ${name}`, money(amount, site)));
}

function orders(paper: DayPaper): Block[] {
  const rows = [
    ...counted(paper, paper.orders),
    ...(paper.cancelled > 0 ? [row('cancelled', String(paper.cancelled))] : []),
    ...(paper.guests > 0 ? [row('guests', String(paper.guests))] : []),
  ];
  return section('Orders', rows.length > 0 ? rows : [text('none')]);
}

function takings(paper: DayPaper): Block[] {
  const { site, totals } = paper;
  const rows: readonly (readonly [string, number])[] = [
    ['Food, drink and fees', totals.subtotal],
    ['Tax on top', totals.total - totals.subtotal - totals.serviceCharge + totals.discount - totals.tip],
    ['Service charge', totals.serviceCharge],
    ['Discounts', -totals.discount],
    ['Tips', paper.tips],
  ];
  const shown = rows.filter(([, amount], index) => index === 0 || amount !== 0);
  return [
    ...section(
      'Revenue',
      shown.map(([name, amount]) => row(name, money(amount, site))),
    ),
    row('Total', money(totals.total, site), { ...LARGE, width: 2 }),
    ...section('Taken, by way of payment', counted(paper, paper.payments)),
    ...(paper.refunds > 0 ? [row('given back', money(-paper.refunds, site))] : []),
    ...(paper.unpaid > 0 ? [row('NOT PAID YET', money(paper.unpaid, site), LARGE)] : []),
  ];
}

function taxes({ taxes: rates, site }: DayPaper): Block[] {
  return rates.map(({ name, base, tax, included }) =>
    row(`${name} ${included ? 'in' : 'on'} ${money(base, site)}`, money(tax, site)),
  );
}

function stations({ stations: list }: DayPaper): Block[] {
  const rows = list.map(({ name, tickets, late, medianSeconds }) =>
    row(`${name}: ${tickets} tickets, ${late} late`, `usually ${clockText(medianSeconds)}`),
  );
  return section('Stations', rows);
}
