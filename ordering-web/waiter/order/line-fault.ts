import type { MenuItem } from '#shared/contract/menu-view.ts';
import { chosenModifiers } from '../../menu/choices.ts';
import { countOf, type Draft, type DraftLine } from './draft.ts';
import { say } from '../words.ts';

/** Why a line that was not sent yet cannot be made as it stands, since the kitchen said so; null: it can. */
export function lineFault(draft: Draft, line: DraftLine, item: MenuItem | undefined): string | null {
  if (item === undefined) return say('notOnMenu');
  const left = item.available ? item.stock : 0;
  if (left === 0) return say('noneLeft', { name: item.name });
  if (left !== null && countOf(draft, item.id) > left) return say('onlyLeft', { n: left });
  const out = chosenModifiers(item, line.modifiers).filter(({ available }) => !available);
  const offered = new Set<string>(
    item.modifierGroups.flatMap(({ modifiers }) => modifiers.map(({ id }) => id)),
  );
  const gone = line.modifiers.some(({ modifierId }) => !offered.has(modifierId));
  if (out.length > 0) return say('namesOut', { names: out.map(({ name }) => name).join(', ') });
  return gone ? say('choiceGone') : null;
}
