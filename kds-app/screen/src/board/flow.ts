import type { Instant } from '#shared/basics/instant.ts';
import type { Mark } from '#shared/orders/order.ts';
import type { Ticket, TicketLine } from '#shared/kitchen/ticket.ts';
import type { ModifierPrefix } from '#shared/menu/menu.ts';
import { isAllergyNote } from '#shared/orders/allergy.ts';
import { TEXT, wrap, type Measure, type TextKind } from './wrap.ts';
import { capitals, say } from '../words/say.ts';

/** One row of text on a ticket. Its height follows from its kind. `tail`: said small at its end. */
export type Row = { readonly text: string; readonly tail?: string } & (
  | { readonly kind: 'name' | 'name-done' | 'choice' | 'instruction' | 'seat' | 'note' }
  | { readonly kind: 'modifier'; readonly prefix: ModifierPrefix | null }
  | { readonly kind: 'mark'; readonly tag: string | null }
);

/** What stays together on a ticket: a dish with how it is wanted, or the note to the whole order. */
export interface Block {
  readonly key: string;
  /** Null: the note. */
  readonly line: TicketLine | null;
  readonly rows: readonly Row[];
  readonly height: number;
  /** True on what is left of a block that was taller than a whole ticket. */
  readonly goesOn: boolean;
}

/** Widths that rows have, in units: what is left of the cell beside margins, quantity box and tick. */
const LINE_MARGINS = 80;
const NOTE_MARGINS = 36;
const TICK = 36;
const PREFIX_PADDING = 18;
const MARK_PADDING = 20;
const SEAT_GAP = 14;
const UNBROKEN = '\u00A0';

const LINE_PADDING = 3;
const MARKED_PADDING = 2;
const NOTE_PADDING = 8;
const NOTE_SIGN = 34;

/** What text on a ticket depends on beside the ticket. */
export interface Writing {
  /** In units. */
  readonly cellWidth: number;
  readonly measure: Measure;
  /** The language that is spoken: another one takes other room. */
  readonly language?: string;
  /** The wall clock at the site: `19:41`. */
  readonly wallClock: (at: Instant) => string;
}

/** The text of a ticket in rows, in the order in which it is read: the order's note, then its lines. */
export function flowOf(ticket: Ticket, writing: Writing): Block[] {
  const note = ticket.specialInstructions === '' ? [] : [noteBlock(ticket.specialInstructions, writing)];
  return [...note, ...ticket.lines.map((line) => lineBlock(line, writing))];
}

function noteBlock(text: string, { cellWidth, measure }: Writing): Block {
  const sign = isAllergyNote(text) ? NOTE_SIGN : 0;
  const rows = wrap(text, 'note', cellWidth - NOTE_MARGINS - sign, measure).map((row): Row => ({
    kind: 'note',
    text: row,
  }));
  return blockOf('note', null, rows, false);
}

/** A block of these rows, with its height. */
export function blockOf(key: string, line: TicketLine | null, rows: readonly Row[], goesOn: boolean): Block {
  const text = rows.reduce((sum, row) => sum + TEXT[row.kind].line, 0);
  const padding = line === null ? NOTE_PADDING : LINE_PADDING + (line.mark === null ? 0 : MARKED_PADDING);
  return { key, line, rows, height: text + padding, goesOn };
}

function lineBlock(line: TicketLine, writing: Writing): Block {
  const { measure } = writing;
  const width = writing.cellWidth - LINE_MARGINS;
  const done = line.status === 'done';
  const nameKind = done ? 'name-done' : 'name';
  const plain = (kind: Exclude<Row['kind'], 'modifier' | 'mark'>, text: string, first = width): Row[] =>
    wrap(text, kind, width, measure, first).map((row) => ({ kind, text: row }));
  const rows: Row[] = [
    ...plain(nameKind, line.kitchenName, done ? width - TICK : width),
    ...choiceRows(line, width, measure),
    ...line.modifiers.flatMap((modifier) => modifierRows(modifier, width, measure)),
    ...plain('instruction', line.specialInstructions),
  ];
  const seated = line.seat === null ? rows : withSeat(rows, say('seat', { n: line.seat }), width, measure);
  const marked = line.mark === null ? [] : markRows(line.mark, line, width, writing);
  return blockOf(line.id, line, [...seated, ...marked], false);
}

