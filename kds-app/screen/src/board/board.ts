import { millis, plus, type Instant } from '#shared/basics/instant.ts';
import { StationId } from '#shared/basics/ids.ts';
import { Listeners } from '#shared/client/listeners.ts';
import type { Listener, Unsubscribe } from '#shared/client/ports.ts';
import type { Ticket, TicketLine } from '#shared/kitchen/ticket.ts';
import { SeenViews, type ShownBoards } from '../keys/shown-boards.ts';
import type { Kitchen } from '../store/kitchen.ts';
import type { TicketDeed } from '../store/moves.ts';
import type { Notices } from '../store/notices.ts';
import type { Seen } from '../store/seen.ts';
import type { Ticker } from '../store/ticker.ts';
import type { Deck, DeckMaker } from './deck.ts';
import { doneWords, hasWork, headDeed, isGated, lineDeed, undoOf } from './deeds-here.ts';
import { calledOut } from './page-words.ts';
import { placesOf, type BoardPage } from './pages.ts';
import { say } from '../words/say.ts';

/** What lies over the board, if anything. */
export type Sheet = 'list' | 'screen' | 'all-day' | 'detail' | 'allergy' | 'stock' | 'pull';

/** What can be taken back, and until when. */
export interface Undo {
  readonly words: string;
  readonly ticketId: Ticket['id'];
  readonly orderId: Ticket['orderId'];
  readonly deeds: readonly TicketDeed[];
  readonly until: Instant;
}

/** Everything that a station's board shows. The object stays the same until something in it changes. */
export interface BoardView {
  readonly deck: Deck;
  /** From 0, always one that exists (or 0). */
  readonly page: number;
  readonly selected: string | null;
  /** The chosen line of the selected ticket, in item mode. */
  readonly line: string | null;
  readonly items: boolean;
  readonly sheet: Sheet | null;
  /** What other stations have open, in the order of its digits, while the sheet to pull from is open. */
  readonly elsewhere: readonly Ticket[];
  /** The ticket that the sheet is about; null for sheets about none. */
  readonly about: Ticket | null;
  /** `0` was pressed and waits for its digit. */
  readonly zero: boolean;
  readonly undo: Undo | null;
}

/** How tickets are bumped here. */
export interface Manner {
  readonly bumpBy: 'tap' | 'double' | 'select';
  readonly ticketBump: 'any-time' | 'all-done';
  readonly gate: 'off' | 'name' | 'pin';
}

export interface BoardParts {
  readonly kitchen: Kitchen;
  readonly notices: Notices;
  readonly seen: Seen;
  readonly ticker: Ticker;
  readonly station: string;
  readonly maker: DeckMaker;
  /** How hands work here, by the screen's look and the site's settings. */
  readonly manner: () => Manner;
  /** Told just before a ticket leaves, while it still hangs there. */
  readonly leaving: (ticketId: string) => void;
  readonly shown: ShownBoards;
}

const NOTHING_CHOSEN = { selected: null, line: null, items: false, sheet: null, about: null } as const;
const UNDO_MS = 8000;
/** Two touches that are meant as one word come this close together. */
const DOUBLE_MS = 900;

/** One station's board: what is in sight, what is chosen, and what hands do to it. */
export class Board {
  private readonly parts: BoardParts;
  private readonly listeners = new Listeners();
  private maker: DeckMaker;
  private tickets: ReadonlyMap<string, Ticket>;
  private view: BoardView;
  private pressed = false;
  private touched = { id: '', at: 0 };
  private readonly past = new SeenViews<BoardView>();

  constructor(parts: BoardParts) {
    this.parts = parts;
    this.maker = parts.maker;
    this.tickets = parts.kitchen.tickets();
    const deck = this.maker.deckOf(this.tickets.values(), parts.station);
    this.view = { ...NOTHING_CHOSEN, deck, page: 0, elsewhere: [], zero: false, undo: null };
  }

