import type { TemplateBlock } from '#shared/floor/template.ts';
import type { TicketLine } from '#shared/kitchen/ticket.ts';
import type { Block, Size, Span } from '#hardware/receipt/receipt.ts';
import { noteBlocks } from './notes.ts';

export type LinesBlock = Extract<TemplateBlock, { block: 'lines' }>;

/** A dish as it stands on paper. */
export interface Dish {
  readonly name: string;
  /** Where it stands on the screen: printed behind what this printer cannot spell. Empty: nobody can look there. */
  readonly line: string;
  readonly quantity: number;
  /** Null: nothing of it changed, or nobody on this paper has to know. */
  readonly change: Pick<TicketLine, 'status' | 'mark' | 'quantity'> | null;
  /** Already as they are read: `RARE`, `NO mint sauce`. */
  readonly modifiers: readonly (readonly Span[])[];
  readonly under: readonly string[];
  readonly note: string;
  /** What is in it, in words. */
  readonly contains: string;
  readonly price: string;
  /** `€17.50 each`, where there are several; empty: one, or it does not come out even. */
  readonly each: string;
}

interface Look {
  readonly span: Pick<Span, 'width' | 'height' | 'bold'>;
  readonly digits: Size;
  /** Columns before the dish: the digits of the quantity and a space. */
  readonly columns: number;
}

const LOOKS: Readonly<Record<LinesBlock['size'], Look>> = {
  large: { span: { width: 2, height: 2, bold: true }, digits: 2, columns: 5 },
  tall: { span: { height: 2, bold: true }, digits: 1, columns: 4 },
  normal: { span: { bold: true }, digits: 1, columns: 4 },
};

/** One line of a paper: quantity, dish, what changed, how, for whom, and its note. */
export function dishBlocks(dish: Dish, options: LinesBlock): Block[] {
  const gap: Block[] = options.size === 'normal' ? [] : [{ kind: 'feed', dots: 8 }];
  if (dish.change?.status === 'voided') return [...gap, ...voided(dish, options)];
  return [
    ...gap,
    ...title(dish, options),
    ...changes(dish, options),
    ...howAndForWhom(dish, options),
    ...(options.allergens && dish.contains
      ? [under(options, { text: dish.contains, mustRead: true, ...seek(dish.line) })]
      : []),
    ...(options.notes && dish.note ? noteOf(dish.note, options) : []),
  ];
}

function howAndForWhom(dish: Dish, options: LinesBlock): Block[] {
  return [
    ...(options.modifiers ? dish.modifiers.map((spans) => under(options, ...spans)) : []),
    ...(options.seats ? dish.under.map((text) => under(options, { text })) : []),
  ];
}

function seek(line: string): Pick<Span, 'whenLost'> {
  return line === '' ? {} : { whenLost: ` (${line})` };
}

function noteOf(note: string, options: LinesBlock): Block[] {
  return options.size === 'normal' ? [under(options, { text: note, bold: true })] : noteBlocks(note);
}

function title(dish: Dish, options: LinesBlock): Block[] {
  const look = LOOKS[options.size];
  const lead = quantity(dish.quantity, look);
  const name: Span = { text: dish.name, ...look.span, ...seek(dish.line) };
  if (options.prices && dish.price) {
    const count = `${String(dish.quantity).padStart(2)} `;
    const right = [{ text: dish.price, height: look.span.height ?? 1 }];
    const hang = count.length * (look.span.width ?? 1);
    return [
      { kind: 'sides', left: [{ text: count, ...look.span }, name], right, hang },
      ...(dish.each ? [under(options, { text: dish.each })] : []),
    ];
  }
  return [{ kind: 'line', indent: look.columns, lead, spans: [name] }];
}

function voided(dish: Dish, options: LinesBlock): Block[] {
  const was = dish.change?.mark?.was ?? dish.quantity;
  const { span, columns } = LOOKS[options.size];
  const why = tag('VOID', `was ${was}, do not make`);
  const lead = quantity(0, LOOKS[options.size]);
  return [
    { kind: 'line', indent: columns, lead, spans: why },
    { kind: 'line', indent: columns, spans: [{ text: dish.name, ...span, bold: false, ...seek(dish.line) }] },
    ...howAndForWhom(dish, options),
  ];
}

/** More than one stands out; three digits are set narrow. */
function quantity(count: number, { span, digits: width }: Look): Span[] {
  const invert = count > 1;
  const digits = String(count);
  const height = span.height ?? 1;
  const pad: Span = { text: digits.length === 1 ? ' ' : '', height, invert };
  return [pad, { text: digits, width: digits.length > 2 ? 1 : width, height, bold: true, invert }, pad];
}

function under({ size, indent }: LinesBlock, ...spans: readonly Span[]): Block {
  return { kind: 'line', indent: size === 'large' ? indent : Math.min(indent, 4), spans };
}

/** A word on black, and what it says. */
function tag(word: string, text: string): Span[] {
  return [
    { text: ` ${word} `, height: 2, bold: true, invert: true },
    { text: ` ${text}`, height: 2, bold: true },
  ];
}

function changes({ change }: Dish, options: LinesBlock): Block[] {
  if (change?.mark?.kind === 'added') return [under(options, ...tag('ADDED', `by ${change.mark.by}`))];
  if (change?.mark?.kind !== 'changed') return [];
  const { was, reason } = change.mark;
  const now = change.quantity;
  const what = was !== null && was !== now ? `was ${was}, now ${now}` : reason || 'see below';
  return [under(options, ...tag('CHANGED', what))];
}

type Modifier = Pick<TicketLine['modifiers'][number], 'kitchenName' | 'prefix' | 'quantity'>;

/** As cooks read it: `NO` on black, other prefixes in brackets; a choice without one, such as how it is done, in capitals. */
export function cooksModifier(
  { prefix, kitchenName, quantity: times }: Modifier,
  isSmall: boolean,
  line: string,
): Span[] {
  const name = times > 1 ? `${times} x ${kitchenName}` : kitchenName;
  const style = { height: isSmall ? 1 : 2, mustRead: true } as const;
  const spelled = { ...style, ...seek(line) };
  if (prefix === null) return [{ ...spelled, text: name.toLocaleUpperCase('en'), bold: true }];
  const isNo = prefix === 'NO';
  return [
    { ...style, text: isNo ? ' NO ' : `[${prefix}]`, bold: true, invert: isNo },
    { ...spelled, text: ` ${name}` },
  ];
}