/** What was chosen on the dish, in capitals: `MEDIUM RARE`, `2 PINK · 1 MEDIUM`. A choice is not broken in two. */
function choiceRows(line: TicketLine, width: number, measure: Measure): Row[] {
  const text = line.modifiers
    .filter((modifier) => modifier.prefix === null)
    .map(({ kitchenName, quantity }) => (quantity > 1 ? `${quantity} ${kitchenName}` : kitchenName))
    .map((choice) => capitals(choice).replaceAll(' ', UNBROKEN))
    .join(`${UNBROKEN}· `);
  return wrap(text, 'choice', width, measure).map((row) => ({
    kind: 'choice',
    text: row.replace(/\u00A0·$/, ''),
  }));
}

/** The seat stands behind the last row where there is room, else in a row of its own. */
function withSeat(rows: readonly Row[], seat: string, width: number, measure: Measure): Row[] {
  const last = rows.at(-1);
  if (last && rowWidth(last, measure) + SEAT_GAP + measure(seat, 'seat') <= width) {
    return [...rows.slice(0, -1), { ...last, tail: seat }];
  }
  return [...rows, { kind: 'seat', text: seat }];
}

function rowWidth(row: Row, measure: Measure): number {
  const prefix =
    row.kind === 'modifier' && row.prefix !== null
      ? measure(say(`prefix.${row.prefix}`), 'prefix') + PREFIX_PADDING
      : 0;
  return prefix + measure(row.text, row.kind);
}

function modifierRows(modifier: TicketLine['modifiers'][number], width: number, measure: Measure): Row[] {
  const { prefix, quantity, kitchenName } = modifier;
  if (prefix === null) return [];
  const text = quantity > 1 ? `${quantity} × ${kitchenName}` : kitchenName;
  return tagged(
    text,
    'modifier',
    measure(say(`prefix.${prefix}`), 'prefix') + PREFIX_PADDING,
    width,
    measure,
  ).map((row, index) => ({
    kind: 'modifier',
    text: row,
    prefix: index === 0 ? prefix : null,
  }));
}

/** What a mark says: `CHANGED was 1, now 3`, `ADDED 19:41 by Ana`, `VOID not wanted now`. */
function markWords(
  mark: Mark,
  line: TicketLine,
  wallClock: Writing['wallClock'],
): { tag: string; text: string } {
  const when = say('timeBy', { time: wallClock(mark.at), name: mark.by });
  switch (mark.kind) {
    case 'added':
      return { tag: say('tag.added'), text: when };
    case 'changed': {
      const { was } = mark;
      const counted = was !== null && was !== line.quantity;
      return {
        tag: say('tag.changed'),
        text: counted ? say('wasNow', { was, now: line.quantity }) : mark.reason || when,
      };
    }
    case 'voided':
      return { tag: say('tag.voided'), text: mark.reason || when };
  }
}

function markRows(mark: Mark, line: TicketLine, width: number, writing: Writing): Row[] {
  const { tag, text } = markWords(mark, line, writing.wallClock);
  const tagWidth = writing.measure(tag, 'mark') * 1.06 + MARK_PADDING;
  return tagged(text, 'mark', tagWidth, width, writing.measure).map((row, index) => ({
    kind: 'mark',
    text: row,
    tag: index === 0 ? tag : null,
  }));
}

/** Rows of a text behind a tag; the tag stands alone where not even one word fits beside it. */
function tagged(text: string, kind: TextKind, tagWidth: number, width: number, measure: Measure): string[] {
  const [firstWord = ''] = text.split(/\s+/);
  if (firstWord === '') return [''];
  if (measure(firstWord, kind) > width - tagWidth) return ['', ...wrap(text, kind, width, measure)];
  return wrap(text, kind, width, measure, width - tagWidth);
}
