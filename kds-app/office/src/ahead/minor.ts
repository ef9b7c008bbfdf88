/** What somebody typed as an amount in minor units: `2.5`, `2,50`; null when it is none. */
export function minorOf(text: string, digits: number, most: number): number | null {
  const typed = text.trim().replace(',', '.');
  if (!/^\d{1,9}(\.\d*)?$/.test(typed)) return null;
  if ((typed.split('.')[1] ?? '').replace(/0+$/, '').length > digits) return null;
  const minor = Math.round(Number(typed) * 10 ** digits);
  return minor <= most ? minor : null;
}

/** What stands in a list of postcodes: one after each comma or line. */
export function postcodesOf(text: string): string[] {
  const all = text.split(/[,;\n]/).map((each) => each.trim().toUpperCase());
  return [...new Set(all.filter((each) => each !== ''))];
}

/** A time of day as a clock shows it, `24:00` for the end of the day; null when it is none. */
export function clockOf(text: string, end: boolean): string | null {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:.](\d\d))?$/.exec(text.trim()) ?? [];
  if (hours === undefined) return null;
  const clock = `${hours.padStart(2, '0')}:${minutes}`;
  if (clock === '24:00' || (end && clock === '00:00')) return end ? '24:00' : null;
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(clock) ? clock : null;
}
