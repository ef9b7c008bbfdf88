import { expect, test } from 'vitest';
import { must } from '#shared/basics/result.ts';
import { after, itemOf, ITEMS, placed, table } from '#test/support/trial-house.ts';
import { conflicts } from '../../menu/allergy.ts';
import { choiceGroups, chosenModifiers, missingChoices, toggleModifier } from '../../menu/choices.ts';
import { EMPTY_DRAFT } from './draft.ts';
import { joins } from './request.ts';
import { again, lastRound } from './round.ts';
import { find, rank } from '../../menu/search.ts';

const lamb = itemOf('lamb');
const { needed, changes } = choiceGroups(lamb);
const doneness = must(needed[0], 'how cooked');
const change = must(changes[0], 'changes');
const [pink, medium] = doneness.modifiers;
const [noMint, extraSauce] = change.modifiers;

test('a needed choice is missing until it is made, and a second one takes its place', () => {
  expect(missingChoices(lamb, []).map((group) => group.name)).toEqual(['How cooked']);
  const rare = toggleModifier(doneness, [], must(pink, 'pink'));
  expect(missingChoices(lamb, rare)).toEqual([]);
  expect(toggleModifier(doneness, rare, must(medium, 'medium'))).toEqual([
    { modifierId: 'medium', quantity: 1 },
  ]);
});

test('changes add up and are taken back by the same tap', () => {
  const one = toggleModifier(change, [], must(noMint, 'no mint'));
  const two = toggleModifier(change, one, must(extraSauce, 'extra sauce'));
  expect(chosenModifiers(lamb, two).map((each) => each.id)).toEqual(['no-mint', 'extra-sauce']);
  expect(toggleModifier(change, two, must(noMint, 'no mint'))).toEqual([
    { modifierId: 'extra-sauce', quantity: 1 },
  ]);
});

test('a full group takes no more', () => {
  const full = {
    ...change,
    max: 2,
    modifiers: ['a', 'b', 'c'].map((id) => ({
      ...must(noMint, 'no mint'),
      id: id as (typeof lamb.modifierGroups)[0]['modifiers'][0]['id'],
    })),
  };
  const chosen = full.modifiers.reduce<ReturnType<typeof toggleModifier>>(
    (all, each) => toggleModifier(full, all, each),
    [],
  );
  expect(chosen.map((each) => each.modifierId)).toEqual(['a', 'b']);
});

test('a dish that holds what the guest must not eat says so, also when a change brings it', () => {
  expect(conflicts(itemOf('burrata'), [], ['milk', 'nuts'])).toEqual(['milk']);
  expect(conflicts(lamb, [], ['milk'])).toEqual([]);
  expect(conflicts(lamb, ['extra-sauce'], ['milk'])).toEqual(['milk']);
});

test('two letters find it: by its start, by the starts of its words, without accents', () => {
  expect(find(ITEMS, 'la').map((item) => item.id)).toEqual(['lamb']);
  expect(find(ITEMS, 'lc').map((item) => item.id)).toEqual(['lamb']);
  expect(find(ITEMS, 'cr').map((item) => item.id)).toEqual(['brulee']);
  expect(find(ITEMS, 'ta').map((item) => item.id)).toEqual(['tart', 'burrata']);
  expect(find(ITEMS, '')).toHaveLength(ITEMS.length);
  expect(rank('Spritz', 'x')).toBeNull();
});

test('the same round again is the drinks of the newest order', () => {
  const older = placed(
    { orderType: 'dine_in', items: [{ menuItemId: 'tart', quantity: 1, course: 3 }] } as never,
    { id: 'o1', at: '2026-11-20T18:00:00.000Z' },
  );
  const newer = placed(
    {
      orderType: 'dine_in',
      items: [
        { menuItemId: 'fries', quantity: 1, course: 2 },
        { menuItemId: 'spritz', quantity: 2, seat: 3 },
      ],
    } as never,
    { id: 'o2' },
  );
  const round = lastRound([older, newer]);
  expect(round.map((line) => line.name)).toEqual(['Spritz']);
  const { draft, missing } = again(EMPTY_DRAFT, round, itemOf, () => 'n1');
  expect(draft.lines).toMatchObject([{ id: 'n1', itemId: 'spritz', quantity: 2, seats: [3] }]);
  expect(missing).toEqual([]);
});

test('what is sold out is not repeated but named', () => {
  const order = placed({ orderType: 'dine_in', items: [{ menuItemId: 'tart', quantity: 1 }] } as never);
  const { draft, missing } = again(
    EMPTY_DRAFT,
    lastRound([order]),
    () => ({ ...itemOf('tart'), available: false }),
    () => 'n',
  );
  expect(draft.lines).toEqual([]);
  expect(missing).toEqual(['Lemon tart']);
});

test('new lines join the newest order of the table that the kitchen works on', () => {
  const first = placed({ orderType: 'dine_in', items: [{ menuItemId: 'fries', quantity: 1 }] } as never, {
    id: 'o1',
  });
  const pending = {
    ...first,
    id: 'o2' as typeof first.id,
    status: 'pending' as const,
    createdAt: '2026-11-20T19:30:00.000Z',
  };
  expect(joins(EMPTY_DRAFT, [first, pending])?.id).toBe('o1');
  expect(joins({ ...EMPTY_DRAFT, addTo: null }, [first])).toBeNull();
  expect(joins(EMPTY_DRAFT, [])).toBeNull();
});

test('a voided line is in no round', () => {
  const order = placed(
    {
      orderType: 'dine_in',
      items: [
        { menuItemId: 'spritz', quantity: 1 },
        { menuItemId: 'spritz', quantity: 2 },
      ],
    } as never,
    { place: table('T1') },
  );
  const voided = after(order, 10, {
    type: 'void-line',
    lineId: must(order.items[0], 'a line').id,
    reason: 'no',
  });
  expect(lastRound([voided]).map((line) => line.quantity)).toEqual([2]);
});
