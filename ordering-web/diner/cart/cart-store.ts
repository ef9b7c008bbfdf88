import { Listeners } from '#shared/client/listeners.ts';
import type { Clock, Listener, Unsubscribe } from '#shared/client/ports.ts';
import type { KeptValue } from '#shared/ui/browser/kept-value.ts';
import { EMPTY_CART, type Cart } from './cart.ts';

/** A cart that nobody touched for so long was left behind. */
const FORGOTTEN_AFTER_MS = 12 * 3_600_000;

/** Where a page's cart is: on this phone, or shared with the whole table. */
export interface CartKeeper {
  readonly cart: () => Cart;
  readonly subscribe: (listener: Listener) => Unsubscribe;
  change(to: (cart: Cart) => Cart): void;
}

/** The cart of this phone at one place. Every change is kept before it is shown. */
export class CartStore implements CartKeeper {
  private readonly kept: KeptValue<Cart>;
  private readonly clock: Pick<Clock, 'now'>;
  private readonly listeners = new Listeners();
  private held: Cart;

  constructor(kept: KeptValue<Cart>, clock: Pick<Clock, 'now'>) {
    this.kept = kept;
    this.clock = clock;
    const found = kept.read();
    const fresh = found !== null && clock.now() - found.changedAt < FORGOTTEN_AFTER_MS;
    this.held = fresh || found?.sentAs ? (found ?? EMPTY_CART) : EMPTY_CART;
  }

  cart = (): Cart => this.held;

  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  change(to: (cart: Cart) => Cart): void {
    this.held = { ...to(this.held), changedAt: this.clock.now() };
    this.kept.write(this.held);
    this.listeners.call();
  }
}
