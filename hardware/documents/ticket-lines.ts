import type { Ticket, TicketLine } from '#shared/kitchen/ticket.ts';
import type { Block, Span } from '#hardware/receipt/receipt.ts';
import { isAllergyNote } from '#shared/orders/allergy.ts';

/** Columns before the dish: two digits at double width and a space. */
const QUANTITY_COLUMNS = 5;

type Modifier = TicketLine['modifiers'][number];

/** One line of the ticket: quantity, dish, what changed, how, and its note. */
export function ticketLine(line: TicketLine): Block[] {
  const isVoid = line.status === 'voided';
  const mark = isVoid ? [] : markLines(line);
  const how = isVoid ? [] : line.modifiers.map(modifierLine);
  const seat = line.seat === null || isVoid ? [] : [under({ text: `seat ${line.seat}` })];
  const note = line.specialInstructions && !isVoid ? noteBlocks(line.specialInstructions) : [];
  return [{ kind: 'feed', dots: 8 }, ...dish(line), ...mark, ...how, ...seat, ...note];
}

function dish(line: TicketLine): Block[] {
  if (line.status === 'voided') {
    const was = line.mark?.was ?? line.quantity;
    const what: Span = { text: line.kitchenName, width: 2, height: 2 };
    const why = tag('VOID', `was ${was}, do not make`);
    return [{ kind: 'line', indent: QUANTITY_COLUMNS, lead: quantity(0), spans: why }, under(what)];
  }
  const what: Span = { text: line.kitchenName, width: 2, height: 2, bold: true };
  return [{ kind: 'line', indent: QUANTITY_COLUMNS, lead: quantity(line.quantity), spans: [what] }];
}

/** More than one stands out; three digits are set narrow. */
function quantity(count: number): Span[] {
  const invert = count > 1;
  const digits = String(count);
  const pad: Span = { text: digits.length === 1 ? ' ' : '', height: 2, invert };
  return [pad, { text: digits, width: digits.length > 2 ? 1 : 2, height: 2, bold: true, invert }, pad];
}

function under(...spans: readonly Span[]): Block {
  return { kind: 'line', indent: QUANTITY_COLUMNS, spans };
}

/** A word on black, and what it says. */
function tag(word: string, text: string): Span[] {
  return [
    { text: ` ${word} `, height: 2, bold: true, invert: true },
    { text: ` ${text}`, height: 2, bold: true },
  ];
}

function markLines({ mark, quantity: now }: TicketLine): Block[] {
  if (mark?.kind === 'added') return [under(...tag('ADDED', `by ${mark.by}`))];
  if (mark?.kind !== 'changed') return [];
  const what =
    mark.was !== null && mark.was !== now ? `was ${mark.was}, now ${now}` : mark.reason || 'see below';
  return [under(...tag('CHANGED', what))];
}

/** `NO` stands on black, other prefixes in brackets; a choice without one, such as how it is done, in capitals. */
function modifierLine({ prefix, kitchenName, quantity: times }: Modifier): Block {
  const name = times > 1 ? `${times} x ${kitchenName}` : kitchenName;
  const style = { height: 2, mustRead: true } as const;
  if (prefix === null) return under({ ...style, text: name.toLocaleUpperCase('en'), bold: true });
  const isNo = prefix === 'NO';
  return under(
    { ...style, text: isNo ? ' NO ' : `[${prefix}]`, bold: true, invert: isNo },
    { ...style, text: ` ${name}` },
  );
}

/** What was declared, by name, on black, above everything else. */
export function allergyBlocks({ allergy }: Pick<Ticket, 'allergy'>): Block[] {
  if (allergy === null || allergy.declared.length === 0) return [];
  const alarm: Span = { text: '! ALLERGY', width: 2, height: 2, bold: true };
  const what: Span = {
    text: allergy.declared.join(', ').toUpperCase(),
    height: 2,
    bold: true,
    mustRead: true,
  };
  return [{ kind: 'band', lines: [[alarm], [what]] }];
}

/** What a guest asked for, in a frame; on black when it tells of an allergy. */
export function noteBlocks(note: string): Block[] {
  if (!isAllergyNote(note)) {
    return [{ kind: 'box', spans: [{ text: note, height: 2, bold: true, mustRead: true }] }];
  }
  const alarm: Span = { text: '! ALLERGY', width: 2, height: 2, bold: true };
  return [{ kind: 'band', lines: [[alarm], [{ text: note, height: 2, bold: true, mustRead: true }]] }];
}
