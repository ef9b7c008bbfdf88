/** What stands between two of them in a note. */
const BETWEEN = ', ';

/** Whether a note says a phrase of the house. */
export function saysPhrase(note: string, phrase: string): boolean {
  return note.split(BETWEEN).includes(phrase);
}

/** A phrase of the house tapped: said after what is written, or taken out again. Other words stay as they were typed. */
export function togglePhrase(note: string, phrase: string): string {
  if (saysPhrase(note, phrase))
    return note
      .split(BETWEEN)
      .filter((part) => part !== phrase)
      .join(BETWEEN);
  return note.trim() === '' ? phrase : `${note.trimEnd()}${BETWEEN}${phrase}`;
}
