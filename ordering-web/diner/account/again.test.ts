import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PastLine } from '#shared/contract/accounts.ts';
import type { MenuItem } from '#shared/contract/menu-view.ts';
import { ITEMS, itemOf } from '#test/support/trial-house.ts';
import { dishes, EMPTY_CART, type Cart } from '../cart/cart.ts';
import { checkCart, sumOf } from '../cart/check.ts';
import { isAsBefore, orderAgain, sumOfAgain, withAgain } from './again.ts';

const MENU = new Map<string, MenuItem>(ITEMS.map((item) => [item.id, item]));
let ids = 0;
const newId = () => `again-${(ids += 1)}`;

function past(menuItemId: string, more: object = {}): PastLine {
  const price = MENU.get(menuItemId)?.price ?? 100;
  return PastLine.parse({
    menuItemId,
    name: menuItemId,
    quantity: 1,
    modifiers: [],
    note: '',
    price,
    ...more,
  });
}
const chosen = (...all: string[]) => all.map((modifierId) => ({ modifierId, name: modifierId, quantity: 1 }));
const menuWith = (id: string, change: Partial<MenuItem>) =>
  new Map(MENU).set(id, { ...itemOf(id), ...change });
const again = (lines: PastLine[], cart: Cart = EMPTY_CART, menu = MENU) =>
  orderAgain(lines, cart, menu, newId);

test('what is as it was goes into the cart as it was, and counts up what is there', () => {
  const lines = [
    past('lamb', { modifiers: chosen('pink'), quantity: 2, note: 'on one plate' }),
    past('fries'),
  ];
  const found = again(lines);
  expect(isAsBefore(found)).toBe(true);
  const once = withAgain(EMPTY_CART, found);
  expect(once.lines).toMatchObject([
    {
      itemId: 'lamb',
      quantity: 2,
      note: 'on one plate',
      modifiers: [{ modifierId: 'pink' }],
      seenPrice: 2800,
    },
    { itemId: 'fries', quantity: 1 },
  ]);
  const twice = withAgain(once, again(lines, once));
  expect(twice.lines.map(({ quantity }) => quantity)).toEqual([4, 2]);
});

test('a dish that has left, is sold out, or is not served now is said and stays out; the rest goes', () => {
  const later = { open: false, changesAt: '2026-11-21T18:00:00.000Z' };
  const menu = menuWith('tart', { available: false }).set('spritz', { ...itemOf('spritz'), serving: later });
  const found = again([past('dodo'), past('tart'), past('spritz'), past('fries')], EMPTY_CART, menu);
  expect(found.map(({ fault }) => fault?.kind)).toEqual(['gone', 'sold-out', 'later', undefined]);
  expect(withAgain(EMPTY_CART, found).lines).toMatchObject([{ itemId: 'fries' }]);
  expect(isAsBefore(found)).toBe(false);
});

test('of what there is not enough the rest goes, beside what is in the cart already', () => {
  const cart = withAgain(EMPTY_CART, again([past('brulee')]));
  const found = again([past('brulee', { quantity: 5 })], cart);
  expect(found).toMatchObject([{ fault: { kind: 'too-many', left: 2 }, line: { quantity: 2 } }]);
  expect(dishes(withAgain(cart, found))).toBe(3);
});

test('another price is said, and is the one in the cart', () => {
  const found = again([past('fries', { price: 450 })]);
  expect(found).toMatchObject([{ wasPrice: 450, line: { seenPrice: 500 }, fault: null }]);
  expect(isAsBefore(found)).toBe(false);
});

test('a dish without a choice that was made stays out, and nothing takes its place', () => {
  const gone = again([past('lamb', { modifiers: chosen('pink', 'no-garlic') })]);
  expect(gone).toMatchObject([{ line: null, fault: { kind: 'choice-gone' } }]);
  // A question that nobody asked then.
  expect(again([past('lamb')])).toMatchObject([
    { line: null, fault: { kind: 'choose', group: 'How cooked' } },
  ]);
});

test('whatever was ordered: each dish goes or says why, never more than there is, at the prices of now', () => {
  const line = fc.record({
    menuItemId: fc.constantFrom('burrata', 'lamb', 'fries', 'tart', 'brulee', 'dodo'),
    quantity: fc.integer({ min: 1, max: 99 }),
    modifiers: fc.subarray(['pink', 'medium', 'no-mint', 'extra-sauce', 'gone']).map((all) => chosen(...all)),
    price: fc.integer({ min: 0, max: 5000 }),
  });
  const lines = fc.array(line, { maxLength: 8 }).map((all) => all.map((each) => past(each.menuItemId, each)));
  const stock = fc.option(fc.integer({ min: 0, max: 30 }));
  fc.assert(
    fc.property(lines, lines, stock, (before, wanted, left) => {
      const menu = menuWith('fries', { stock: left });
      const cart = withAgain(EMPTY_CART, again(before, EMPTY_CART, menu));
      const found = again(wanted, cart, menu);
      expect(found.map((each) => each.past)).toEqual(wanted);
      for (const each of found) if (each.line === null) expect(each.fault ?? each.item).not.toBe(each.item);
      const full = withAgain(cart, found);
      const checked = checkCart(full, menu, new Map());
      expect(checked.filter(({ fault }) => fault !== null)).toEqual([]);
      expect(checked.filter(({ wasPrice }) => wasPrice !== null)).toEqual([]);
      const { sum, dishes: many } = sumOfAgain(found);
      expect(sumOf(checked)).toBe(sumOf(checkCart(cart, menu, new Map())) + sum);
      expect(dishes(full)).toBe(dishes(cart) + many);
    }),
  );
});
