import { beforeEach, expect, test } from 'vitest';
import { must } from '#shared/basics/result.ts';
import type { Order } from '#shared/orders/order.ts';
import { busyService } from '#test/support/busy-service.ts';
import { ShownBoards } from '../keys/shown-boards.ts';
import { CarriedBoard } from './carried-board.ts';
import { columnsOf, type Column } from './columns.ts';

const service = busyService();

let board: CarriedBoard;
/** The version of the board that is shown, as the house is told it. */
let shown = '';

beforeEach(() => {
  const boards = new ShownBoards('run', (version) => {
    shown = version;
  });
  board = new CarriedBoard(boards);
  board.lay(columnsOf(service.orders));
});

const idsIn = (column: Column, orders: readonly Order[] = service.orders) =>
  (columnsOf(orders).get(column) ?? []).map(({ order }) => order.id);
const chosen = () => board.state().carry.chosen;
const lay = (orders: readonly Order[]) => board.lay(columnsOf(orders));

/** The column with the most orders, to walk in. */
const [first = '', second = '', third = ''] = idsIn('cooking');
const without = (id: string) => service.orders.filter((order) => order.id !== id);
const changed = (id: string, change: Partial<Order>) =>
  service.orders.map((order) => (order.id === id ? { ...order, ...change } : order));

/** Chooses the first order that is being cooked. */
function begin(): void {
  board.press({ do: 'go', to: 'right' });
  for (let step = 0; step < 4 && chosen() !== first; step += 1) board.press({ do: 'go', to: 'right' });
  expect(chosen()).toBe(first);
}

test('there is something to walk in', () => {
  expect(new Set([first, second, third]).size).toBe(3);
});

test('a board whose orders lie as before is the same board', () => {
  const then = shown;
  lay([...service.orders]);
  expect(shown).toBe(then);
  lay(without(first));
  expect(shown).not.toBe(then);
});

test('an arrow from far chooses what lay there when it was pressed, not what moved up', () => {
  begin();
  const then = shown;
  lay(changed(third, { rush: true }));
  expect(idsIn('cooking', changed(third, { rush: true }))[0]).toBe(third);
  expect(board.press({ do: 'go', to: 'down' }, then)).not.toBeNull();
  expect(chosen()).toBe(second);
});

test('an arrow from far to an order that has left does nothing, and that is said', () => {
  begin();
  const then = shown;
  lay(without(second));
  expect(board.press({ do: 'go', to: 'down' }, then)).toBeNull();
  expect(chosen()).toBe(first);
});

test('BUMP from far lifts the order that its presser had chosen, wherever it lies by now', () => {
  begin();
  const then = shown;
  lay(changed(third, { rush: true }));
  expect(board.press({ do: 'bump' }, then)).not.toBeNull();
  expect(board.state().carry).toEqual({ chosen: first, over: 'cooking' });
  // It was not lifted yet on the board that this one's presser saw.
  expect(board.press({ do: 'bump' }, then)).toBeNull();
  const put = board.press({ do: 'bump' }, shown)?.put;
  expect(must(put ?? undefined, 'what was put down').order.id).toBe(first);
});

test('BUMP from far does nothing when its order has left, or somebody carried it elsewhere', () => {
  begin();
  const then = shown;
  lay(without(first));
  expect(board.press({ do: 'bump' }, then)).toBeNull();
  lay(changed(first, { status: 'ready' }));
  expect(board.press({ do: 'bump' }, then)).toBeNull();
  expect(board.state().carry).toEqual({ chosen: first, over: null });
});

test('a key from far does nothing when another order was chosen here meanwhile', () => {
  begin();
  const then = shown;
  lay(changed(third, { rush: true }));
  board.press({ do: 'go', to: 'down' });
  expect(chosen()).not.toBe(first);
  expect(board.press({ do: 'bump' }, then)).toBeNull();
  expect(board.state().carry.over).toBeNull();
});

test('a key of a board that this page has not shown does nothing, and putting back is always understood', () => {
  begin();
  expect(board.press({ do: 'bump' }, 'other.1')).toBeNull();
  expect(board.press({ do: 'bump' }, null)).toBeNull();
  board.press({ do: 'bump' });
  expect(board.press({ do: 'cancel' }, null)).not.toBeNull();
  expect(board.state().carry.over).toBeNull();
});