  /** Follows the kitchen until the returned function is called. */
  start(): Unsubscribe {
    this.past.ended(this.view, this.parts.shown.next());
    const stops = [
      this.parts.kitchen.subscribe(() => this.refresh()),
      this.parts.ticker.subscribe(() => this.expire()),
      this.parts.notices.subscribe(() => this.forget()),
    ];
    this.refresh();
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** What was shown when a key was pressed, by its version; null: nobody can say any more. */
  viewAt(seen: string | null): BoardView | null {
    const number = this.parts.shown.numberOf(seen);
    const view = number === null ? null : this.past.at(number);
    return view === 'now' ? this.view : view;
  }

  /** A key came whose board is gone: what it meant nobody can say. */
  late(): void {
    this.parts.notices.say('', say('keyTooLate'));
  }

  state = (): BoardView => this.view;

  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  /** Another screen size, text size or face. */
  style(maker: DeckMaker): void {
    this.maker = maker;
    this.layOut();
  }

  /** A finger is down: nothing moves under it until it is lifted. */
  press(down: boolean): void {
    this.pressed = down;
    if (!down) this.refresh();
  }

  get pageInSight(): BoardPage | undefined {
    return this.view.deck.pages[this.view.page];
  }

  ticket(id: string | null): Ticket | null {
    return id === null ? null : (this.tickets.get(id) ?? null);
  }

  show(change: Partial<BoardView>): void {
    this.view = { ...this.view, ...change };
    this.listeners.call();
  }

  select(id: string | null): void {
    if (id !== null) this.parts.seen.touch([id]);
    if (id !== this.view.selected) this.show({ selected: id, line: null, items: false });
  }

  /** The head was touched, or the ticket's digit pressed: what that means is set for the screen. */
  hit(ticket: Ticket): void {
    const { bumpBy } = this.parts.manner();
    const chosen = this.view.selected === ticket.id;
    if (bumpBy === 'select' && !chosen) return this.select(ticket.id);
    if (bumpBy === 'double' && !this.isSecond(ticket)) return this.select(ticket.id);
    this.bump(ticket);
  }

  /** Finishes a ticket, or acknowledges what is new on it. */
  bump(ticket: Ticket): void {
    this.parts.seen.touch([ticket.id]);
    const deed = headDeed(ticket);
    if (deed === null || this.isStopped(ticket)) return;
    if (deed.type === 'bump' && this.parts.manner().ticketBump === 'all-done' && hasWork(ticket)) {
      this.parts.notices.say(ticket.id, say('finishFirst'));
      return;
    }
    this.do(ticket, deed);
  }

  private isSecond(ticket: Ticket): boolean {
    const now = millis(this.parts.ticker.exactly());
    const second = this.touched.id === ticket.id && now - this.touched.at < DOUBLE_MS;
    this.touched = second ? { id: '', at: 0 } : { id: ticket.id, at: now };
    return second;
  }

  /** An allergy that nobody has answered for stands before everything else. */
  private isStopped(ticket: Ticket): boolean {
    if (!isGated(ticket, this.parts.manner().gate)) return false;
    this.ask('allergy', ticket);
    return true;
  }

  /** Opens a sheet about a ticket. */
  ask(sheet: 'detail' | 'allergy', ticket: Ticket): void {
    this.parts.seen.touch([ticket.id]);
    this.show({ sheet, about: ticket });
  }

  /** Says how many of a line are finished. */
  count(ticket: Ticket, line: TicketLine, done: number): void {
    if (done < 0 || done > line.quantity || this.isStopped(ticket)) return;
    this.do(ticket, { type: 'count-line', lineId: line.id, done });
  }

  answerAllergy(ticket: Ticket, name: string): void {
    this.do(ticket, { type: 'answer-allergy', name });
  }

  /** Starts, holds, fires, moves or hurries a ticket. */
  arrange(
    ticket: Ticket,
    deed: Extract<TicketDeed, { type: 'start' | 'hold' | 'fire' | 'move' | 'rush' }>,
  ): void {
    if (deed.type === 'start' && this.isStopped(ticket)) return;
    this.do(ticket, deed);
  }

  hitLine(ticket: Ticket, line: TicketLine): void {
    this.parts.seen.touch([ticket.id]);
    if (this.isStopped(ticket)) return;
    for (const each of this.maker.linesOf(ticket, line)) {
      const deed = lineDeed(ticket, each);
      if (deed) this.do(ticket, deed);
      if (deed?.type === 'seen') return;
    }
  }

  begin(ticket: Ticket): void {
    this.parts.seen.touch([ticket.id]);
    if (ticket.status === 'waiting' && !this.isStopped(ticket)) this.do(ticket, { type: 'start' });
  }

  recall(ticket: Ticket): void {
    this.parts.seen.touch([ticket.id]);
    if (ticket.status === 'bumped') this.do(ticket, { type: 'recall' });
  }

  /** Takes a ticket over from another station. */
  pull(ticket: Ticket): void {
    const station = StationId.parse(this.parts.station);
    this.show({ sheet: null, elsewhere: [] });
    this.do(ticket, { type: 'move', station });
  }

  undo(): void {
    const { undo } = this.view;
    if (undo === null) return;
    this.show({ undo: null });
    for (const deed of undo.deeds)
      this.parts.kitchen.do(
        { ticketId: undo.ticketId, orderId: undo.orderId, deed },
        say('undoOf', { what: undo.words }),
      );
  }

  private do(ticket: Ticket, deed: TicketDeed): void {
    const words = doneWords(calledOut(ticket), ticket, deed, this.parts.station);
    const deeds = undoOf(ticket, deed);
    if (deed.type === 'bump') this.parts.leaving(ticket.id);
    if (deeds.length > 0) {
      const until = plus(this.parts.ticker.exactly(), UNDO_MS);
      this.show({ undo: { words, ticketId: ticket.id, orderId: ticket.orderId, deeds, until } });
    }
    this.parts.kitchen.do({ ticketId: ticket.id, orderId: ticket.orderId, deed }, words);
  }

  private refresh(): void {
    if (this.pressed || this.parts.kitchen.tickets() === this.tickets) return;
    this.tickets = this.parts.kitchen.tickets();
    this.layOut();
  }

  private layOut(): void {
    const deck = this.maker.deckOf(this.tickets.values(), this.parts.station);
    const { page, selected, items } = this.view;
    const stays = deck.open.some((ticket) => ticket.id === selected);
    if (placesOf(deck) !== placesOf(this.view.deck)) this.past.ended(this.view, this.parts.shown.next());
    this.show({
      deck,
      page: Math.max(0, Math.min(page, deck.pages.length - 1)),
      selected: stays ? selected : null,
      items: items && stays,
      about: this.view.about && (this.tickets.get(this.view.about.id) ?? this.view.about),
    });
  }

  private expire(): void {
    const { undo } = this.view;
    if (undo && undo.until <= this.parts.ticker.now()) this.show({ undo: null });
  }

  /** What the host refused was not done, so there is nothing to take back. */
  private forget(): void {
    const { undo } = this.view;
    const refused = this.parts.notices.all().some((notice) => notice.about === undo?.ticketId);
    if (undo && refused) this.show({ undo: null });
  }
}
