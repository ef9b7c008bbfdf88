import type { ExpoPaper, LabelPaper, PackingPaper, RunnerPaper } from '#shared/kitchen/paper.ts';
import { wallTime } from '#shared/basics/instant.ts';
import { DEFAULT_TEMPLATES, type TemplatedKind } from '#shared/kitchen/template-defaults.ts';
import type { Block, Receipt, Span } from '#hardware/receipt/receipt.ts';
import { assembled, NO_PARTS, type BlockOf, type Parts } from './assemble.ts';
import { paperBanners } from './banners.ts';
import type { LinesBlock } from './dishes.ts';
import { guestVoice } from './guest-words.ts';
import { allergyBlocks, noteBlocks } from './notes.ts';
import { contactOf, declaredOf, dishOf, linesOf, orderPlace, type Reader } from './order-parts.ts';
import { INCOMPLETE, type PrintFacts, type Printed } from './printed.ts';
import { dayAndTime } from './words.ts';

type OrderPaper = ExpoPaper | PackingPaper | LabelPaper | RunnerPaper;
const HOUSE: Reader = { is: 'house' };

/** A document about an order: for the pass, the bag, the box or the runner. */
export function orderPaper(job: Printed<OrderPaper>, facts: PrintFacts): Receipt {
  return finished(job, facts, orderParts(job, facts), job.paper.kind === 'label' ? 0 : 1);
}

/** A document by its template, with what every one of them has. */
export function finished(
  job: Printed & { readonly paper: { readonly kind: TemplatedKind } },
  facts: PrintFacts,
  parts: Parts,
  buzzes: number,
): Receipt {
  return {
    blocks: [
      ...(facts.isIncomplete ? [INCOMPLETE] : []),
      ...(buzzes > 0 ? [{ kind: 'buzz' as const, times: buzzes }] : []),
      ...assembled(job.template ?? DEFAULT_TEMPLATES[job.paper.kind], parts),
    ],
  };
}

function readerOf(paper: OrderPaper): Reader {
  const isGuests = paper.kind === 'packing' || paper.kind === 'label';
  return isGuests ? { is: 'guest', ...guestVoice(paper.site.locale) } : HOUSE;
}

function orderParts(job: Printed<OrderPaper>, facts: PrintFacts): Parts {
  const { paper } = job;
  const { site, order } = paper;
  const reader = readerOf(paper);
  const courses = paper.kind === 'expo' ? paper.courseNames : {};
  const courseName = (course: number): string => courses[String(course)] ?? `course ${course}`;
  const alarm = reader.is === 'guest' ? reader.say('allergy') : 'ALLERGY';
  return {
    ...NO_PARTS,
    site: site.name,
    urgent: [...paperBanners(job, facts), ...rush(paper), ...allergyBlocks(declaredOf(order, reader), alarm)],
    title: () => title(job, facts, reader),
    place: (block) => orderPlace(order, reader, block, besides(paper, reader)),
    contact: () => contactOf(order, site, reader),
    lines: (block: LinesBlock): Block[] => [
      ...linesOf(
        linesIn(paper),
        (line, nth) => dishOf(line, nth, { site, reader, options: block }),
        block,
        courseName,
      ),
      ...(paper.kind === 'label' ? [] : [{ kind: 'feed' as const, dots: 12 }]),
    ],
    note: () => (order.note ? noteBlocks(order.note) : []),
    qr: (block: BlockOf<'qr'>) =>
      block.text === '' ? [] : [{ kind: 'line', align: 'center', spans: [{ text: block.text }] }],
    foot: () => foot(job, facts),
  };
}

function linesIn(paper: OrderPaper) {
  return paper.kind === 'label' ? [{ ...paper.line, quantity: 1 }] : paper.lines;
}

function besides(paper: OrderPaper, reader: Reader): string[] {
  if (reader.is === 'guest') {
    if (paper.kind === 'packing') return [reader.say('bag', { n: paper.bag, of: paper.bags })];
    return paper.kind === 'label' ? [reader.say('piece', { n: paper.nth, of: paper.of })] : [];
  }
  return paper.kind === 'runner' && paper.courseName ? [paper.courseName.toLocaleUpperCase('en')] : [];
}

function rush({ order, kind }: OrderPaper): Block[] {
  if (!order.rush || kind === 'label') return [];
  const text: Span = { text: '>>> RUSH <<<', width: 2, height: 2, bold: true };
  return [
    { kind: 'band', align: 'center', lines: [[text]] },
    { kind: 'feed', dots: 8 },
  ];
}

function title({ paper, createdAt }: Printed<OrderPaper>, { timeZone }: PrintFacts, reader: Reader): Block[] {
  const at = wallTime(createdAt, timeZone);
  return [
    {
      kind: 'sides',
      left: titleOf(paper, reader),
      // As high as the title and not as wide: on narrow paper both stay on one row.
      right: [tall(at)],
    },
  ];
}

function titleOf(paper: OrderPaper, reader: Reader): Span[] {
  const { locale } = paper.site;
  if (reader.is === 'guest') return [big(reader.say('packing').toLocaleUpperCase(locale))];
  if (paper.kind !== 'runner') return [big('EXPO')];
  return [big('RUN'), tall(paper.fromName === '' ? '' : ` from ${paper.fromName}`)];
}

const big = (text: string): Span => ({ text, width: 2, height: 2, bold: true });
const tall = (text: string): Span => ({ text, height: 2, bold: true });

function foot({ paper, createdAt, copy }: Printed<OrderPaper>, { timeZone }: PrintFacts): Block[] {
  const name = `${paper.order.number}-${paper.kind.toUpperCase()}`;
  return [
    { kind: 'rule', style: 'dashed' },
    {
      kind: 'sides',
      left: [{ text: copy > 1 ? `${name} copy ${copy}` : name }],
      right: [{ text: dayAndTime(createdAt, timeZone) }],
    },
  ];
}
