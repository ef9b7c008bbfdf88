import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ServingHours } from '#shared/menu/serving.ts';
import { Allergen, Diet, ModifierPrefix, OrderType, Recipe } from '#shared/menu/menu.ts';

const FOLDER = join(import.meta.dirname, 'pictures');
const NO_ANIMALS: readonly string[] = ['fish', 'crustaceans', 'molluscs'];
const STATIONS = ['grill', 'fry', 'cold', 'pastry', 'bar'] as const;

const Id = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
const Words = z.string().trim().min(1);
const KitchenName = Words.max(22);
const Price = z.int().min(0);
const Station = z.enum(STATIONS);
const Picture = z.string().regex(/^[a-z-]+\.svg$/);

const Text = z.strictObject({ name: Words, description: Words.optional() });
const Texts = z.strictObject({ es: Text, fr: Text, de: Text }).partial();

const Dishes = z.strictObject({
  categories: z.array(
    z.strictObject({
      id: Id,
      name: Words,
      course: z.int().min(1).max(3).nullable(),
      station: Station,
      texts: Texts.required(),
      served: z.array(ServingHours).optional(),
    }),
  ),
  modifierGroups: z.array(
    z.strictObject({
      id: Id,
      name: Words,
      min: z.int().min(0),
      max: z.int().min(1),
      texts: Texts.required().optional(),
      modifiers: z.array(
        z.strictObject({
          id: Id,
          name: Words,
          kitchenName: KitchenName,
          prefix: ModifierPrefix.nullable(),
          price: Price,
          allergens: z.array(Allergen),
          station: Station.nullable(),
          prepSeconds: z.int().min(-300).max(600).optional(),
          picture: Picture.optional(),
          texts: Texts.required().optional(),
        }),
      ),
    }),
  ),
  items: z.array(
    z.strictObject({
      id: Id,
      categoryId: Id,
      name: Words,
      kitchenName: KitchenName,
      description: Words,
      price: Price.min(100),
      taxGroup: z.enum(['food', 'alcohol']),
      allergens: z.array(Allergen),
      diets: z.array(Diet),
      prepSeconds: z.int().min(30).max(1800),
      stations: z.array(Station).min(1).nullable(),
      modifierGroupIds: z.array(Id),
      stock: z.int().min(0).nullable(),
      available: z.boolean(),
      orderTypes: z.array(OrderType).min(1).nullable(),
      picture: Picture.nullable(),
      texts: Texts.required().optional(),
      names: z.record(z.string().length(2), KitchenName).optional(),
      recipe: z.strictObject(Recipe.shape).optional(),
    }),
  ),
});

const { categories, modifierGroups, items } = Dishes.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, 'dishes.json'), 'utf8')),
);
const modifiers = modifierGroups.flatMap((group) => group.modifiers);

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

