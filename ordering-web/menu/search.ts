import type { MenuItem } from '#shared/contract/menu-view.ts';

/**
 * How well letters find a name, lower is better; null: not at all. Two letters find it: the start of the name, the
 * starts of its words ("lc" is Lamb cutlets), the start of any word, then anywhere; then words that are nearly so.
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
  if (wanted.length > 1 && text.includes(wanted)) return 3;
  return wanted.split(' ').every((each) => words.some((word) => isNearly(word, each))) ? 4 : null;
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

/** A slip of the finger is forgiven from this length on, two from the other. */
const ONE_SLIP = 4;
const TWO_SLIPS = 8;

/** Whether a word begins as was meant: `chiken`, `tagliatele`. The first letter has to be right. */
function isNearly(word: string, wanted: string): boolean {
  if (word.startsWith(wanted)) return true;
  if (wanted.length < ONE_SLIP || word[0] !== wanted[0]) return false;
  return slips(word, wanted) <= (wanted.length < TWO_SLIPS ? 1 : 2);
}

/** The fewest letters to be changed, put in or left out so that `wanted` begins `word`. */
function slips(word: string, wanted: string): number {
  let row = Array.from({ length: word.length + 1 }, (_, at) => at);
  for (const [at, letter] of Array.from(wanted).entries()) {
    const next = [at + 1];
    for (let to = 1; to <= word.length; to += 1) {
      const changed = (row[to - 1] ?? 0) + (word[to - 1] === letter ? 0 : 1);
      next.push(Math.min(changed, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
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
