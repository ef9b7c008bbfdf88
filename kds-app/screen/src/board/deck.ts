import { openTickets } from '#shared/kitchen/board.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import { flowOf, type Writing } from './flow.ts';
import { geometryOf, type Geometry, type Viewport } from './geometry.ts';
import { boardOrder, pagesOf, type BoardPage } from './pages.ts';
import { partsOf, type Part } from './parts.ts';

/** The tickets of one station, laid out. */
export interface Deck {
  readonly geometry: Geometry;
  readonly pages: readonly BoardPage[];
  /** What wants work, by urgency, and what is held. */
  readonly open: readonly Ticket[];
  readonly held: readonly Ticket[];
  /** What was bumped and can come back, the latest first. */
  readonly bumped: readonly Ticket[];
}

export interface DeckStyle {
  readonly viewport: Viewport;
  readonly textSize: number;
  readonly writing: Omit<Writing, 'cellWidth'>;
}

const RECALLABLE = 20;

/** Lays tickets out for one screen; what a ticket's text takes is worked out once for each version of it. */
export class DeckMaker {
  readonly geometry: Geometry;
  private readonly writing: Writing;
  private readonly parts = new WeakMap<Ticket, readonly Part[]>();

  constructor({ viewport, textSize, writing }: DeckStyle) {
    this.geometry = geometryOf(viewport, textSize);
    this.writing = { ...writing, cellWidth: this.geometry.cellWidth };
  }

  deckOf(tickets: Iterable<Ticket>, station: string): Deck {
    const own = [...tickets].filter((ticket) => ticket.station === station);
    const open = openTickets(own);
    const held = own.filter((ticket) => ticket.status === 'held');
    const bumped = own
      .filter((ticket) => ticket.status === 'bumped')
      .sort(latestFirst)
      .slice(0, RECALLABLE);
    const pages = pagesOf(boardOrder(open, held), this.geometry, (ticket) => this.partsOf(ticket));
    return { geometry: this.geometry, pages, open, held, bumped };
  }

  private partsOf(ticket: Ticket): readonly Part[] {
    const known = this.parts.get(ticket);
    if (known) return known;
    const parts = partsOf(ticket, flowOf(ticket, this.writing), this.geometry.bodyHeight);
    this.parts.set(ticket, parts);
    return parts;
  }
}

function latestFirst(a: Ticket, b: Ticket): number {
  return (b.bumpedAt ?? '').localeCompare(a.bumpedAt ?? '') || (a.id < b.id ? -1 : 1);
}
