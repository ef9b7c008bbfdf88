import type { Ticket } from '#shared/kitchen/ticket.ts';
import type { KeyAction, PlainKey } from '../keys/keymap.ts';
import type { Board, Sheet } from './board.ts';
import { ticketIn } from './pages.ts';
import { steered, steeredLine } from './steer.ts';

/** What keys change outside of the board. */
export interface BoardKeyParts {
  readonly board: Board;
  readonly resize: (by: 1 | -1) => void;
}

/** Does on a board what a key asks for. */
export function pressKey(action: KeyAction, parts: BoardKeyParts): void {
  const { board } = parts;
  if (action.do !== 'zero' && board.state().zero) board.show({ zero: false });
  if (action.do === 'slot') slot(action.slot, parts);
  else if (action.do === 'go') go(board, action.to);
  else if (action.do === 'page') turn(board, action.to);
  else if (action.do === 'size') parts.resize(action.by);
  else PLAIN[action.do](board);
}

const PLAIN: Readonly<Record<PlainKey, (board: Board) => void>> = {
  zero: (board) => board.show({ zero: true }),
  bump,
  start: (board) => withTicket(targetOf(board), (ticket) => board.begin(ticket)),
  undo: (board) => board.undo(),
  'recall-last': (board) =>
    withTicket(board.state().deck.bumped[0] ?? null, (ticket) => board.recall(ticket)),
  items,
  list: (board) => toggle(board, 'list'),
  'all-day': (board) => toggle(board, 'all-day'),
  screen: (board) => toggle(board, 'screen'),
  stock: (board) => toggle(board, 'stock'),
  // With one station on the screen there is none to go to.
  station: () => undefined,
  'bump-first': (board) => withTicket(ticketIn(board.pageInSight, 1), (ticket) => board.bump(ticket)),
  hold: (board) => withTicket(targetOf(board), (ticket) => board.arrange(ticket, holdOrFire(ticket))),
  rush: (board) =>
    withTicket(targetOf(board), (ticket) => board.arrange(ticket, { type: 'rush', rush: !ticket.rush })),
  detail: (board) => withTicket(targetOf(board), (ticket) => board.ask('detail', ticket)),
  review: (board) =>
    withTicket(board.state().deck.bumped[0] ?? null, (ticket) => board.ask('detail', ticket)),
  pull: (board) => toggle(board, 'pull'),
  'item-done': itemDone,
  cancel: (board) => board.show({ sheet: null, items: false, line: null, selected: null }),
};

/** HOLD holds what waits, and lets go what is held. */
function holdOrFire(ticket: Ticket) {
  return ticket.status === 'held' ? ({ type: 'fire' } as const) : ({ type: 'hold', until: null } as const);
}

/** One more of the chosen line is done; the last of them finishes it. */
function itemDone(board: Board): void {
  const target = targetOf(board);
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
export function targetOf(board: Board) {
  return board.ticket(board.state().selected) ?? ticketIn(board.pageInSight, 1);
}

function slot(number: number, { board }: BoardKeyParts): void {
  const { sheet, deck, elsewhere } = board.state();
  if (sheet === 'list') return withTicket(deck.bumped[number - 1] ?? null, (ticket) => board.recall(ticket));
  if (sheet === 'pull') return withTicket(elsewhere[number - 1] ?? null, (ticket) => board.pull(ticket));
  withTicket(ticketIn(board.pageInSight, number), (ticket) => board.hit(ticket));
}

function bump(board: Board): void {
  const { sheet, items: inItems, line } = board.state();
  if (sheet !== null) return;
  const target = targetOf(board);
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

function items(board: Board): void {
  if (board.state().items) return board.show({ items: false, line: null });
  const target = targetOf(board);
  if (target === null) return;
  board.select(target.id);
  const first = target.lines.find((line) => line.status === 'waiting') ?? target.lines[0];
  board.show({ items: true, line: first?.id ?? null });
}
