import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ItemId, ModifierId } from '#shared/basics/ids.ts';
import { PlaceOrder } from '#shared/orders/commands.ts';
import { ITEMS, itemOf } from '#test/support/trial-house.ts';
import {
  addLine,
  Cart,
  dishes,
  EMPTY_CART,
  MOST,
  ordered,
  putBack,
  removeLine,
  setQuantity,
  type CartLine,
} from './cart.ts';
import { checkCart, roomFor, sumOf, withoutGone } from './check.ts';
import { chosenWords, priceOf } from './line-price.ts';
import { orderRequest } from './request.ts';

const MENU = new Map<string, (typeof ITEMS)[number]>(ITEMS.map((item) => [item.id, item]));
const GOAL = { orderType: 'dine_in', placeId: 't1' } as const;
const NO_SHORTAGE = new Map<string, number>();

function line(itemId: string, more: Partial<CartLine> = {}): CartLine {
  const modifiers = more.modifiers ?? [];
  const seenPrice = MENU.has(itemId) ? priceOf(itemOf(itemId), modifiers, 1) : 0;
  return { id: itemId, itemId: ItemId.parse(itemId), quantity: 1, modifiers, note: '', seenPrice, ...more };
}

const chosen = (...ids: string[]) => ids.map((id) => ({ modifierId: ModifierId.parse(id), quantity: 1 }));
const cartOf = (...lines: CartLine[]): Cart => ({ ...EMPTY_CART, lines });
const check = (cart: Cart, menu = MENU, shortage = NO_SHORTAGE) => checkCart(cart, menu, shortage);

const lines = fc.array(
  fc.record({
    item: fc.constantFrom('burrata', 'fries', 'tart', 'spritz'),
    quantity: fc.integer({ min: 1, max: MOST }),
    note: fc.constantFrom('', 'no salt'),
  }),
  { maxLength: 12 },
);
const carts = lines.map((all) =>
  all.reduce(
    (cart, { item, quantity, note }, index) => addLine(cart, line(item, { id: `l${index}`, quantity, note })),
    EMPTY_CART,
  ),
);

describe('whatever is in a cart', () => {
  test('the lines sum to the whole, and none has less than one or more than a line holds', () => {
    fc.assert(
      fc.property(carts, (cart) => {
        const checked = check(cart);
        expect(sumOf(checked)).toBe(checked.reduce((sum, each) => sum + each.total, 0));
        expect(sumOf(checked)).toBe(
          cart.lines.reduce((sum, each) => sum + itemOf(each.itemId).price * each.quantity, 0),
        );
        for (const each of cart.lines) expect(each.quantity >= 1 && each.quantity <= MOST).toBe(true);
      }),
    );
  });

  test('adding loses no dish, and the same dish with the same wishes is one line while it fits', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const cart = all.reduce(
          (so, { item, quantity, note }, index) =>
            addLine(so, line(item, { id: `l${index}`, quantity, note })),
          EMPTY_CART,
        );
        expect(dishes(cart)).toBe(all.reduce((sum, each) => sum + each.quantity, 0));
      }),
    );
  });

  test('a new line taken away again leaves the cart as it was; put back, it stands where it stood', () => {
    fc.assert(
      fc.property(carts, (cart) => {
        const extra = line('lamb', { id: 'extra', modifiers: chosen('pink') });
        const more = addLine(cart, extra);
        expect(removeLine(more, 'extra')).toEqual(cart);
        expect(putBack(removeLine(more, 'extra'), extra, more.lines.length - 1)).toEqual(more);
      }),
    );
  });

  test('a quantity is never below one, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.integer(), (quantity) => {
        const set = setQuantity(cartOf(line('fries')), 'fries', quantity).lines[0]?.quantity ?? 0;
        expect(set).toBeGreaterThanOrEqual(1);
        expect(set).toBeLessThanOrEqual(MOST);
      }),
    );
  });

  test('it survives being kept on the phone', () => {
    fc.assert(
      fc.property(carts, (cart) => {
        expect(Cart.parse(JSON.parse(JSON.stringify(cart)))).toEqual(cart);
      }),
    );
  });

  test('what is sent is a body that the contract takes, with every dish that can go', () => {
    fc.assert(
      fc.property(carts, (cart) => {
        fc.pre(cart.lines.length > 0);
        const body = PlaceOrder.parse(JSON.parse(JSON.stringify(orderRequest(cart, check(cart), GOAL, 100))));
        expect(body.items.reduce((sum, each) => sum + each.quantity, 0)).toBe(dishes(cart));
      }),
    );
  });
});

