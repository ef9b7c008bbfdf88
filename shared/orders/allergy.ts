import type { Allergen } from '../menu/menu.ts';
import type { Line, Order, OrderTicket } from './order.ts';

/** What makes a note an alarm, in the languages of the house's guests: allergy, allergie, alergia, аллергия, αλλεργία. */
const ALLERGY_WORDS = /all?erg|аллерг|алерг|αλλεργ|حساسية|アレルギ|过敏|過敏|c(?:o?)eliac|anaphyla/iu;

/** What was declared about the lines of a ticket, and where that meets what is in them. */
export interface Allergy {
  readonly declared: readonly Allergen[];
  /** Declared in words only, which nobody can check against a recipe. */
  readonly inWords: boolean;
  readonly conflicts: readonly { readonly lineId: Line['id']; readonly allergens: readonly Allergen[] }[];
}

/** Whether a note speaks of an allergy. */
export function isAllergyNote(note: string): boolean {
  return ALLERGY_WORDS.test(note);
}

/**
 * What a cook must know before touching a ticket: everything that was declared for the order or a line of it, and each
 * line that holds an allergen declared for it (rules Y1 and Y2). Null when nothing was declared.
 */
export function allergyOf(order: Order, ticket: Pick<OrderTicket, 'lines'>): Allergy | null {
  const wanted = new Set<string>(
    ticket.lines.filter((part) => part.status !== 'voided').map((part) => part.lineId),
  );
  const lines = order.items.filter((line) => wanted.has(line.id));
  if (lines.length === 0) return null;
  const declared = [...new Set([...order.allergies, ...lines.flatMap((line) => line.allergies)])];
  const inWords = [order.specialInstructions, ...lines.map((line) => line.specialInstructions)].some(
    isAllergyNote,
  );
  if (declared.length === 0 && !inWords) return null;
  const conflicts = lines.flatMap((line) => {
    const allergens = line.allergens.filter(
      (each) => order.allergies.includes(each) || line.allergies.includes(each),
    );
    return allergens.length > 0 ? [{ lineId: line.id, allergens }] : [];
  });
  return { declared, inWords, conflicts };
}
