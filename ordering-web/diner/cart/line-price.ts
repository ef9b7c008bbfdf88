import type { Amount } from '#shared/basics/money.ts';
import type { MenuItem } from '#shared/contract/menu-view.ts';
import type { LineModifier } from '#shared/orders/order.ts';
import { lineTotal } from '#shared/orders/pricing.ts';
import { words } from '#shared/i18n/words/say.ts';
import { capital, modifierWords } from '../menu/food-words.ts';
import type { Chosen } from './cart.ts';

/** What was chosen, as an order's line would hold it, in the order of the menu. */
export function lineModifiers(item: MenuItem, chosen: Chosen): LineModifier[] {
  const counts = new Map<string, number>(chosen.map((each) => [each.modifierId, each.quantity]));
  return item.modifierGroups.flatMap((group) =>
    group.modifiers.flatMap((modifier) => {
      const quantity = counts.get(modifier.id) ?? 0;
      if (quantity === 0) return [];
      const { id, name, kitchenName = name, prefix, price, allergens } = modifier;
      return [{ modifierId: id, groupId: group.id, name, kitchenName, prefix, quantity, price, allergens }];
    }),
  );
}

/** What so many of an item with these choices cost on the menu as it is now, in minor units. */
export function priceOf(item: MenuItem, chosen: Chosen, quantity: number): Amount {
  return lineTotal({ unitPrice: item.price, quantity, modifiers: lineModifiers(item, chosen) });
}

/** What was chosen in words: `Medium rare, peppercorn sauce, no onion`. */
export function chosenWords(item: MenuItem, chosen: Chosen): string {
  return wordsOf(lineModifiers(item, chosen));
}

/** Chosen modifiers in words. */
export function wordsOf(modifiers: readonly Pick<LineModifier, 'prefix' | 'name' | 'quantity'>[]): string {
  const said = modifiers.map((each) =>
    each.quantity > 1 ? `${each.quantity} × ${modifierWords(each)}` : modifierWords(each),
  );
  return said.map((word, index) => (index === 0 ? capital(word) : lower(word))).join(', ');
}

/** A choice within a sentence; names that have a capital inside, and German nouns, are left alone. */
function lower(word: string): string {
  if (words.language() === 'de') return word;
  const rest = word.slice(1);
  return rest === rest.toLocaleLowerCase() ? word.charAt(0).toLocaleLowerCase() + rest : word;
}
