import { expect, test } from 'vitest';
import { itemOf, ITEMS, placed } from '#test/support/trial-house.ts';
import { EMPTY_DRAFT, addItem, changeLine } from './draft.ts';
import { allergicSeats, lineAllergies, sayAllergies, withKnown } from './guest-allergies.ts';
import { saysPhrase, togglePhrase } from './phrases.ts';
import { quickItems } from './quick.ts';
import { lineRequests } from './request.ts';

const withFries = addItem(EMPTY_DRAFT, itemOf('fries'), null, 'n1').draft;
const [fries] = withFries.lines;

test('what a guest must not eat is said once and goes with everything for their seat', () => {
  const seated = changeLine(withFries, 'n1', { seats: [2] });
  const said = sayAllergies(seated, seated.lines[0]!, ['nuts']);
  const two = addItem(said, itemOf('tart'), 3, 'n2').draft;
  const both = changeLine(two, 'n2', { quantity: 2, seats: [2, 3] });
  expect(allergicSeats(both)).toEqual(new Set([2]));
  expect(lineRequests(both).map(({ menuItemId, seat, allergies }) => [menuItemId, seat, allergies])).toEqual([
    ['fries', 2, ['nuts']],
    ['tart', 2, ['nuts']],
    ['tart', 3, []],
  ]);
  const taken = sayAllergies(both, both.lines[0]!, []);
  expect(lineRequests(taken).flatMap(({ allergies }) => allergies)).toEqual([]);
});

test('what is for nobody alone is said of its plates', () => {
  const said = sayAllergies(withFries, fries!, ['milk']);
  expect(said.guestAllergies).toEqual({});
  expect(lineAllergies(said, said.lines[0]!)).toEqual(['milk']);
});

test('the next round knows what was said with the first, and a person may take it back', () => {
  const order = placed({
    orderType: 'dine_in',
    items: [{ menuItemId: 'fries', quantity: 1, seat: 2, allergies: ['nuts'] }],
  } as never);
  expect(withKnown(EMPTY_DRAFT, [order]).guestAllergies).toEqual({ 2: ['nuts'] });
  const taken = { ...EMPTY_DRAFT, guestAllergies: { 2: [] } };
  expect(withKnown(taken, [order]).guestAllergies).toEqual({ 2: [] });
});

test('a phrase is added and taken out, and typed words stay', () => {
  expect(togglePhrase('', 'Well done')).toBe('Well done');
  expect(togglePhrase('No onions ', 'Well done')).toBe('No onions, Well done');
  expect(togglePhrase('Well done, no onions', 'Well done')).toBe('no onions');
  expect(saysPhrase('very Well done', 'Well done')).toBe(false);
});

test('the quick keys are what is asked for most, in the order of the menu, and no more than there is room for', () => {
  const order = placed({
    orderType: 'dine_in',
    items: [
      { menuItemId: 'tart', quantity: 3 },
      { menuItemId: 'fries', quantity: 1 },
    ],
  } as never);
  const menu = { currency: 'EUR', categories: [{ items: [...ITEMS] }] } as never;
  const ids = (most?: number) =>
    quickItems(menu, [order], ['fries', 'fries', 'fries', 'spritz', 'not-on-the-menu'], most).map(
      ({ id }) => id,
    );
  const all = ITEMS.map(({ id }) => id as string);
  expect(ids()).toEqual(all.filter((id) => ['tart', 'fries', 'spritz'].includes(id)));
  expect(new Set(ids(2))).toEqual(new Set(['fries', 'tart']));
});
