import type { Ticket } from '#shared/kitchen/ticket.ts';
import type { KeyAction, PlainKey } from '../keys/keymap.ts';
import type { Board, BoardView, Sheet } from './board.ts';
import { ticketIn } from './pages.ts';
import { steered, steeredLine } from './steer.ts';

/** What keys change outside of the board. */
export interface BoardKeyParts {
  readonly board: Board;
  readonly resize: (by: 1 | -1) => void;
}

/**
 * Does on a board what a key asks for. `seen`: the version of the board that its presser saw, where that is known; what
 * the key means is told by that board, so that it never acts on a ticket that moved into a place in between.
 */
export function pressKey(action: KeyAction, parts: BoardKeyParts, seen?: string | null): void {
  const { board } = parts;
  const view = seen === undefined || !isAimed(action) ? board.state() : aimedAt(action, board, seen);
  if (view === null) return board.late();
  if (action.do !== 'zero' && board.state().zero) board.show({ zero: false });
  if (action.do === 'slot') slot(action.slot, board, view);
  else if (action.do === 'go') go(board, action.to);
  else if (action.do === 'page') turn(board, action.to);
  else if (action.do === 'size') parts.resize(action.by);
  else PLAIN[action.do](board, view);
}

/** Keys that are about a ticket in its place. */
const AIMED: ReadonlySet<KeyAction['do']> = new Set([
  'slot',
  'bump',
  'bump-first',
  'start',
  'hold',
  'rush',
  'detail',
  'items',
  'item-done',
  'recall-last',
  'review',
]);

function isAimed(action: KeyAction): boolean {
  return AIMED.has(action.do);
}

/** What its presser saw; null when something else lies there or is chosen by now, or nobody can say. */
function aimedAt(action: KeyAction, board: Board, seen: string | null): BoardView | null {
  const [then, now] = [board.viewAt(seen), board.state()];
  if (then === null) return null;
  const same =
    then.page === now.page &&
    then.sheet === now.sheet &&
    then.selected === now.selected &&
    then.items === now.items &&
    then.line === now.line;
  return same && !hasLeft(action, then, now) ? then : null;
}

/** What lay there when the key was pressed hangs there no more: whatever moved up is not meant. */
function hasLeft(action: KeyAction, then: BoardView, now: BoardView): boolean {
  if (then === now) return false;
  const isBack = action.do === 'recall-last' || action.do === 'review' || then.sheet === 'list';
  const list = ({ deck, sheet, elsewhere }: BoardView): readonly Ticket[] => {
    if (isBack) return deck.bumped;
    return sheet === 'pull' ? elsewhere : deck.open;
  };
  const id = action.do === 'slot' ? placed(action.slot, then) : firstOf(action, then);
  return id !== undefined && !list(now).some((ticket) => ticket.id === id);
}

/** What a digit meant. */
function placed(number: number, { sheet, deck, elsewhere, page }: BoardView): string | undefined {
  if (sheet === 'list') return deck.bumped[number - 1]?.id;
  if (sheet === 'pull') return elsewhere[number - 1]?.id;
  return ticketIn(deck.pages[page], number)?.id;
}

/** What a key without a digit meant. */
function firstOf({ do: deed }: KeyAction, { deck, page, selected }: BoardView): string | undefined {
  if (deed === 'recall-last' || deed === 'review') return deck.bumped[0]?.id;
  const chosen = deed === 'bump-first' ? null : selected;
  return chosen ?? ticketIn(deck.pages[page], 1)?.id;
}

const PLAIN: Readonly<Record<PlainKey, (board: Board, view: BoardView) => void>> = {
  zero: (board) => board.show({ zero: true }),
  bump,
  start: (board, view) => withTicket(targetOf(board, view), (ticket) => board.begin(ticket)),
  undo: (board) => board.undo(),
  'recall-last': (board, view) => withTicket(lastBumped(board, view), (ticket) => board.recall(ticket)),
  items,
  list: (board) => toggle(board, 'list'),
  'all-day': (board) => toggle(board, 'all-day'),
  screen: (board) => toggle(board, 'screen'),
  stock: (board) => toggle(board, 'stock'),
  // With one station on the screen there is none to go to.
  station: () => undefined,
  'bump-first': (board, view) => withTicket(inPlace(board, view, 1), (ticket) => board.bump(ticket)),
  hold: (board, view) =>
    withTicket(targetOf(board, view), (ticket) => board.arrange(ticket, holdOrFire(ticket))),
  rush: (board, view) =>
    withTicket(targetOf(board, view), (ticket) =>
      board.arrange(ticket, { type: 'rush', rush: !ticket.rush }),
    ),
  detail: (board, view) => withTicket(targetOf(board, view), (ticket) => board.ask('detail', ticket)),
  review: (board, view) => withTicket(lastBumped(board, view), (ticket) => board.ask('detail', ticket)),
  pull: (board) => toggle(board, 'pull'),
  'item-done': itemDone,
  cancel: (board) => board.show({ sheet: null, items: false, line: null, selected: null }),
};

