import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ItemId, LineId, ModifierId, PlaceId, SittingId } from '#shared/basics/ids.ts';
import { CART_ROUTES } from '#shared/contract/routes-cart.ts';
import { emptyCart } from '#shared/floor/cart.ts';
import { PaymentRequest } from '#shared/orders/payment.ts';
import { Story } from '#test/support/given.ts';
import { EMPTY_CART, type Cart, type CartLine } from '../cart/cart.ts';
import { amountOf, billSum, wishPart } from './bill-part.ts';
import { asCart, commandOf, editsBetween, withEdit } from './cart-edits.ts';

const line: fc.Arbitrary<CartLine> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  itemId: fc.constantFrom('fries', 'salad').map((id) => ItemId.parse(id)),
  quantity: fc.integer({ min: 1, max: 9 }),
  modifiers: fc.constantFrom([], [{ modifierId: ModifierId.parse('rare'), quantity: 1 }]),
  note: fc.constantFrom('', 'no salt'),
  seenPrice: fc.constantFrom(500, 950),
  version: fc.constant(3),
});
const cart: fc.Arbitrary<Cart> = fc
  .record({
    lines: fc.uniqueArray(line, { selector: ({ id }) => id, maxLength: 5 }),
    note: fc.constantFrom('', 'one bill'),
    allergies: fc.subarray<Cart['allergies'][number]>(['milk', 'nuts']),
  })
  .map((part) => ({ ...EMPTY_CART, ...part }));

const byId = ({ lines }: Cart) => lines.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test('the edits between two carts make the one into the other, whatever lies between', () => {
  fc.assert(
    fc.property(cart, cart, (before, other) => {
      // A line keeps its dish for as long as it lives.
      const dishes = new Map(before.lines.map(({ id, itemId }) => [id, itemId]));
      const lines = other.lines.map((each) => ({ ...each, itemId: dishes.get(each.id) ?? each.itemId }));
      const after = { ...other, lines };
      const edits = editsBetween(before, after);
      const made = edits.reduce(withEdit, before);
      expect(byId(made)).toEqual(byId(after));
      expect(made).toMatchObject({ note: after.note, allergies: after.allergies });
      expect(editsBetween(after, after)).toEqual([]);
    }),
  );
});

test('counting goes as a difference, a wish with the version that it was made on, and every body is one the host reads', () => {
  const before = {
    ...EMPTY_CART,
    lines: [{ ...fc.sample(line, 1)[0]!, id: 'a', quantity: 2, note: '', version: 3 }],
  };
  const after = { ...before, lines: before.lines.map((each) => ({ ...each, quantity: 5, note: 'rare' })) };
  const edits = editsBetween(before, after).map((edit) => commandOf(edit, 'key-1'));
  expect(edits).toMatchObject([
    { method: 'patch', address: '/api/v1/cart/lines/a', body: { note: 'rare', version: 3 } },
    { method: 'patch', address: '/api/v1/cart/lines/a', body: { by: 3 } },
  ]);
  for (const { body } of edits) CART_ROUTES.changeCartLine.body.parse(body);
  const added = commandOf({ do: 'add', line: before.lines[0]! }, 'key-2');
  expect(CART_ROUTES.addCartLine.body.parse(added.body)).toMatchObject({ id: 'a', quantity: 2 });
});

test('whose a dish is stands on those of the others only', () => {
  const table = {
    ...emptyCart(PlaceId.parse('t4'), { id: SittingId.parse('s1'), approved: true }),
    members: [
      { id: 'me', name: 'Ana', joinedAt: '2026-11-20T19:00:00.000Z', ready: false },
      { id: 'you', name: 'Ben', joinedAt: '2026-11-20T19:00:00.000Z', ready: false },
    ],
    lines: ['me', 'you'].map((member) => ({
      id: `of-${member}`,
      member,
      itemId: ItemId.parse('fries'),
      quantity: 1,
      modifiers: [],
      note: '',
      seenPrice: 500,
      version: 1,
    })),
  };
  const { lines } = asCart(table, 'me', EMPTY_CART);
  expect(lines.map(({ by }) => by)).toEqual([undefined, 'Ben']);
});

test('a part of the bill is to the cent: all, one’s own dishes, an equal share, an amount', () => {
  const items = ['Ana', 'Ben', 'Ben'].map((guest) => ({ menuItemId: 'salad', quantity: 1, guest }));
  const story = new Story({ items });
  const pay = PaymentRequest.parse({ method: 'cash', lines: [LineId.parse(story.line(2).id)] });
  const [all, partly] = [story.order, story.when({ type: 'pay', request: pay }).order];
  const sum = billSum([all], 'Ana');
  expect(sum).toMatchObject({ total: 2850, due: 2850, own: 950 });
  expect([amountOf('all', sum, 2, 0), amountOf('own', sum, 2, 0)]).toEqual([2850, 950]);
  expect(amountOf('equal', { ...sum, due: 1000 }, 3, 0)).toBe(334);
  expect(wishPart('own', sum, 2, 0)).toEqual({ of: 'lines', lines: [all.items[0]?.id] });
  expect(billSum([partly], 'Ben')).toMatchObject({ paid: 950, due: 1900, own: 950 });
});
