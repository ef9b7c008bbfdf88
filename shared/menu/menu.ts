import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { CategoryId, ItemId, ModifierGroupId, ModifierId, StationId } from '../basics/ids.ts';
import { Price } from '../basics/money.ts';
import { ServingHours } from './serving.ts';

/** How an order comes in and goes out (words: order type). */
export const OrderType = z.enum(['dine_in', 'takeout', 'delivery', 'online', 'room_service']);
export type OrderType = z.infer<typeof OrderType>;

/** The fourteen allergens of Regulation (EU) 1169/2011, annex II. */
export const Allergen = z.enum([
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soya',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
]);
export type Allergen = z.infer<typeof Allergen>;

export const Diet = z.enum(['vegetarian', 'vegan', 'gluten-free', 'halal']);
export type Diet = z.infer<typeof Diet>;

/** What a modifier does to the dish, printed before its name. A modifier without one is a choice ("Medium"). */
export const ModifierPrefix = z.enum(['NO', 'ADD', 'EXTRA', 'SIDE', 'SUB']);
export type ModifierPrefix = z.infer<typeof ModifierPrefix>;

const name = z.string().trim().min(1).max(80);
/** A name in other languages, by BCP 47 language: `{ pl: 'Frytki' }`. */
export const Names = z.record(z.string().min(2).max(35), name).default({});
/** What guests read in other languages, by BCP 47 language: `{ fr: { name: 'Frites' } }`. English is not needed twice. */
export const GuestTexts = z
  .record(z.string().min(2).max(35), z.object({ name, description: z.string().max(400).optional() }))
  .default({});
export type GuestTexts = z.infer<typeof GuestTexts>;

const picture = z
  .string()
  .regex(/^[\w.-]+$/)
  .max(80)
  .nullable()
  .default(null);

export const Modifier = z.object({
  id: ModifierId,
  name,
  kitchenName: name.optional(),
  prefix: ModifierPrefix.nullable().default(null),
  price: Price.default(0),
  allergens: z.array(Allergen).default([]),
  available: z.boolean().default(true),
  /** A station that cooks this modifier besides the item's own. */
  station: StationId.nullable().default(null),
  /** Seconds that it adds to the item's preparation time; below zero when it makes it quicker (rare: -120). */
  prepSeconds: z.int().min(-86_400).max(86_400).default(0),
  /** When an 86 ends by itself; null: until somebody says otherwise. */
  unavailableUntil: Instant.nullable().default(null),
  /** What cooks read in their own language. */
  names: Names,
  texts: GuestTexts,
  picture,
});
export type Modifier = z.infer<typeof Modifier>;

/** A choice on an item: at least `min` and at most `max` of its modifiers; `min` 1 makes it required. */
export const ModifierGroup = z
  .object({
    id: ModifierGroupId,
    name,
    min: z.int().min(0).max(20).default(0),
    max: z.int().min(1).max(20).default(1),
    modifiers: z.array(Modifier).min(1).max(60),
    texts: GuestTexts,
  })
  .refine((group) => group.min <= group.max, {
    path: ['min'],
    message: 'The least cannot be more than the most.',
  });
export type ModifierGroup = z.infer<typeof ModifierGroup>;

export const Category = z.object({
  id: CategoryId,
  name,
  position: z.int().min(0).max(10_000).default(0),
  /** The course that its items belong to: 1 starters, 2 mains, 3 desserts. */
  course: z.int().min(1).max(9).nullable().default(null),
  /** When its items are served; none: at all hours. */
  served: z.array(ServingHours).max(21).default([]),
  texts: GuestTexts,
});
export type Category = z.infer<typeof Category>;

/** One thing that a dish is made of. `prep`: it is made ahead, and counted among the production items. */
export const Part = z.object({
  name,
  amount: z.number().positive().max(100_000),
  /** `g`, `ml`, `pc`. */
  unit: z.string().trim().max(12).default(''),
  prep: z.boolean().default(false),
});
export type Part = z.infer<typeof Part>;

/** How the kitchen makes a dish, for the card that a long press shows. Amounts are for one. */
export const Recipe = z.object({
  parts: z.array(Part).max(40).default([]),
  method: z.string().trim().max(1000).default(''),
});
export type Recipe = z.infer<typeof Recipe>;

export const Item = z.object({
  id: ItemId,
  categoryId: CategoryId,
  name,
  /** The short name that cooks read, on screens and on paper. */
  kitchenName: name.optional(),
  description: z.string().max(400).default(''),
  price: Price,
  taxGroup: z.string().min(1).max(40).default('standard'),
  allergens: z.array(Allergen).default([]),
  diets: z.array(Diet).default([]),
  prepSeconds: z.int().min(0).max(86_400).default(480),
  modifierGroupIds: z.array(ModifierGroupId).max(20).default([]),
  /** Order types it may be ordered by; null: all. */
  orderTypes: z.array(OrderType).nullable().default(null),
  picture,
  position: z.int().min(0).max(10_000).default(0),
  /** False: 86, out of stock until somebody says otherwise. */
  available: z.boolean().default(true),
  /** How many are left; null: not counted. At 0 the item is out of stock by itself. */
  stock: z.int().min(0).max(100_000).nullable().default(null),
  /** When an 86 ends by itself; null: until somebody says otherwise. */
  unavailableUntil: Instant.nullable().default(null),
  /** What cooks read in their own language. */
  names: Names,
  texts: GuestTexts,
  /** When it is served, where that is not when its category is; none: as its category. */
  served: z.array(ServingHours).max(21).default([]),
  recipe: Recipe.nullable().default(null),
});
export type Item = z.infer<typeof Item>;

/** The menu as the kitchen and the desk hold it, by id. */
export interface Menu {
  readonly items: ReadonlyMap<ItemId, Item>;
  readonly categories: ReadonlyMap<CategoryId, Category>;
  readonly groups: ReadonlyMap<ModifierGroupId, ModifierGroup>;
}

/** How many of the item can still be ordered: a count, or null for as many as wanted. */
export function left(item: Item): number | null {
  return item.available ? item.stock : 0;
}

/** Whether the item is on the menu of an order type at all. */
export function isFor(item: Item, orderType: OrderType): boolean {
  return item.orderTypes === null || item.orderTypes.includes(orderType);
}

/** When an item is served: in its own hours where it has any, else in those of its category. */
export function hoursOf(
  item: Pick<Item, 'served'>,
  category: Pick<Category, 'served'> | undefined,
): readonly ServingHours[] {
  return item.served.length > 0 ? item.served : (category?.served ?? []);
}

/** A thing's name and description in a guest's language, as far as the menu has them. */
export function textIn<T extends { readonly name: string; readonly texts: GuestTexts }>(
  thing: T,
  language: string | null,
): T {
  const text = language === null ? undefined : (thing.texts[language] ?? thing.texts[primary(language)]);
  return text === undefined ? thing : { ...thing, ...text };
}

/** The same thing with what it says in one language, and in no other beside its own. */
export function onlyIn<T extends { readonly texts: GuestTexts }>(thing: T, language: string): T {
  const wanted = [language, primary(language)];
  const texts = Object.entries(thing.texts).filter(([tag]) => wanted.includes(tag));
  return { ...thing, texts: Object.fromEntries(texts) };
}

/** `pt-BR` is read as `pt` where the menu has no other. */
function primary(language: string): string {
  return language.split('-')[0] ?? language;
}