/** HOLD holds what waits, and lets go what is held. */
function holdOrFire(ticket: Ticket) {
  return ticket.status === 'held' ? ({ type: 'fire' } as const) : ({ type: 'hold', until: null } as const);
}

/** One more of the chosen line is done; the last of them finishes it. */
function itemDone(board: Board, view: BoardView): void {
  const target = targetOf(board, view);
  const { line } = board.state();
  const chosen =
    target?.lines.find((each) => each.id === line) ?? target?.lines.find((each) => each.status === 'waiting');
  if (target && chosen) board.count(target, chosen, chosen.done + 1);
}

function withTicket(ticket: Ticket | null, run: (ticket: Ticket) => void): void {
  if (ticket !== null) run(ticket);
}

function toggle(board: Board, sheet: Sheet): void {
  board.show({ sheet: board.state().sheet === sheet ? null : sheet });
}

/** What BUMP and START are about: the chosen ticket, else the first in sight. */
export function targetOf(board: Board, view: BoardView = board.state()): Ticket | null {
  return board.ticket(view.selected) ?? inPlace(board, view, 1);
}

/** The ticket in a place of what was seen, as it is by now. */
function inPlace(board: Board, { deck, page }: BoardView, number: number): Ticket | null {
  return board.ticket(ticketIn(deck.pages[page], number)?.id ?? null);
}

/** The ticket that could come back first in what was seen, as it is by now. */
function lastBumped(board: Board, { deck }: BoardView): Ticket | null {
  return board.ticket(deck.bumped[0]?.id ?? null);
}

function slot(number: number, board: Board, view: BoardView): void {
  const { sheet, deck, elsewhere } = view;
  if (sheet === 'list')
    return withTicket(board.ticket(deck.bumped[number - 1]?.id ?? null), (ticket) => board.recall(ticket));
  if (sheet === 'pull') return withTicket(elsewhere[number - 1] ?? null, (ticket) => board.pull(ticket));
  withTicket(inPlace(board, view, number), (ticket) => board.hit(ticket));
}

function bump(board: Board, view: BoardView): void {
  const { sheet, items: inItems, line } = view;
  if (sheet !== null) return;
  const target = targetOf(board, view);
  if (target === null) return;
  const chosen = target.lines.find((each) => each.id === line);
  if (inItems && chosen) return board.hitLine(target, chosen);
  board.bump(target);
}

function go(board: Board, to: 'left' | 'right' | 'up' | 'down'): void {
  const { items: inItems, line, selected, deck } = board.state();
  const target = board.ticket(selected);
  if (inItems && target && (to === 'up' || to === 'down')) {
    return board.show({ line: steeredLine(target, line, to) });
  }
  const page = board.pageInSight;
  if (page) board.select(steered(page, deck.geometry.columns, selected, to));
}

function turn(board: Board, to: 'next' | 'previous' | 'first' | 'last'): void {
  const { page, deck } = board.state();
  const count = Math.max(1, deck.pages.length);
  const target = {
    next: (page + 1) % count,
    previous: (page + count - 1) % count,
    first: 0,
    last: count - 1,
  }[to];
  if (target !== page) board.show({ page: target, selected: null, line: null, items: false });
}

function items(board: Board, view: BoardView): void {
  if (view.items) return board.show({ items: false, line: null });
  const target = targetOf(board, view);
  if (target === null) return;
  board.select(target.id);
  const first = target.lines.find((line) => line.status === 'waiting') ?? target.lines[0];
  board.show({ items: true, line: first?.id ?? null });
}
