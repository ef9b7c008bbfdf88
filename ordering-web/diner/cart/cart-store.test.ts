import { expect, test, vi } from 'vitest';
import { EMPTY_CART, type Cart } from './cart.ts';
import { CartStore } from './cart-store.ts';

const HOUR = 3_600_000;

function keptCart(found: Cart | null) {
  let held = found;
  return {
    read: () => held,
    write: (cart: Cart) => {
      held = cart;
      return true;
    },
    clear: () => {
      held = null;
    },
  };
}

test('a cart is there again after a reload, and gone after half a day', () => {
  const kept = keptCart(null);
  const store = new CartStore(kept, { now: () => 1000 });
  const heard = vi.fn();
  store.subscribe(heard);
  store.change((cart) => ({ ...cart, note: 'hello' }));
  expect(heard).toHaveBeenCalledTimes(1);
  expect(new CartStore(kept, { now: () => 11 * HOUR }).cart().note).toBe('hello');
  expect(new CartStore(kept, { now: () => 13 * HOUR }).cart()).toEqual(EMPTY_CART);
});

test('a cart that was handed over is not forgotten: its answer is still to come', () => {
  const kept = keptCart({ ...EMPTY_CART, note: 'sent', sentAs: 'key', changedAt: 0 });
  expect(new CartStore(kept, { now: () => 13 * HOUR }).cart().note).toBe('sent');
});
