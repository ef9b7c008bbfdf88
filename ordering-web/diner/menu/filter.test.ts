import { expect, test } from 'vitest';
import type { MenuView } from '#shared/contract/menu-view.ts';
import { Category } from '#shared/menu/menu.ts';
import { itemOf } from '#test/support/trial-house.ts';
import { allergensOn, dietsOn, filtered, firstDishes, found, NO_FILTER, toggled } from './filter.ts';
import { capital, listed } from './food-words.ts';

const category = (id: string) => Category.parse({ id, name: id });
const MENU: MenuView = {
  currency: 'EUR',
  categories: [
    { ...category('small'), items: [itemOf('burrata'), { ...itemOf('fries'), diets: ['vegan'] }] },
    { ...category('sweet'), items: [{ ...itemOf('brulee'), allergens: ['eggs', 'milk'] }] },
  ],
};
const ids = (filter = NO_FILTER) => filtered(MENU, filter).map((each) => each.items.map((item) => item.id));

test('what somebody must not eat is not shown, and an empty category goes with it', () => {
  expect(ids()).toEqual([['burrata', 'fries'], ['brulee']]);
  expect(ids({ diets: [], avoid: ['milk'] })).toEqual([['fries']]);
});

test('vegan food is vegetarian too', () => {
  expect(ids({ diets: ['vegetarian'], avoid: [] })).toEqual([['fries']]);
  expect(dietsOn(MENU)).toEqual(['vegetarian', 'vegan']);
});

test('only allergens that the menu has are offered', () => {
  expect(allergensOn(MENU)).toEqual(['eggs', 'milk']);
});

test('search finds without accents, and only what suits', () => {
  expect(found(MENU, NO_FILTER, 'creme').map((item) => item.id)).toEqual(['brulee']);
  expect(found(MENU, { diets: [], avoid: ['eggs'] }, 'creme')).toEqual([]);
});

test('a slip of the finger is forgiven, a wrong word is not', () => {
  const ids = (letters: string) => found(MENU, NO_FILTER, letters).map((item) => item.id);
  expect(ids('burata')).toEqual(['burrata']);
  expect(ids('bruléé')).toEqual(['brulee']);
  expect(ids('brulle')).toEqual(['brulee']);
  expect(ids('frise')).toEqual(['fries']);
  expect(ids('pizza')).toEqual([]);
});

test('a wish is switched on and off', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});

test('words are listed as people say them', () => {
  expect(listed([])).toBe('');
  expect(listed(['milk'])).toBe('milk');
  expect(listed(['milk', 'eggs', 'nuts'])).toBe('milk, eggs and nuts');
  expect(capital('écume')).toBe('Écume');
});

test('the beginning of a menu is its first dishes, and no empty category', () => {
  const of = (most: number) => firstDishes(MENU.categories, most).map((each) => each.items.length);
  expect(of(1)).toEqual([1]);
  expect(of(3)).toEqual([2, 1]);
  expect(of(99)).toEqual([2, 1]);
});