describe('the menu of the sample restaurant', () => {
  test('has nine categories, each with dishes, about sixty in all', () => {
    expect(categories).toHaveLength(9);
    for (const { id } of categories)
      expect(items.filter((item) => item.categoryId === id).length, id).toBeGreaterThan(4);
    expect(items.length).toBeGreaterThanOrEqual(58);
    expect(items.length).toBeLessThanOrEqual(70);
  });

  test('gives every category, group, modifier and item an id of its own', () => {
    expect(repeated(categories.map(({ id }) => id))).toEqual([]);
    expect(repeated(modifierGroups.map(({ id }) => id))).toEqual([]);
    expect(repeated(modifiers.map(({ id }) => id))).toEqual([]);
    expect(repeated(items.map(({ id }) => id))).toEqual([]);
    expect(repeated(items.map(({ kitchenName }) => kitchenName))).toEqual([]);
  });

  test('names only categories and groups that exist, and no group in vain', () => {
    const known = new Set(categories.map(({ id }) => id));
    expect(items.filter(({ categoryId }) => !known.has(categoryId))).toEqual([]);
    const asked = new Set(items.flatMap(({ modifierGroupIds }) => modifierGroupIds));
    expect([...asked].sort()).toEqual(modifierGroups.map(({ id }) => id).sort());
    for (const item of items) expect(repeated(item.modifierGroupIds), item.id).toEqual([]);
  });

  test('lists no allergen, diet, station or order type twice', () => {
    for (const { id, allergens, diets, stations, orderTypes } of items) {
      for (const list of [allergens, diets, stations ?? [], orderTypes ?? []])
        expect(repeated(list), id).toEqual([]);
    }
  });

  test.each(modifierGroups)('$id can be answered', (group) => {
    expect(group.min).toBeLessThanOrEqual(group.max);
    expect(group.max).toBeLessThanOrEqual(group.modifiers.length);
    const isChoice = group.modifiers.every(({ prefix }) => prefix === null);
    expect(group.min >= 1, 'needed when it is a choice').toBe(isChoice);
  });

  test('takes something away for nothing, and never adds an allergen by it', () => {
    for (const { id, prefix, price, allergens } of modifiers) {
      if (prefix === 'NO') expect({ price, allergens }, id).toEqual({ price: 0, allergens: [] });
    }
  });

  test('promises no diet that its allergens deny', () => {
    for (const { id, diets, allergens } of items) {
      if (diets.includes('gluten-free')) expect(allergens, id).not.toContain('gluten');
      if (diets.includes('vegan')) expect(diets, id).toContain('vegetarian');
      const denied: string[] = diets.includes('vegetarian') ? [...NO_ANIMALS] : [];
      if (diets.includes('vegan')) denied.push('milk', 'eggs');
      expect(
        allergens.filter((each) => denied.includes(each)),
        id,
      ).toEqual([]);
    }
  });

  test('serves breakfast and alcohol in the house only', () => {
    for (const { id, categoryId, taxGroup, orderTypes, diets } of items) {
      if (categoryId === 'breakfast' || taxGroup === 'alcohol')
        expect(orderTypes, id).toEqual(['dine_in', 'room_service']);
      if (taxGroup === 'alcohol') expect(diets, id).not.toContain('halal');
    }
  });

  test('is read in Spanish, French and German as far as the popular dishes go', () => {
    const told = items.filter(({ texts }) => texts !== undefined);
    expect(told.length).toBeGreaterThanOrEqual(24);
    for (const { id, texts } of told) {
      for (const text of Object.values(texts ?? {})) expect(text?.description, id).toBeDefined();
    }
  });

  test('serves breakfast in the morning and lunch on weekdays', () => {
    expect(
      categories.filter(({ served }) => served).map(({ id, served }) => [id, served?.[0]?.from]),
    ).toEqual([
      ['breakfast', '07:00'],
      ['lunch', '12:00'],
    ]);
  });

  test('counts down two dishes and has sold out of the turbot', () => {
    expect(items.filter(({ stock }) => stock !== null && stock > 0).map(({ id }) => id)).toEqual([
      'ribeye',
      'split-lobster',
    ]);
    expect(items.filter(({ available }) => !available).map(({ id }) => id)).toEqual(['whole-turbot']);
  });
});

const ELEMENTS = ['circle', 'ellipse', 'g', 'path', 'rect', 'svg'];
const ATTRIBUTES = new Set(
  (
    'xmlns viewBox fill stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray opacity transform ' +
    'd x y width height rx ry cx cy r'
  ).split(' '),
);
const files = readdirSync(FOLDER).sort();

describe('the drawings', () => {
  test('are there for every dish, each used, none missing', () => {
    const used = new Set([...items, ...modifiers].flatMap(({ picture }) => picture ?? []));
    expect([...used].sort()).toEqual(files);
    expect(repeated(items.flatMap(({ picture }) => picture ?? []))).toEqual([]);
  });

  test.each(files)('%s is small and made of plain shapes', (file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    expect(statSync(join(FOLDER, file)).size).toBeLessThan(4096);
    const isCut = file.startsWith('doneness-');
    const box = isCut ? '0 0 200 140' : '0 0 200 200';
    expect(text.startsWith(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"`)).toBe(true);
    if (!isCut) expect(text).toMatch(/^<svg[^>]*><rect width="200" height="200" fill="#[\da-f]{6}"\/>/);
    const tags = [...text.matchAll(/<\/?([^\s/>]+)([^>]*)>/g)];
    expect(tags.map((tag) => tag[1] ?? '').filter((name) => !ELEMENTS.includes(name))).toEqual([]);
    const attributes = [...text.matchAll(/\s([^\s=<>"]+)="([^"]*)"/g)];
    expect(attributes.map((each) => each[1] ?? '').filter((name) => !ATTRIBUTES.has(name))).toEqual([]);
    expect(
      text.replaceAll(/<\/?[a-z]+(?:\s[a-zA-Z-]+="[^"<>&]*")*\/?>/g, '').trim(),
      'nothing but tags',
    ).toBe('');
    expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/url\(|:|NaN|undefined/);
  });
});
