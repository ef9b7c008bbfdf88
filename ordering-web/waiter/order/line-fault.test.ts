import { expect, test } from 'vitest';
import { must } from '#shared/basics/result.ts';
import type { MenuItem } from '#shared/contract/menu-view.ts';
import { itemOf } from '#test/support/trial-house.ts';
import { addItem, changeLine, EMPTY_DRAFT } from './draft.ts';
import { lineFault } from './line-fault.ts';

const lamb = itemOf('lamb');
const { draft, lineId } = addItem(EMPTY_DRAFT, lamb, null, 'n1');
const pink = changeLine(draft, lineId, {
  modifiers: [{ modifierId: must(lamb.modifierGroups[0]?.modifiers[0], 'pink').id, quantity: 1 }],
});

function faultWith(item: MenuItem | undefined, of = pink): string | null {
  return lineFault(of, must(of.lines[0], 'the line'), item);
}

test('a dish that ran out after it was tapped says so at its line', () => {
  expect(faultWith(lamb)).toBeNull();
  expect(faultWith({ ...lamb, available: false })).toBe('86: no Lamb cutlets left');
  expect(faultWith(undefined)).toBe('Not on the menu any more');
});

test('of a counted dish a line says how many are left, once too many are wanted', () => {
  const three = changeLine(draft, lineId, { quantity: 3 });
  expect(faultWith({ ...lamb, stock: 3 }, three)).toBeNull();
  expect(faultWith({ ...lamb, stock: 2 }, three)).toBe('Only 2 left');
});

test('so does a choice that ran out', () => {
  const out = {
    ...lamb,
    modifierGroups: lamb.modifierGroups.map((group) => ({
      ...group,
      modifiers: group.modifiers.map((each) => ({ ...each, available: each.name !== 'Pink' })),
    })),
  };
  expect(faultWith(out)).toBe('86: Pink');
});
