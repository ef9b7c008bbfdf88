import type { MenuItem } from '#shared/contract/menu-view.ts';
import type { Modifier, ModifierGroup } from '#shared/menu/menu.ts';
import type { LineRequest } from '#shared/orders/commands.ts';

type Chosen = LineRequest['modifiers'];

/** How many of the group's modifiers are chosen. */
export function chosenIn(group: ModifierGroup, chosen: Chosen): number {
  const ids = new Set<string>(group.modifiers.map((modifier) => modifier.id));
  return chosen.filter((each) => ids.has(each.modifierId)).reduce((sum, each) => sum + each.quantity, 0);
}

/** The groups that still want a choice before the line can go. */
export function missingChoices(item: MenuItem, chosen: Chosen): ModifierGroup[] {
  return item.modifierGroups.filter((group) => chosenIn(group, chosen) < group.min);
}

/**
 * The choices after a tap on a modifier. A chosen one is let go; in a group of one the new choice takes the place of
 * the old; a full group stays as it is.
 */
export function toggleModifier(group: ModifierGroup, chosen: Chosen, modifier: Modifier): Chosen {
  if (chosen.some((each) => each.modifierId === modifier.id)) {
    return chosen.filter((each) => each.modifierId !== modifier.id);
  }
  const others = group.max === 1 ? withoutGroup(group, chosen) : chosen;
  if (chosenIn(group, others) >= group.max) return chosen;
  return [...others, { modifierId: modifier.id, quantity: 1 }];
}

function withoutGroup(group: ModifierGroup, chosen: Chosen): Chosen {
  return chosen.filter((each) => !group.modifiers.some((modifier) => modifier.id === each.modifierId));
}

/** The chosen modifiers with their names, in the order of the menu. */
export function chosenModifiers(item: MenuItem, chosen: Chosen): Modifier[] {
  const ids = new Set<string>(chosen.map((each) => each.modifierId));
  return item.modifierGroups.flatMap((group) => group.modifiers.filter((modifier) => ids.has(modifier.id)));
}

/** A group's question: required choices are asked first and by name, the rest are changes to the dish. */
export function choiceGroups(item: MenuItem): { needed: ModifierGroup[]; changes: ModifierGroup[] } {
  const groups = item.modifierGroups;
  return {
    needed: groups.filter((group) => group.min > 0),
    changes: groups.filter((group) => group.min === 0),
  };
}
