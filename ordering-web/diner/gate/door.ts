import { z } from 'zod';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { Failure } from '#shared/client/failure.ts';
import { Listeners } from '#shared/client/listeners.ts';
import type { Listener, Unsubscribe } from '#shared/client/ports.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { keptValue } from '#shared/ui/browser/kept-value.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import type { CartKeeper } from '../cart/cart-store.ts';
import { reopenCart } from '../cart/send.ts';
import type { Entry } from '../entry.ts';
import { openHouse, type House } from '../house.ts';
import { beginMenu } from '../menu/begin.ts';
import { joinTable } from '../table/join.ts';
import { asksFor } from './asks-for.ts';
import { openSession } from './open-session.ts';

/** How far a guest has come. */
export type Doorway =
  | { readonly at: 'knocking' }
  | { readonly at: 'closed'; readonly failure: Failure }
  /** A room's guest has to say the PIN of the stay. */
  | { readonly at: 'pin'; readonly code: string }
  /** Staff read out four digits, which have to be typed. */
  | { readonly at: 'table-code'; readonly code: string }
  | { readonly at: 'open'; readonly house: House };

const keptRoom = keptValue('room', z.string());

function cartsOf({ cart, morning }: House): CartKeeper[] {
  return morning ? [cart, morning] : [cart];
}

/** Goes on with what was on its way when the page was last closed. */
async function takeUp(house: House): Promise<void> {
  const { outbox } = house;
  await outbox.open();
  for (const cart of cartsOf(house)) reopenCart({ cart, outbox });
}

/** Lets a guest in: says to the host who the address says they are, and opens the links once it agrees. */
export class Door {
  readonly api: ApiClient;
  private readonly entry: Entry;
  private readonly listeners = new Listeners();
  private held: Doorway = { at: 'knocking' };
  private busy = false;

  constructor(api: ApiClient, entry: Entry) {
    this.api = api;
    this.entry = entry;
  }

  doorway = (): Doorway => this.held;

  subscribe = (listener: Listener): Unsubscribe => this.listeners.add(listener);

  /** Asks to be let in; asking again while that is under way does nothing. */
  async knock(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.show({ at: 'knocking' });
    const opened = await openSession(this.api, this.entry, keptRoom.read());
    this.busy = false;
    if (!opened.ok && this.entry.kind === 'table' && asksFor(opened.error) === 'table-code') {
      return this.show({ at: 'table-code', code: this.entry.code });
    }
    if (!opened.ok) return this.show({ at: 'closed', failure: opened.error });
    if (opened.value !== 'pin') return this.enter(opened.value);
    return this.show({ at: 'pin', code: this.entry.kind === 'room' ? this.entry.code : '' });
  }

  /** Opens the links, and takes up what was on its way when the page was last closed. */
  async enter(session: SessionInfo): Promise<void> {
    if (this.entry.kind === 'room') keptRoom.write(this.entry.code);
    const house = openHouse(this.api, session, this.entry);
    const opened = takeUp(house);
    await beginMenu(house);
    // What may be on its way is not handed over again: then nothing is shown before that is known.
    if (cartsOf(house).some((cart) => cart.cart().sentAs !== null)) await opened;
    else opened.catch(surprise);
    house.feed.start();
    joinTable(house);
    this.show({ at: 'open', house });
  }

  private show(next: Doorway): void {
    this.held = next;
    this.listeners.call();
  }
}
