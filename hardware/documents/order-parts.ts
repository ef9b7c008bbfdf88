import { localTime, wallTime } from '#shared/basics/instant.ts';
import { formatMoney } from '#shared/basics/money.ts';
import type { PaperLine, PaperOrder, PaperSite } from '#shared/kitchen/paper-order.ts';
import type { Block, Span } from '#hardware/receipt/receipt.ts';
import type { BlockOf } from './assemble.ts';
import { cooksModifier, dishBlocks, type Dish, type LinesBlock } from './dishes.ts';
import type { GuestVoice } from './guest-words.ts';
import { leadSpan } from './printed.ts';
import { ORDER_TYPE_WORDS } from './words.ts';

/** Who reads a paper: the house's own people, in kitchen words, or guests in theirs. */
export type Reader = { readonly is: 'house' } | ({ readonly is: 'guest' } & GuestVoice);

/** An amount as the site's people write it, with spaces that every printer has. */
export function money(amount: number, { currency, locale }: PaperSite): string {
  return formatMoney(amount, currency, `${locale}-u-nu-latn`).replace(/[\u00a0\u202f]/g, ' ');
}

/** `19:42`, as the site writes it. */
export function timeOf(at: string, { timeZone, locale }: PaperSite): string {
  return localTime(at, timeZone, `${locale}-u-nu-latn`).replace(/[\u00a0\u202f]/g, ' ');
}

/** What stands large: the place, the number, or the name to call out. */
export function leadOf(order: PaperOrder, lead: BlockOf<'place'>['lead']): string {
  const number = `#${order.number}`;
  if (lead === 'number') return number;
  const name = lead === 'customer' ? (order.customerName ?? order.place?.name) : order.place?.name;
  return name ?? number;
}

/** The head of an order's paper: where or for whom large, the rest beside it. `beside`: of this paper alone. */
export function orderPlace(
  order: PaperOrder,
  reader: Reader,
  { size, lead }: BlockOf<'place'>,
  beside: readonly string[] = [],
): Block[] {
  const large = leadOf(order, lead);
  const by = reader.is === 'house' ? order.placedBy : '';
  const where = lead === 'place' ? '' : (order.place?.name ?? '');
  const who = order.customerName ?? by;
  const numbers = [order.number, ...order.alsoNumbers].join(', ');
  const number = reader.is === 'house' ? `order #${numbers}` : reader.say('order', { number: numbers });
  const first = [where, large === `#${order.number}` ? '' : number, who === large ? '' : who];
  const second = [howOf(order, reader), guestsOf(order, reader), ...beside];
  const joined = (parts: readonly string[]) => parts.filter(Boolean).join(', ');
  return [
    { kind: 'sides', left: [leadSpan(large, size)], right: [{ text: joined(first) }] },
    { kind: 'sides', left: [], right: [{ text: joined(second), bold: true }] },
    { kind: 'feed', dots: 8 },
  ];
}

function howOf({ orderType }: PaperOrder, reader: Reader): string {
  return reader.is === 'house' ? ORDER_TYPE_WORDS[orderType] : reader.word(`type.${orderType}`);
}

function guestsOf({ guests }: PaperOrder, reader: Reader): string {
  if (guests === null) return '';
  if (reader.is === 'guest') return reader.say('guests', { n: guests });
  return guests === 1 ? '1 guest' : `${guests} guests`;
}

/** How to reach who it is for, and when it is wanted. */
export function contactOf(order: PaperOrder, site: PaperSite, reader: Reader): Block[] {
  const at = order.requestedFor === null ? null : wallTime(order.requestedFor, site.timeZone);
  const wanted = reader.is === 'guest' ? reader.say('wanted', { time: at ?? '' }) : `for ${at ?? ''}`;
  const lines = [order.phone, order.address, at === null ? null : wanted];
  return lines.flatMap((text) =>
    text ? [{ kind: 'line' as const, spans: [{ text, height: 2 as const }] }] : [],
  );
}

/** A line of an order as its reader reads it; `nth` of the lines on the paper, from 0. */
export function dishOf(
  line: PaperLine,
  nth: number,
  { site, reader, options }: { site: PaperSite; reader: Reader; options: LinesBlock },
): Dish {
  const isSmall = options.size === 'normal';
  const name = reader.is === 'house' ? line.kitchenName : line.name;
  const isSeated = line.seat !== null && reader.is === 'house' && options.group !== 'seat';
  const where = reader.is === 'house' ? `line ${nth + 1}` : '';
  const seat = isSeated ? [`seat ${line.seat}`] : [];
  const guest = line.guest === '' || options.group === 'guest' ? [] : [line.guest];
  return {
    name,
    line: where,
    quantity: line.quantity,
    change: null,
    modifiers: line.modifiers.map((modifier) =>
      reader.is === 'house'
        ? cooksModifier(modifier, isSmall, where)
        : [guestsModifier(modifier, reader, isSmall)],
    ),
    under: [...seat, ...guest],
    note: line.note,
    contains: containsOf(line, reader),
    price: money(line.total, site),
    each: eachOf(line, site, reader),
  };
}

function eachOf({ quantity, total }: PaperLine, site: PaperSite, reader: Reader): string {
  const isEven = quantity > 1 && total % quantity === 0;
  return isEven && reader.is === 'guest' ? reader.say('each', { price: money(total / quantity, site) }) : '';
}

function guestsModifier(
  modifier: PaperLine['modifiers'][number],
  { word }: GuestVoice,
  isSmall: boolean,
): Span {
  const name = modifier.quantity > 1 ? `${modifier.quantity} x ${modifier.name}` : modifier.name;
  const text = modifier.prefix === null ? name : word(`prefix.${modifier.prefix}`, { name });
  return { text, height: isSmall ? 1 : 2, mustRead: true };
}

function containsOf({ allergens }: PaperLine, reader: Reader): string {
  if (allergens.length === 0) return '';
  if (reader.is === 'house') return `contains ${allergens.join(', ')}`;
  return reader.say('contains', {
    what: allergens.map((each) => reader.word(`allergen.${each}`)).join(', '),
  });
}

/** What was declared, as its reader reads it. */
export function declaredOf({ allergies }: PaperOrder, reader: Reader): string[] {
  return reader.is === 'house' ? allergies : allergies.map((each) => reader.word(`allergen.${each}`));
}

/** The lines, under a heading for each group if the template wants groups. */
export function linesOf(
  lines: readonly PaperLine[],
  draw: (line: PaperLine, nth: number) => Dish,
  options: LinesBlock,
  courseName: (course: number) => string,
): Block[] {
  const groups = Map.groupBy(lines, (line) => groupOf(line, options.group, courseName));
  const isGrouped = groups.size > 1 || !groups.has('');
  return [...groups].flatMap(([heading, of]) => [
    ...(isGrouped ? headingOf(heading || 'for all') : []),
    ...of.flatMap((line) => dishBlocks(draw(line, lines.indexOf(line)), options)),
  ]);
}

function headingOf(text: string): Block[] {
  return [
    { kind: 'feed', dots: 8 },
    { kind: 'line', spans: [{ text: ` ${text.toLocaleUpperCase('en')} `, bold: true, invert: true }] },
  ];
}

function groupOf(
  { stationName, course, seat, guest }: PaperLine,
  group: LinesBlock['group'],
  courseName: (course: number) => string,
): string {
  switch (group) {
    case 'none':
      return '';
    case 'station':
      return stationName;
    case 'course':
      return course === null ? '' : courseName(course);
    case 'seat':
      return seat === null ? '' : `seat ${seat}`;
    case 'guest':
      return guest;
  }
}
