import type { Allergen, Diet, ModifierPrefix } from '#shared/menu/menu.ts';

export const DIET_WORDS: Readonly<Record<Diet, string>> = {
  vegetarian: 'Vegetarian',
  vegan: 'Vegan',
  'gluten-free': 'No gluten',
  halal: 'Halal',
};

/** How guests call each allergen: `Contains tree nuts`, `No tree nuts`. */
export const ALLERGEN_WORDS: Readonly<Record<Allergen, string>> = {
  gluten: 'gluten',
  crustaceans: 'crustaceans',
  eggs: 'eggs',
  fish: 'fish',
  peanuts: 'peanuts',
  soya: 'soya',
  milk: 'milk',
  nuts: 'tree nuts',
  celery: 'celery',
  mustard: 'mustard',
  sesame: 'sesame',
  sulphites: 'sulphites',
  lupin: 'lupin',
  molluscs: 'molluscs',
};

/** `milk, mustard and sesame`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** A word at the beginning of a sentence. */
export function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}

/** What a choice does to the dish, as a guest says it: `no onion`, `side of fries`, `peppercorn sauce`. */
export function modifierWords({ prefix, name }: { prefix: ModifierPrefix | null; name: string }): string {
  switch (prefix) {
    case 'NO':
      return `no ${name}`;
    case 'EXTRA':
      return `extra ${name}`;
    case 'SIDE':
      return `side of ${name}`;
    case 'SUB':
      return `${name} instead`;
    case 'ADD':
    case null:
      return name;
  }
}
