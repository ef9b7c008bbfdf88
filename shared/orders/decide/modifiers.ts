import { err, ok, type Result } from '../../basics/result.ts';
import { fieldRefusal, refusal, type Refusal } from '../../basics/refusal.ts';
import type { Item, Menu, Modifier, ModifierGroup } from '../../menu/menu.ts';
import type { LineRequest } from '../commands.ts';
import type { LineModifier } from '../order.ts';

type Wanted = LineRequest['modifiers'];

/**
 * The modifiers that are asked for, with names and prices of the menu, in the order of the menu. Refused: a modifier
 * that the item does not offer or that is sold out, and a group with too few or too many (rules M1 to M3).
 */
export function chooseModifiers(
  item: Item,
  wanted: Wanted,
  path: string,
  menu: Menu,
): Result<LineModifier[], Refusal> {
  const groups = item.modifierGroupIds.flatMap((id) => menu.groups.get(id) ?? []);
  const fault = strangerFault(item, groups, wanted, path) ?? soldOutFault(groups, wanted);
  if (fault) return err(fault);
  const counts = new Map<string, number>();
  for (const each of wanted) counts.set(each.modifierId, (counts.get(each.modifierId) ?? 0) + each.quantity);
  const chosen: LineModifier[] = [];
  for (const group of groups) {
    const picked = group.modifiers.flatMap((modifier) => {
      const quantity = counts.get(modifier.id) ?? 0;
      return quantity > 0 ? [taken(group, modifier, quantity)] : [];
    });
    const unfit = countFault(item, group, picked, path);
    if (unfit) return err(unfit);
    chosen.push(...picked);
  }
  return ok(chosen);
}

function taken(group: ModifierGroup, modifier: Modifier, quantity: number): LineModifier {
  const { id, name, kitchenName, prefix, price, allergens } = modifier;
  return {
    modifierId: id,
    groupId: group.id,
    name,
    kitchenName: kitchenName ?? name,
    prefix,
    quantity,
    price,
    allergens,
  };
}

function strangerFault(
  item: Item,
  groups: readonly ModifierGroup[],
  wanted: Wanted,
  path: string,
): Refusal | null {
  const offered = new Set(groups.flatMap((group) => group.modifiers.map((modifier) => modifier.id)));
  const stranger = wanted.findIndex((each) => !offered.has(each.modifierId));
  if (stranger < 0) return null;
  return fieldRefusal(`${path}.modifiers.${stranger}.modifierId`, `${item.name} does not come with that.`);
}

function soldOutFault(groups: readonly ModifierGroup[], wanted: Wanted): Refusal | null {
  const asked = new Set(wanted.map((each) => each.modifierId));
  const gone = groups
    .flatMap((group) => group.modifiers)
    .find((each) => asked.has(each.id) && !each.available);
  if (!gone) return null;
  return refusal('out_of_stock', `${gone.name} is sold out.`, {
    extra: { modifiers: [{ modifierId: gone.id, name: gone.name }] },
  });
}

function countFault(
  item: Item,
  group: ModifierGroup,
  picked: readonly LineModifier[],
  path: string,
): Refusal | null {
  const count = picked.reduce((sum, each) => sum + each.quantity, 0);
  const where = `${path}.modifiers`;
  if (count < group.min)
    return fieldRefusal(where, `${item.name}: choose ${atLeast(group.min)} under “${group.name}”.`);
  if (count > group.max)
    return fieldRefusal(where, `${item.name}: at most ${group.max} under “${group.name}”.`);
  return null;
}

function atLeast(count: number): string {
  return count === 1 ? 'one' : `at least ${count}`;
}
