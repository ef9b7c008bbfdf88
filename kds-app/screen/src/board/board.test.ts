import { beforeEach, expect, test, vi } from 'vitest';
import { ScreenLook } from '#shared/kitchen/profile.ts';
import { must } from '#shared/basics/result.ts';
import { busyService } from '#test/support/busy-service.ts';
import { KitchenBench } from '#test/support/kitchen-bench.ts';
import { ShownBoards } from '../keys/shown-boards.ts';
import { Kitchen } from '../store/kitchen.ts';
import { Notices } from '../store/notices.ts';
import { Seen } from '../store/seen.ts';
import { Ticker } from '../store/ticker.ts';
import { Board } from './board.ts';
import { pressKey } from './board-keys.ts';
import { DeckMaker } from './deck.ts';
import { roughMeasure } from './measure.ts';

const service = busyService();

let kitchen: Kitchen;
let board: Board;
let seen: Seen;
/** The version of the board that is shown, as the house is told it. */
let shown = '';
/** What the kitchen was asked to do: `bump o119.t1`. */
let asked: string[];
/** How often it was said that a key came too late. */
let late = 0;
let bumpBy: 'tap' | 'double' | 'select' = 'tap';

beforeEach(async () => {
  const bench = new KitchenBench(service);
  const { feed, makeKey, timers, clock } = bench;
  const notices = new Notices(timers);
  kitchen = new Kitchen({ feed, notices, makeKey, name: 'Grill' });
  await kitchen.take(bench.outbox(kitchen.settled));
  asked = [];
  const really = kitchen.do.bind(kitchen);
  vi.spyOn(kitchen, 'do').mockImplementation((command, label) => {
    asked.push(`${command.deed.type} ${command.ticketId}`);
    really(command, label);
  });
  seen = new Seen({ read: () => null, write: () => true, clear: () => undefined });
  const ticker = new Ticker(clock.now, timers);
  const writing = { measure: roughMeasure, wallClock: () => '19:41' };
  const maker = new DeckMaker({
    viewport: { width: 1920, height: 1080 },
    look: ScreenLook.parse({}),
    writing,
  });
  const manner = () => ({ bumpBy, ticketBump: 'any-time', gate: 'off' }) as const;
  board = new Board({
    kitchen,
    notices,
    seen,
    ticker,
    station: 'grill',
    maker,
    manner,
    leaving: () => undefined,
    shown: new ShownBoards('run', (version) => {
      shown = version;
    }),
  });
  board.start();
  late = 0;
  vi.spyOn(board, 'late').mockImplementation(() => {
    late += 1;
  });
  bumpBy = 'tap';
});

const key = (action: Parameters<typeof pressKey>[0]) => pressKey(action, { board, resize: () => undefined });
const idOf = (place: string) =>
  must(
    service.tickets.find((ticket) => ticket.station === 'grill' && ticket.place?.name === place),
    place,
  ).id;

test('a digit bumps the ticket in its slot, and the others move up', () => {
  key({ do: 'slot', slot: 1 });
  expect(asked).toEqual([`bump ${idOf('T4')}`]);
  expect(board.pageInSight?.cells[0]?.ticket.id).toBe(idOf('T12'));
});

test('what changed is seen first, and only then bumped', () => {
  key({ do: 'slot', slot: 5 });
  key({ do: 'slot', slot: 5 });
  expect(asked).toEqual([`seen ${idOf('T7')}`, `bump ${idOf('T7')}`]);
});

test('with choose first, a digit chooses and the same digit bumps', () => {
  bumpBy = 'select';
  key({ do: 'slot', slot: 2 });
  expect(asked).toEqual([]);
  expect(board.state().selected).toBe(idOf('T12'));
  key({ do: 'slot', slot: 2 });
  expect(asked).toEqual([`bump ${idOf('T12')}`]);
});

const farKey = (action: Parameters<typeof pressKey>[0], version: string | null) =>
  pressKey(action, { board, resize: () => undefined }, version);

test('a key of a bar is about the ticket that its presser saw in that place, not the one that moved there', () => {
  const then = shown;
  key({ do: 'slot', slot: 1 });
  expect(shown).not.toBe(then);
  farKey({ do: 'slot', slot: 2 }, then);
  expect(asked).toEqual([`bump ${idOf('T4')}`, `bump ${idOf('T12')}`]);
});

test('a second press for a ticket that has left does nothing to the one in its place', () => {
  const then = shown;
  key({ do: 'slot', slot: 1 });
  for (const action of [{ do: 'slot', slot: 1 }, { do: 'bump' }, { do: 'bump-first' }] as const) {
    late = 0;
    farKey(action, then);
    expect(late).toBe(1);
  }
  expect(asked).toEqual([`bump ${idOf('T4')}`]);
});

