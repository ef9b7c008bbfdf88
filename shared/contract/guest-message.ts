import { z } from 'zod';
import { Cart } from '../floor/cart.ts';
import { Category, Item, ModifierGroup } from '../menu/menu.ts';
import { Order } from '../orders/order.ts';
import { envelope } from './envelope.ts';
import { hostMessageOf } from './feed.ts';

/** The documents that guests hear of: their telephones do not carry what the others are made of. */
export const GuestDocument = z.discriminatedUnion('kind', [
  envelope('order', Order),
  envelope('item', Item),
  envelope('category', Category),
  envelope('group', ModifierGroup),
  envelope('cart', Cart),
]);

/** Everything that the host may send to a guest. */
export const GuestMessage = hostMessageOf(GuestDocument, []);
