import { Weekday } from '#shared/menu/serving.ts';

const NAMES: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** `Monday to Friday`, `Saturday and Sunday`; none: every day. */
export function dayWords(days: readonly Weekday[]): string {
  const chosen = Weekday.options.filter((day) => days.includes(day));
  if (chosen.length === 0 || chosen.length === Weekday.options.length) return 'Every day';
  const first = Weekday.options.findIndex((day) => day === chosen[0]);
  const inARow = chosen.every((day, index) => day === Weekday.options[first + index]);
  const names = chosen.map((day) => NAMES[day]);
  if (inARow && names.length > 2) return `${names[0]} to ${names.at(-1)}`;
  const last = names.pop();
  return names.length === 0 ? String(last) : `${names.join(', ')} and ${last}`;
}
