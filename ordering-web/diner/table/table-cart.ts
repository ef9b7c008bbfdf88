import type { Cart as SharedCart } from '#shared/floor/cart.ts';
import { Cart as SharedCartBody } from '#shared/floor/cart.ts';
import { API_PATH } from '#shared/contract/api-path.ts';
import type { FeedClient } from '#shared/client/feed-client.ts';
import { Listeners } from '#shared/client/listeners.ts';
import type { Outbox, Settlement } from '#shared/client/outbox.ts';
import type { Clock, Listener, Timers, Unsubscribe } from '#shared/client/ports.ts';
import type { Problem } from '#shared/contract/problem.ts';
import type { KeptValue } from '#shared/ui/browser/kept-value.ts';
import type { Cart } from '../cart/cart.ts';
import { EMPTY_CART } from '../cart/cart.ts';
import type { CartKeeper } from '../cart/cart-store.ts';
import { asCart, commandOf, editsBetween, withEdit, type Edit, type OwnPart } from './cart-edits.ts';

export interface TableCartParts {
  readonly placeId: string;
  /** What this telephone is called in the cart. */
  readonly me: string;
  readonly kept: KeptValue<Cart>;
  readonly feed: Pick<FeedClient, 'documents'>;
  readonly outbox: () => Outbox;
  readonly makeKey: () => string;
  readonly clock: Pick<Clock, 'now'>;
  readonly timers: Timers;
}

/** Typing rests this long before the others see what was typed. */
const TYPED_MS = 600;

/** Calls about the cart, but for the one that sends it. */
const EDITING = new RegExp(`^${API_PATH}/cart(/lines.*)?$`);

/**
 * The cart of a whole table, as one telephone has it: what the host holds, with what was done here and is still on its
 * way laid over it. The host's word replaces it as soon as it comes.
 */
export class TableCart implements CartKeeper {
  private readonly parts: TableCartParts;
  private readonly listeners = new Listeners();
  /** The newest that the host has said. */
  private base: SharedCart | null = null;
  private pending: readonly { readonly key: string; readonly edit: Edit }[] = [];
  /** Typed here and not yet sent. */
  private typed: string | null = null;
  private stopTyping: () => void = () => undefined;
  private own: OwnPart;
  private view: Cart;
  private refusal: Problem | null = null;

  constructor(parts: TableCartParts) {
    this.parts = parts;
    const { payment = null, sentAs = null, changedAt = 0 } = parts.kept.read() ?? {};
    this.own = { customer: EMPTY_CART.customer, payment, sentAs, changedAt };
    this.view = asCart(null, parts.me, this.own);
    parts.feed.documents.subscribe(() => this.heard());
  }

  cart = (): Cart => this.view;

  /** Everything that the table shares: who is there, what they have called for. */
  shared = (): SharedCart | null => this.base;

  /** Why something done here did not count; null once it has been read. */
  news = (): Problem | null => this.refusal;

  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  change(to: (cart: Cart) => Cart): void {
    const next = to(this.view);
    const { customer, payment, sentAs } = next;
    this.own = { customer, payment, sentAs, changedAt: this.parts.clock.now() };
    this.parts.kept.write({ ...EMPTY_CART, ...this.own });
    for (const edit of editsBetween(this.view, next)) this.does(edit);
    this.refresh();
  }

  /** The host's answer to something about the cart; true when it was that. */
  settled({ command, ...settlement }: Settlement): boolean {
    if (!EDITING.test(command.address)) return false;
    this.pending = this.pending.filter(({ key }) => key !== command.key);
    if (settlement.kind === 'done') this.take(settlement.answer);
    else this.refusal = settlement.failure.kind === 'refused' ? settlement.failure.problem : null;
    this.heard();
    return true;
  }

  /** The cart as an answer of the host holds it. */
  take(answer: unknown): void {
    const cart = SharedCartBody.safeParse(answer);
    if (cart.success) this.believe(cart.data);
    this.refresh();
  }

  /** Somebody has read why something did not count. */
  readNews(): void {
    this.refusal = null;
    this.refresh();
  }

  /** Hands over what was typed without waiting for the finger to rest. */
  flush(): void {
    this.stopTyping();
    const note = this.typed;
    if (note === null) return;
    this.typed = null;
    this.sends({ do: 'describe', change: { note } });
    this.refresh();
  }

  private does(edit: Edit): void {
    if (edit.do === 'describe' && edit.change.note !== undefined) this.types(edit.change.note);
    else this.sends(edit);
  }

  private sends(edit: Edit): void {
    const key = this.parts.makeKey();
    this.pending = [...this.pending, { key, edit }];
    this.parts
      .outbox()
      .add(commandOf(edit, key))
      .catch(() => {
        this.pending = this.pending.filter((each) => each.key !== key);
        this.refresh();
      });
  }

  /** What somebody types is sent when their finger rests. */
  private types(note: string): void {
    this.typed = note;
    this.stopTyping();
    this.stopTyping = this.parts.timers.after(TYPED_MS, () => this.flush());
  }

  /**
   * The feed has brought something. While something done here is on its way, what the host said meanwhile may or may not
   * hold it already: its answer will tell.
   */
  private heard(): void {
    const known = this.parts.feed.documents.of('cart').get(this.parts.placeId) ?? null;
    if (this.pending.length === 0 && known !== null) this.believe(known);
    this.refresh();
  }

  private believe(cart: SharedCart): void {
    const older = this.base?.sittingId === cart.sittingId && cart.version < this.base.version;
    if (!older) this.base = cart;
  }

  private refresh(): void {
    const held = asCart(this.base, this.parts.me, this.own);
    const edited = this.pending.reduce((cart, { edit }) => withEdit(cart, edit), held);
    const next = this.typed === null ? edited : { ...edited, note: this.typed };
    if (JSON.stringify(next) !== JSON.stringify(this.view)) this.view = next;
    this.listeners.call();
  }
}

/** A refused change of the cart is told once and then forgotten: there is nothing to send again. */
export function forgetRefusedEdits(outbox: Outbox): void {
  outbox.subscribe(() => {
    for (const { key, address } of outbox.state().refused) {
      if (EDITING.test(address)) outbox.dismiss(key).catch(() => undefined);
    }
  });
}
