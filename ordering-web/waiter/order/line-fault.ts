import type { MenuItem } from '#shared/contract/menu-view.ts';
import { chosenModifiers } from '../../menu/choices.ts';
import { countOf, type Draft, type DraftLine } from './draft.ts';

/** Why a line that was not sent yet cannot be made as it stands, since the kitchen said so; null: it can. */
export function lineFault(draft: Draft, line: DraftLine, item: MenuItem | undefined): string | null {
  if (item === undefined) return 'Not on the menu any more';
  const left = item.available ? item.stock : 0;
  if (left === 0) return `86: no ${item.name} left`;
  if (left !== null && countOf(draft, item.id) > left) return `Only ${left} left`;
  const out = chosenModifiers(item, line.modifiers).filter(({ available }) => !available);
  const offered = new Set<string>(
    item.modifierGroups.flatMap(({ modifiers }) => modifiers.map(({ id }) => id)),
  );
  const gone = line.modifiers.some(({ modifierId }) => !offered.has(modifierId));
  if (out.length > 0) return `86: ${out.map(({ name }) => name).join(', ')}`;
  return gone ? 'A choice is not on the menu any more' : null;
}
