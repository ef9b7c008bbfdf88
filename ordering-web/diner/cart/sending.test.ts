import { expect, test } from 'vitest';
import type { KeptCommand } from '#shared/client/command.ts';
import type { Problem } from '#shared/contract/problem.ts';
import { problemOf } from '#shared/contract/problem.ts';
import { refusal } from '#shared/basics/refusal.ts';
import { obstacleOf } from './obstacle.ts';
import { priceChange, reopenCart, shortageOf } from './send.ts';
import { totalRows } from './total-rows.ts';
import { EMPTY_CART, type Cart } from './cart.ts';

const TOTALS = { subtotal: 3000, tax: 405, serviceCharge: 340, discount: 0, tip: 0, total: 3745 };
const money = (amount: number) => `€${(amount / 100).toFixed(2)}`;
const NOTHING = { keepsNothing: false, refused: undefined, quoteFailure: null, total: 3745 };

function sent(refused: Problem | null, expectedTotal: number | null = 3400): KeptCommand {
  return {
    key: 'k',
    method: 'post',
    address: '/api/v1/orders',
    body: { expectedTotal },
    createdAt: '2026-11-20T19:00:00.000Z',
    label: 'Your order',
    turn: 1,
    refused,
  };
}

const changed = problemOf(refusal('price_changed', 'A price has changed.', { extra: { totals: TOTALS } }));
const short = problemOf(
  refusal('out_of_stock', 'Only 1 of Burrata left.', {
    extra: { items: [{ menuItemId: 'burrata', left: 1 }] },
  }),
);

test('a changed price is told with both totals, and sending again accepts it', () => {
  expect(priceChange(sent(changed))).toEqual({ was: 3400, totals: TOTALS });
  expect(obstacleOf({ ...NOTHING, refused: sent(changed) }, money)).toMatchObject({
    tone: 'warn',
    strong: 'The total is now €37.45, it was €34.00.',
    dismiss: null,
  });
  expect(priceChange(sent(short))).toBeNull();
});

test('what the host is short of is known until the feed says it too', () => {
  expect(shortageOf([sent(short), sent(changed), sent(null)])).toEqual(new Map([['burrata', 1]]));
});

test('any other refusal is the host’s own sentence, to be put away', () => {
  const refused = sent(problemOf(refusal('unavailable', 'The kitchen has closed.')));
  expect(obstacleOf({ ...NOTHING, refused }, money)).toMatchObject({
    tone: 'stop',
    words: 'The kitchen has closed.',
    dismiss: 'k',
  });
});

test('a phone that keeps nothing is said first; no connection stops nobody', () => {
  expect(obstacleOf({ ...NOTHING, keepsNothing: true }, money)?.tone).toBe('stop');
  const quoteFailure = { kind: 'no-connection', detail: 'No connection.' } as const;
  expect(obstacleOf({ ...NOTHING, quoteFailure }, money)).toMatchObject({
    tone: 'warn',
    strong: 'No connection to the house. Check that this device is in its Wi-Fi.',
  });
  expect(obstacleOf(NOTHING, money)).toBeNull();
});

test('the rows of a bill sum to its total, whether the tax is within the prices or on top', () => {
  const sum = (rows: ReturnType<typeof totalRows>) => rows.rows.reduce((all, row) => all + row.amount, 0);
  const within = totalRows(3405, TOTALS);
  expect(within.rows.map((row) => row.name)).toEqual(['Dishes', 'Service']);
  expect(within.taxWithin).toBe(405);
  expect(sum(within)).toBe(within.total);
  const onTop = totalRows(3000, TOTALS);
  expect(onTop.rows.map((row) => row.name)).toEqual(['Dishes', 'Service', 'Tax']);
  expect(onTop.taxWithin).toBe(0);
  expect(sum(onTop)).toBe(onTop.total);
  expect(totalRows(3000, null)).toMatchObject({ total: 3000, taxWithin: 0 });
});

test('a cart whose order was never stored is open again; one that is on its way stays closed', () => {
  let cart: Cart = { ...EMPTY_CART, sentAs: 'k' };
  const store = { cart: () => cart, change: (to: (cart: Cart) => Cart) => void (cart = to(cart)) };
  const outbox = (waiting: KeptCommand[]) => ({ state: () => ({ waiting, refused: [], trouble: null }) });
  type Sender = Parameters<typeof reopenCart>[0];
  reopenCart({ cart: store, outbox: outbox([sent(null)]) } as unknown as Sender);
  expect(cart.sentAs).toBe('k');
  reopenCart({ cart: store, outbox: outbox([]) } as unknown as Sender);
  expect(cart.sentAs).toBeNull();
});
