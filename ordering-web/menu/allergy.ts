import type { MenuItem } from '#shared/contract/menu-view.ts';
import { Allergen } from '#shared/menu/menu.ts';

const MARK = 'ALLERGY';
const WARNING = /^ALLERGY ([a-z, ]+)(?:\. ([\s\S]*))?$/;

/** What a guest must not eat, and what else the kitchen should know. */
export interface Instruction {
  readonly allergies: readonly Allergen[];
  readonly note: string;
}

/** The instruction as the kitchen reads it: the allergies first, named plainly, then the note. */
export function instruction(allergies: readonly Allergen[], note: string): string {
  const trimmed = note.trim();
  if (allergies.length === 0) return trimmed;
  const warning = `${MARK} ${allergies.join(', ')}`;
  return trimmed === '' ? warning : `${warning}. ${trimmed}`;
}

/** The reverse of `instruction`; a text that names anything but known allergens is a note. */
export function readInstruction(text: string): Instruction {
  const match = WARNING.exec(text);
  const named = Allergen.array().safeParse(match?.[1]?.split(', '));
  return named.success ? { allergies: named.data, note: match?.[2] ?? '' } : { allergies: [], note: text };
}

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
