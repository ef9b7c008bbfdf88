import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { millis } from '#shared/basics/instant.ts';
import { ScreenLook } from '#shared/kitchen/profile.ts';
import { must } from '#shared/basics/result.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import { busyService } from '#test/support/busy-service.ts';
import { DeckMaker, type Deck } from './deck.ts';
import { flowOf, type Block, type Row } from './flow.ts';
import { geometryOf } from './geometry.ts';
import { roughMeasure } from './measure.ts';
import { boardOrder, slotDigits } from './pages.ts';
import { wrap } from './wrap.ts';

const service = busyService();
const wallClock = () => '19:41';
const maker = (width: number, height: number, textSize = 1) =>
  new DeckMaker({
    viewport: { width, height },
    look: ScreenLook.parse({ textSize }),
    writing: { measure: roughMeasure, wallClock },
  });
const grill = (deck: DeckMaker, tickets: readonly Ticket[] = service.tickets) =>
  deck.deckOf(tickets, 'grill');

describe('columns and rows follow from the screen', () => {
  test.each([
    [1920, 1080, 5, 3, true],
    [1366, 768, 4, 2, true],
    [1080, 1920, 3, 5, false],
    [3840, 2160, 5, 3, true],
    [390, 844, 1, 2, false],
  ])('%i x %i', (width, height, columns, rows, panel) => {
    expect(geometryOf({ width, height }, 1)).toMatchObject({ columns, rows, panel });
  });
});

const rowWords = (ticket: Ticket, block: Block, row: Row) =>
  `${ticket.id} ${block.key} ${JSON.stringify(row)}`;

/** Every row of text in sight over all pages, in reading order. */
const rowsShown = (deck: Deck) =>
  deck.pages.flatMap((page) =>
    page.cells.flatMap((cell) =>
      cell.part.blocks.flatMap((block) => block.rows.map((row) => rowWords(cell.ticket, block, row))),
    ),
  );

const words = fc
  .array(fc.string({ minLength: 1, maxLength: 24 }), { maxLength: 40 })
  .map((all) => all.join(' '));

/** Tickets of the busy house with notes, names and instructions of any length. */
const anyTickets = fc
  .array(
    fc.record({
      note: words,
      instructions: words,
      name: fc.string({ maxLength: 80 }),
      rush: fc.boolean(),
      copies: fc.nat(9),
    }),
    { maxLength: 30 },
  )
  .map((changes) =>
    changes.map((change, index): Ticket => {
      const model = must(service.tickets[index % service.tickets.length], 'a ticket');
      const lines = Array.from({ length: change.copies + 1 }, (_, copy) =>
        model.lines.map((line) => ({
          ...line,
          id: `${line.id}-${index}-${copy}` as typeof line.id,
          kitchenName: change.name,
          specialInstructions: copy % 2 === 0 ? change.instructions : '',
        })),
      ).flat();
      const id = `${model.id}-${index}` as Ticket['id'];
      return {
        ...model,
        id,
        rush: change.rush,
        specialInstructions: change.note,
        station: 'grill' as Ticket['station'],
        lines,
      };
    }),
  );

const screens = fc.record({
  width: fc.integer({ min: 380, max: 3840 }),
  height: fc.integer({ min: 500, max: 2160 }),
  textSize: fc.constantFrom(0.7, 1, 1.6),
});

describe('a board of any tickets on any screen', () => {
  test('shows every line once, in order: none is lost, none is doubled', () => {
    fc.assert(
      fc.property(anyTickets, screens, (tickets, { width, height, textSize }) => {
        const deck = grill(maker(width, height, textSize), tickets);
        const writing = { measure: roughMeasure, wallClock, cellWidth: deck.geometry.cellWidth };
        const wanted = boardOrder(deck.open, deck.held).flatMap((ticket) =>
          flowOf(ticket, writing).flatMap((block) => block.rows.map((row) => rowWords(ticket, block, row))),
        );
        expect(rowsShown(deck)).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  test('never puts more on a ticket than it holds, unless one row alone is taller', () => {
    fc.assert(
      fc.property(anyTickets, screens, (tickets, { width, height, textSize }) => {
        const deck = grill(maker(width, height, textSize), tickets);
        for (const cell of deck.pages.flatMap((page) => page.cells)) {
          const used = cell.part.blocks.reduce((sum, block) => sum + block.height, 0);
          const rows = cell.part.blocks.reduce((sum, block) => sum + block.rows.length, 0);
          expect(used <= deck.geometry.bodyHeight || rows === 1).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('gives each ticket of a page one slot of its own, counted from 1, and reads by urgency', () => {
    fc.assert(
      fc.property(anyTickets, screens, (tickets, { width, height, textSize }) => {
        const deck = grill(maker(width, height, textSize), tickets);
        for (const page of deck.pages) {
          const slots = new Map(
            page.cells.filter((cell) => cell.slot !== null).map((cell) => [cell.ticket.id, cell.slot]),
          );
          expect([...slots.values()]).toEqual([...slots.keys()].map((_, index) => index + 1));
        }
        const order = deck.pages
          .flatMap((page) => page.cells)
          .filter((cell) => cell.slot !== null && cell.part.index === 0);
        const weights = order.map(
          (cell) => (cell.ticket.rush ? 0 : 1e15) + millis(cell.ticket.firedAt ?? ''),
        );
        expect(weights).toEqual([...weights].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});

test('a ticket that goes on says how much and where', () => {
  const deck = grill(maker(1920, 1080));
  const parts = deck.pages.flatMap((page) => page.cells).filter((cell) => cell.ticket.place?.name === 'T8');
  expect(parts.length).toBeGreaterThan(1);
  expect(parts[0]).toMatchObject({ goesOn: 'here', part: { index: 0 } });
  expect(parts[0]?.part.goOn).toBeGreaterThan(0);
  expect(parts.at(-1)).toMatchObject({ goesOn: null, slot: parts[0]?.slot });
});

test('a ticket keeps its parts while it stays the same', () => {
  const deckMaker = maker(1920, 1080);
  const [a, b] = [grill(deckMaker), grill(deckMaker)];
  expect(a.pages[0]?.cells[3]?.part).toBe(b.pages[0]?.cells[3]?.part);
});

test('digits of slots', () => {
  expect([1, 9, 10, 18, 19, 20].map(slotDigits)).toEqual(['1', '9', '01', '09', '00', null]);
});

test('a word wider than its row is broken, not cut', () => {
  const rows = wrap('Donaudampfschifffahrtsgesellschaft soup', 'name', 100, roughMeasure);
  expect(rows.join('').replaceAll(' ', '')).toBe('Donaudampfschifffahrtsgesellschaftsoup');
  expect(Math.max(...rows.map((row) => roughMeasure(row, 'name')))).toBeLessThanOrEqual(100);
});
