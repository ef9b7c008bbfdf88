import type { PastLine } from '#shared/contract/accounts.ts';
import type { MenuItem } from '#shared/contract/menu-view.ts';
import { chosenWords } from '../cart/line-price.ts';

/** The dish in the guest's language where it is on the menu still, else as it was called. */
export function pastName({ name }: PastLine, item: MenuItem | null | undefined): string {
  return item?.name ?? name;
}

/** What was chosen and asked for. */
export function pastWords({ modifiers, note }: PastLine, item: MenuItem | null | undefined): string {
  const known = item ? chosenWords(item, modifiers) : '';
  const chosen = known === '' ? modifiers.map(({ name }) => name).join(', ') : known;
  return [chosen, note === '' ? '' : `“${note}”`].filter((words) => words !== '').join(', ');
}