test('what was recalled already is not recalled again, and that is said', () => {
  key({ do: 'slot', slot: 1 });
  const then = shown;
  key({ do: 'recall-last' });
  late = 0;
  farKey({ do: 'recall-last' }, then);
  expect(late).toBe(1);
  expect(asked.filter((deed) => deed.startsWith('recall'))).toHaveLength(1);
});

test('a key of an empty place says nothing: nothing moved', () => {
  const then = shown;
  key({ do: 'slot', slot: 1 });
  late = 0;
  farKey({ do: 'slot', slot: 18 }, then);
  expect(late).toBe(0);
});

test('a key that saw this very board acts as if it was pressed here', () => {
  farKey({ do: 'go', to: 'right' }, shown);
  farKey({ do: 'go', to: 'down' }, shown);
  const chosen = must(board.state().selected, 'a selection');
  farKey({ do: 'bump' }, shown);
  expect(asked).toEqual([`bump ${chosen}`]);
});

test('a key is not about a ticket when what was chosen has left in between', () => {
  farKey({ do: 'go', to: 'right' }, shown);
  const then = shown;
  key({ do: 'bump' });
  const before = asked.length;
  farKey({ do: 'bump' }, then);
  expect(asked).toHaveLength(before);
});

test('a key of a board that this page has not shown, or not for long, does nothing', () => {
  farKey({ do: 'slot', slot: 1 }, 'another.1');
  farKey({ do: 'slot', slot: 1 }, null);
  expect(asked).toEqual([]);
});

test('undo brings a ticket back with the ticks it had', () => {
  key({ do: 'slot', slot: 2 });
  expect(board.state().undo?.words).toBe('T12 bumped');
  key({ do: 'undo' });
  const back = kitchen.tickets().get(idOf('T12'));
  expect(back?.status).toBe('cooking');
  expect(back?.lines.map((line) => line.status)).toEqual(['done', 'waiting']);
});

test('arrows choose, and choosing counts as a touch', () => {
  key({ do: 'go', to: 'right' });
  key({ do: 'go', to: 'down' });
  const chosen = must(board.state().selected, 'a selection');
  expect(seen.has(chosen)).toBe(true);
  key({ do: 'bump' });
  expect(asked.at(-1)).toContain(chosen);
});

test('in item mode BUMP ticks the chosen line', () => {
  key({ do: 'go', to: 'right' });
  key({ do: 'items' });
  const line = must(board.state().line, 'a line');
  key({ do: 'bump' });
  expect(asked).toEqual([`bump-line ${idOf('T4')}`]);
  expect(line).toBe('o119.l1');
});

test('nothing moves while a finger is down', () => {
  const before = board.pageInSight;
  board.press(true);
  key({ do: 'slot', slot: 1 });
  expect(board.pageInSight).toBe(before);
  board.press(false);
  expect(board.pageInSight?.cells[0]?.ticket.id).toBe(idOf('T12'));
});

test('recall brings the last one back, and the list any of them', () => {
  key({ do: 'recall-last' });
  expect(asked).toEqual([`recall ${idOf('T5')}`]);
  key({ do: 'list' });
  key({ do: 'slot', slot: 2 });
  expect(asked[1]).toMatch(/^recall /);
});

test('pages go round, and the selection stays on its page', () => {
  key({ do: 'go', to: 'right' });
  key({ do: 'page', to: 'next' });
  expect(board.state()).toMatchObject({ page: 1, selected: null });
  key({ do: 'page', to: 'next' });
  expect(board.state().page).toBe(0);
});

test('a held ticket is shown, has no slot and is not bumped', () => {
  const held = must(kitchen.tickets().get(idOf('T3')), 'T3');
  const cell = board
    .state()
    .deck.pages.flatMap((page) => page.cells)
    .find((each) => each.ticket.id === held.id);
  expect(cell?.slot).toBeNull();
  board.hit(held);
  expect(asked).toEqual([]);
});

test('a ticket of another station is pulled here by its digit, and put back by undo', () => {
  const other = must(
    service.tickets.find(({ station, status }) => station !== 'grill' && status === 'waiting'),
    'a ticket of another station',
  );
  key({ do: 'pull' });
  board.show({ elsewhere: [other] });
  key({ do: 'slot', slot: 1 });
  expect(asked).toEqual([`move ${other.id}`]);
  expect(board.state()).toMatchObject({
    sheet: null,
    undo: { words: expect.stringContaining('pulled here') },
  });
  expect(kitchen.tickets().get(other.id)?.station).toBe('grill');
  key({ do: 'undo' });
  expect(kitchen.tickets().get(other.id)?.station).toBe(other.station);
});
