import { words, word } from '#shared/i18n/words/say.ts';
import type { Allergen, ModifierPrefix } from '#shared/menu/menu.ts';

/** `milk, mustard and sesame`, as the guest's language joins words. */
export function listed(all: readonly string[]): string {
  const language = words.language();
  // Of all who speak English the British write no comma before the last.
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(all);
}

/** Allergens by the names that guests give them. */
export function allergensListed(allergens: readonly Allergen[]): string {
  return listed(allergens.map((allergen) => word(`allergen.${allergen}`)));
}

/** A word at the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** What a choice does to the dish, as a guest says it: `no onion`, `side of fries`, `peppercorn sauce`. */
export function modifierWords({ prefix, name }: { prefix: ModifierPrefix | null; name: string }): string {
  return prefix === null ? name : word(`prefix.${prefix}`, { name });
}