test('extras are in the price, and said in words', () => {
  const lamb = itemOf('lamb');
  const wishes = chosen('extra-sauce', 'no-mint', 'pink');
  expect(priceOf(lamb, wishes, 2)).toBe((2800 + 150) * 2);
  expect(chosenWords(lamb, wishes)).toBe('Pink, no mint sauce, extra sauce');
});

describe('beside the menu as it is now', () => {
  test('a sold out line stays, is not counted, and is not sent', () => {
    const menu = new Map(MENU).set('fries', { ...itemOf('fries'), available: false });
    const checked = check(cartOf(line('fries'), line('tart')), menu);
    expect(checked.map((each) => each.fault?.kind ?? null)).toEqual(['sold-out', null]);
    expect(sumOf(checked)).toBe(900);
    expect(orderRequest(cartOf(), checked, GOAL, null).items).toHaveLength(1);
  });

  test('the first lines get what is left; the last one is told how many', () => {
    const two = line('brulee', { id: 'a', quantity: 2 });
    const more = line('brulee', { id: 'b', quantity: 2, note: 'no sugar' });
    expect(check(cartOf(two, more)).map((each) => each.fault)).toEqual([null, { kind: 'too-many', left: 1 }]);
    expect(roomFor(itemOf('brulee'), cartOf(two), null)).toBe(1);
    expect(roomFor(itemOf('brulee'), cartOf(two), 'a')).toBe(3);
    expect(roomFor(itemOf('fries'), cartOf(two), null)).toBeNull();
  });

  test('what the host refused counts before the feed has said it', () => {
    const checked = check(cartOf(line('fries')), MENU, new Map([['fries', 0]]));
    expect(checked[0]?.fault).toEqual({ kind: 'sold-out' });
  });

  test('a price that changed is said, and asked for as it is now', () => {
    const menu = new Map(MENU).set('tart', { ...itemOf('tart'), price: 1000 });
    expect(check(cartOf(line('tart', { quantity: 2 })), menu)[0]).toMatchObject({
      total: 2000,
      wasPrice: 900,
    });
  });

  test('a choice that is gone can be left out where the dish allows it, else another has to be chosen', () => {
    const lamb = itemOf('lamb');
    const without = (id: string) => ({
      ...lamb,
      modifierGroups: lamb.modifierGroups.map((group) => ({
        ...group,
        modifiers: group.modifiers.map((each) => (each.id === id ? { ...each, available: false } : each)),
      })),
    });
    const wanted = line('lamb', { modifiers: chosen('pink', 'extra-sauce') });
    const noSauce = without('extra-sauce');
    expect(check(cartOf(wanted), new Map(MENU).set('lamb', noSauce))[0]?.fault).toMatchObject({
      kind: 'choice-gone',
      canDoWithout: true,
      modifiers: [{ name: 'sauce' }],
    });
    expect(withoutGone(noSauce, wanted)).toMatchObject({ modifiers: chosen('pink'), seenPrice: 2800 });
    expect(check(cartOf(wanted), new Map(MENU).set('lamb', without('pink')))[0]?.fault).toMatchObject({
      canDoWithout: false,
    });
  });

  test('what left the menu, and a choice that became needed, cannot go', () => {
    expect(check(cartOf(line('unknown')))[0]?.fault).toEqual({ kind: 'gone' });
    expect(check(cartOf(line('lamb')))[0]?.fault).toEqual({ kind: 'choose', group: 'How cooked' });
  });
});

test('who is at a place is not asked for a name; who orders ahead is; allergies come first in the note', () => {
  const cart: Cart = {
    ...cartOf(line('fries')),
    note: ' In the garden ',
    allergies: ['nuts'],
    customer: { name: ' Daniel ', phone: ' ' },
  };
  expect(orderRequest(cart, check(cart), GOAL, 500)).toMatchObject({
    customer: null,
    specialInstructions: 'In the garden',
    allergies: ['nuts'],
    expectedTotal: 500,
  });
  const ahead = { orderType: 'takeout', placeId: null } as const;
  expect(orderRequest(cart, check(cart), ahead, 500).customer).toEqual({ name: 'Daniel' });
  expect(ordered(cart)).toMatchObject({
    lines: [],
    note: '',
    allergies: ['nuts'],
    customer: { name: ' Daniel ' },
  });
});
