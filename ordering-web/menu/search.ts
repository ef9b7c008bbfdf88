import type { MenuItem } from '#shared/contract/menu-view.ts';

/**
 * How well letters find a name, lower is better; null: not at all. Two letters find it: the start of the name, the
 * starts of its words ("lc" is Lamb cutlets), the start of any word, then anywhere.
 */
export function rank(name: string, letters: string): number | null {
  const wanted = plain(letters);
  if (wanted === '') return 0;
  const text = plain(name);
  const words = text.split(' ');
  if (text.startsWith(wanted)) return 0;
  if (
    words
      .map((word) => word[0])
      .join('')
      .startsWith(wanted)
  )
    return 1;
  if (words.some((word) => word.startsWith(wanted))) return 2;
  return wanted.length > 1 && text.includes(wanted) ? 3 : null;
}

/** The items that the letters find, best first; equals stay in the order of the menu. */
export function find(items: readonly MenuItem[], letters: string): MenuItem[] {
  return items
    .flatMap((item) => {
      const ranks = [rank(item.name, letters), rank(item.kitchenName ?? item.name, letters)].filter(
        (each) => each !== null,
      );
      return ranks.length > 0 ? [{ item, rank: Math.min(...ranks) }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .map((each) => each.item);
}

/** Without accents, capitals and marks: a waiter types `creme` for `Crème brûlée`. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
