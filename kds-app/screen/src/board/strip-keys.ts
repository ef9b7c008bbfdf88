import type { Ticket } from '#shared/kitchen/ticket.ts';
import { capOf, type CapName, type KeyAction } from '../keys/keymap.ts';
import type { BoardView } from './board.ts';
import { calledOut } from './page-words.ts';
import { slotDigits, ticketIn } from './pages.ts';
import { say } from '../words/say.ts';

/** A key as the strip shows it: what is on its cap, and what it does at this moment. */
export interface StripKey {
  readonly cap: string;
  readonly words: string;
  readonly action: KeyAction;
  /** The big key, or one that waits for another. */
  readonly now?: boolean;
  /** Left out first where there is little room; 0 always stays. */
  readonly weight: number;
}

/** What the keys do now, in the order of the strip. */
export function stripKeys(view: BoardView, selectFirst: boolean): StripKey[] {
  if (view.sheet === 'list') return listKeys(view.deck.bumped.length, say('keyRecallThat'));
  if (view.sheet === 'pull') return listKeys(view.elsewhere.length, say('keyPullThat'));
  if (view.sheet !== null) return [key('cancel', say('keyClose'), 0)];
  if (view.items) return itemKeys(view);
  return boardKeys(view, selectFirst);
}

function key(name: Exclude<CapName, 'page'>, words: string, weight: number): StripKey {
  return { cap: capOf(name), words, action: { do: name }, weight };
}

function boardKeys(view: BoardView, selectFirst: boolean): StripKey[] {
  const { open, bumped, geometry, pages } = view.deck;
  const target = open.find((ticket) => ticket.id === view.selected) ?? ticketIn(pages[view.page], 1);
  const [last] = bumped;
  return [
    ...(target ? ticketKeys(target, view, selectFirst) : []),
    ...(last
      ? [key('recall-last', calledOut(last), 1), key('list', say('keyLast', { n: bumped.length }), 3)]
      : []),
    ...(geometry.panel ? [] : [key('all-day', '', 2)]),
    key('stock', '', 4),
    key('pull', '', 5),
  ];
}

function ticketKeys(target: Ticket, view: BoardView, selectFirst: boolean): StripKey[] {
  const cells = view.deck.pages[view.page]?.cells ?? [];
  const slots = Math.max(1, ...cells.map((cell) => cell.slot ?? 0));
  const digits: StripKey = {
    cap: slots > 1 ? `1–${Math.min(9, slots)}` : '1',
    words: selectFirst ? say('keyChooseThat') : say('keyBumpThat'),
    action: { do: 'slot', slot: 1 },
    weight: 3,
  };
  const tens: StripKey = {
    cap: '0',
    words: say('keyThen', { digits: tensText(slots) }),
    action: { do: 'zero' },
    weight: 3,
    now: view.zero,
  };
  return [
    { ...key('bump', calledOut(target), 0), now: true },
    digits,
    ...(slots > 9 ? [tens] : []),
    { cap: '◀', words: '', action: { do: 'go', to: 'left' }, weight: 4 },
    { cap: '▶', words: '', action: { do: 'go', to: 'right' }, weight: 4 },
    key('items', '', 2),
    ...(target.status === 'waiting' ? [key('start', '', 2), key('hold', '', 2)] : []),
    key('rush', '', 3),
    key('detail', '', 4),
  ];
}

/** The digits that follow `0`: `1–4`. */
function tensText(slots: number): string {
  const last = slotDigits(Math.min(18, slots))?.at(1) ?? '1';
  return last === '1' ? '1' : `1–${last}`;
}

function itemKeys(view: BoardView): StripKey[] {
  const ticket = view.deck.open.find((each) => each.id === view.selected);
  const line = ticket?.lines.find((each) => each.id === view.line);
  const deed = line?.status === 'done' ? 'keyNotDone' : 'keyDone';
  const words = line ? say(deed, { dish: line.kitchenName }) : '';
  return [
    { ...key('bump', words, 0), now: true },
    { cap: '▲', words: '', action: { do: 'go', to: 'up' }, weight: 1 },
    { cap: '▼', words: say('keyChooseLine'), action: { do: 'go', to: 'down' }, weight: 1 },
    ...(line && line.quantity > 1
      ? [key('item-done', say('keyCount', { done: line.done, all: line.quantity }), 1)]
      : []),
    key('items', say('keyBack'), 0),
  ];
}

/** The keys of a sheet whose rows have digits. */
function listKeys(count: number, words: string): StripKey[] {
  const first: StripKey = {
    cap: count > 1 ? `1–${Math.min(9, count)}` : '1',
    words,
    action: { do: 'slot', slot: 1 },
    weight: 0,
  };
  return [...(count > 0 ? [first] : []), key('cancel', say('keyClose'), 0)];
}
