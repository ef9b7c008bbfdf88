import type { BillPaper, ReceiptPaper } from '#shared/kitchen/paper.ts';
import type { Block, Receipt, Span } from '#hardware/receipt/receipt.ts';
import { NO_PARTS, type BlockOf, type Parts } from './assemble.ts';
import { guestBanners } from './banners.ts';
import type { LinesBlock } from './dishes.ts';
import { guestVoice } from './guest-words.ts';
import { contactOf, dishOf, linesOf, money, orderPlace, timeOf, type Reader } from './order-parts.ts';
import { finished } from './order-paper.ts';
import type { PrintFacts, Printed } from './printed.ts';

type AccountPaper = BillPaper | ReceiptPaper;
type Guest = Extract<Reader, { is: 'guest' }>;

/** What a guest has to pay, or has paid. */
export function accountPaper(job: Printed<AccountPaper>, facts: PrintFacts): Receipt {
  return finished(job, facts, accountParts(job, facts), 0);
}

function accountParts(job: Printed<AccountPaper>, facts: PrintFacts): Parts {
  const { paper } = job;
  const { site, order } = paper;
  const reader: Guest = { is: 'guest', ...guestVoice(site.locale) };
  return {
    ...NO_PARTS,
    site: site.name,
    urgent: guestBanners(job, facts, reader),
    title: () => title(job, reader),
    place: (block) => orderPlace(order, reader, block),
    contact: () => contactOf(order, site, reader),
    lines: (block: LinesBlock) =>
      linesOf(paper.lines, (line, nth) => dishOf(line, nth, { site, reader, options: block }), block, String),
    totals: () => totals(paper, reader),
    taxes: () => taxes(paper, reader),
    payments: () => payments(paper, reader),
    qr: (block) => qr(paper, block, reader),
    foot: () => foot(paper, reader),
  };
}

function title({ paper, createdAt, copy }: Printed<AccountPaper>, { say }: Guest): Block[] {
  const { timeZone, locale } = paper.site;
  const day = new Intl.DateTimeFormat(`${locale}-u-nu-latn`, { timeZone, dateStyle: 'medium' });
  const at = `${day.format(new Date(createdAt))} ${timeOf(createdAt, paper.site)}`;
  const name = copy > 1 ? `${say(paper.kind)} (${copy})` : say(paper.kind);
  return [{ kind: 'sides', left: [{ text: name, width: 2, height: 2, bold: true }], right: [{ text: at }] }];
}

function row(name: string, amount: string, style: Partial<Span> = {}): Block {
  return { kind: 'sides', left: [{ text: name, ...style }], right: [{ text: amount, ...style }] };
}

const LARGE = { height: 2, bold: true } as const;

/** What the dishes come to as they are priced, then what comes on top: it adds up to the total. */
function totals({ totals: sums, lines, site, taxes: rates }: AccountPaper, { say }: Guest): Block[] {
  const { fees = 0, discount, serviceCharge, tip } = sums;
  const onTop = rates.filter(({ included }) => !included);
  const rows: readonly (readonly [string, number])[] = [
    [say('subtotal'), lines.reduce((sum, line) => sum + line.total, 0)],
    [say('tray'), fees],
    [say('discount'), -discount],
    [say('service'), serviceCharge],
    ...onTop.map(({ name, tax }) => [name, tax] as const),
    [say('tip'), tip],
  ];
  const wanted = rows.filter(([, amount], index) => index === 0 || amount !== 0);
  const total = row(say('total'), money(sums.total, site), { ...LARGE, width: 2 });
  if (wanted.length === 1) return [total];
  return [...wanted.map(([name, amount]) => row(name, money(amount, site))), total];
}

/** What tax the prices hold already, by rate. */
function taxes({ taxes: rates, site }: AccountPaper, { say }: Guest): Block[] {
  return rates
    .filter(({ included, tax }) => included && tax !== 0)
    .map(({ name, tax, base }) =>
      row(`${say('taxIncluded', { name })} (${money(base, site)})`, money(tax, site)),
    );
}

function payments(paper: AccountPaper, reader: Guest): Block[] {
  const { site, part } = paper;
  const { say } = reader;
  const rows = paper.payments.map(({ method, amount, tip, at, refunded }) => {
    const name = say('paid', { method: methodName(method, reader), time: timeOf(at, site) });
    return row(refunded ? `${name} (${say('givenBack')})` : name, money(amount + tip, site));
  });
  const gap: Block = { kind: 'feed', dots: 12 };
  const left = dueBlocks(paper, reader);
  if (part === null) return rows.length + left.length > 0 ? [gap, ...rows, ...left] : [];
  const name: Span = { text: part.label || say('part', { n: part.nth, of: part.of }), bold: true };
  return [
    gap,
    ...rows,
    ...left,
    { kind: 'rule', style: 'dashed' },
    { kind: 'line', spans: [name] },
    row(say('yourPart'), money(part.amount, site), { ...LARGE, width: 2 }),
  ];
}

/** What is left to pay, where that is not the total that stands above. */
function dueBlocks({ due, payments: paid, site }: AccountPaper, { say }: Guest): Block[] {
  if (due <= 0) return [{ kind: 'line', spans: [{ text: say('allPaid'), bold: true }] }];
  return paid.length > 0 ? [row(say('due'), money(due, site), { ...LARGE, width: 2 })] : [];
}

const METHODS = ['card', 'cash', 'room', 'online'] as const;

function methodName(method: string, { say }: Guest): string {
  const known = METHODS.find((each) => each === method);
  return known ? say(known) : method;
}

function qr({ link }: AccountPaper, { text }: BlockOf<'qr'>, { say }: Guest): Block[] {
  if (link === null) return [];
  return [
    { kind: 'feed', dots: 16 },
    { kind: 'qr', data: link },
    { kind: 'line', align: 'center', spans: [{ text: text || say('follow') }] },
  ];
}

function foot({ order }: AccountPaper, { say }: Guest): Block[] {
  return order.placedBy === ''
    ? []
    : [{ kind: 'line', align: 'center', spans: [{ text: say('servedBy', { name: order.placedBy }) }] }];
}
