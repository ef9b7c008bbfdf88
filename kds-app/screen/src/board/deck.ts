import { openTickets } from '#shared/kitchen/board.ts';
import type { ScreenLook } from '#shared/kitchen/profile.ts';
import type { Ticket, TicketLine } from '#shared/kitchen/ticket.ts';
import { combined, type Combined } from './combine.ts';
import { flowOf, type Writing } from './flow.ts';
import { geometryOf, type Geometry, type Viewport } from './geometry.ts';
import { boardOrder, pagesOf, type BoardPage } from './pages.ts';
import { listPages } from './list.ts';
import { partsOf, type Part } from './parts.ts';
import { railPages } from './rail.ts';

/** The tickets of one station, laid out. */
export interface Deck {
  readonly geometry: Geometry;
  readonly pages: readonly BoardPage[];
  /** What wants work, by urgency, and what is held. */
  readonly open: readonly Ticket[];
  readonly held: readonly Ticket[];
  /** What was bumped and can come back, the latest first. */
  readonly bumped: readonly Ticket[];
  /** How many open tickets the screen's filter hides. */
  readonly hidden: number;
}

export interface DeckStyle {
  readonly viewport: Viewport;
  readonly look: DeckLook;
  readonly writing: Omit<Writing, 'cellWidth'>;
  /** 2: the deck has half of the screen. */
  readonly share?: 1 | 2;
  /** The names of dishes and modifiers in this screen's language; left out: as the kitchen calls them. */
  readonly naming?: Naming;
}

/** Names in another language; null where there is none. */
export interface Naming {
  readonly item: (id: string) => string | null;
  readonly modifier: (id: string) => string | null;
}

/** As much of a screen's look as decides what hangs where. */
export type DeckLook = Pick<
  ScreenLook,
  'layout' | 'columns' | 'rows' | 'textSize' | 'combine' | 'preview' | 'allDay' | 'orderTypes' | 'courses'
>;

const RECALLABLE = 20;

/** Lays tickets out for one screen; what a ticket's text takes is worked out once for each version of it. */
export class DeckMaker {
  readonly geometry: Geometry;
  private readonly look: DeckLook;
  private readonly writing: Writing;
  private readonly naming: Naming | undefined;
  private readonly parts = new WeakMap<Ticket, readonly Part[]>();
  private readonly combined = new WeakMap<Ticket, Combined>();

  constructor({ viewport, look, writing, share = 1, naming }: DeckStyle) {
    this.naming = naming;
    const { layout, columns, rows, allDay } = look;
    const wish = { layout, columns, rows, panel: allDay !== 'none', share };
    this.look = look;
    this.geometry = geometryOf(viewport, look.textSize, wish);
    this.writing = { ...writing, cellWidth: this.geometry.cellWidth };
  }

  deckOf(tickets: Iterable<Ticket>, station: string): Deck {
    const all = [...tickets].filter((ticket) => ticket.station === station);
    const own = all.filter((ticket) => this.isWanted(ticket));
    const open = openTickets(own);
    const held = own.filter((ticket) => ticket.status === 'held');
    const bumped = own
      .filter((ticket) => ticket.status === 'bumped')
      .sort(latestFirst)
      .slice(0, RECALLABLE);
    const hanging = boardOrder(open, this.look.preview ? held : []);
    const hidden = openTickets(all).length - open.length;
    return { geometry: this.geometry, pages: this.pages(hanging), open, held, bumped, hidden };
  }

  /** The lines that one shown line stands for. */
  linesOf(ticket: Ticket, line: TicketLine): readonly TicketLine[] {
    return this.shown(ticket).lines.get(line.id) ?? [line];
  }

  private isWanted({ orderType, course }: Ticket): boolean {
    const { orderTypes, courses } = this.look;
    const typed = orderTypes === null || orderTypes.includes(orderType);
    return typed && (courses === null || course === null || courses.includes(course));
  }

  private pages(tickets: readonly Ticket[]): BoardPage[] {
    const partsOf = (ticket: Ticket) => this.partsOf(ticket);
    switch (this.look.layout) {
      case 'rail':
        return railPages(tickets, this.geometry, partsOf);
      case 'list':
        return listPages(tickets, this.geometry, this.writing.measure);
      case 'grid':
      case 'split':
        return pagesOf(tickets, this.geometry, partsOf);
    }
  }

  private shown(ticket: Ticket): Combined {
    if (!this.look.combine && this.naming === undefined) return { ticket, lines: new Map() };
    const known = this.combined.get(ticket) ?? this.read(ticket);
    this.combined.set(ticket, known);
    return known;
  }

  /** The ticket in this screen's language, its equal lines put together where the screen wants it so. */
  private read(ticket: Ticket): Combined {
    const named = this.naming === undefined ? ticket : renamed(ticket, this.naming);
    return this.look.combine ? combined(named) : { ticket: named, lines: new Map() };
  }

  private partsOf(ticket: Ticket): readonly Part[] {
    const known = this.parts.get(ticket);
    if (known) return known;
    const shown = this.shown(ticket).ticket;
    const parts = partsOf(shown, flowOf(shown, this.writing), this.geometry.bodyHeight);
    this.parts.set(ticket, parts);
    return parts;
  }
}

function renamed(ticket: Ticket, naming: Naming): Ticket {
  const lines = ticket.lines.map((line) => ({
    ...line,
    kitchenName: naming.item(line.itemId) ?? line.kitchenName,
    modifiers: line.modifiers.map((each) => ({
      ...each,
      kitchenName: naming.modifier(each.modifierId) ?? each.kitchenName,
    })),
  }));
  return { ...ticket, lines };
}

function latestFirst(a: Ticket, b: Ticket): number {
  return (b.bumpedAt ?? '').localeCompare(a.bumpedAt ?? '') || (a.id < b.id ? -1 : 1);
}
