import type { MenuItem } from '#shared/contract/menu-view.ts';
import type { Allergen } from '#shared/menu/menu.ts';
import { isAllergyNote } from '#shared/orders/allergy.ts';
import type { Order } from '#shared/orders/order.ts';

/** What the dish as chosen holds of what the guest must not eat. `NO` takes nothing away, as in the kitchen. */
export function conflicts(
  item: MenuItem,
  modifierIds: readonly string[],
  allergies: readonly Allergen[],
): Allergen[] {
  const brought = item.modifierGroups
    .flatMap((group) => group.modifiers)
    .filter((modifier) => modifierIds.includes(modifier.id) && modifier.prefix !== 'NO')
    .flatMap((modifier) => modifier.allergens);
  return [...new Set([...item.allergens, ...brought])].filter((each) => allergies.includes(each));
}

/** Everything that was declared for an order, by name; what was only written is `see the note`. */
export function declaredIn(order: Order): string[] {
  const lines = order.items.filter((line) => line.status !== 'voided');
  const named = [...order.allergies, ...lines.flatMap((line) => line.allergies)];
  const written = [order.specialInstructions, ...lines.map((line) => line.specialInstructions)].some(
    isAllergyNote,
  );
  return [...new Set([...named, ...(written ? ['see the note'] : [])])];
}
