import { Allergen } from '#shared/menu/menu.ts';
import { word } from '#shared/i18n/words/say.ts';
import type { Order } from '#shared/orders/order.ts';
import { declaredIn } from '../../menu/allergy.ts';
import { say } from '../words.ts';

/** An allergen as people call it. */
export function allergenWord(allergen: Allergen): string {
  return word(`allergen.${allergen}`);
}

/** `nuts, milk`. */
export function allergenWords(allergens: readonly Allergen[]): string {
  return allergens.map(allergenWord).join(', ');
}

/** Everything that was declared for an order, in words; what was only written is in its note. */
export function declaredWords(order: Order): string[] {
  return declaredIn(order).map((each) => {
    const known = Allergen.safeParse(each);
    return known.success ? allergenWord(known.data) : say('seeNote');
  });
}
