import type { Values } from '#shared/i18n/catalogue.ts';
import { directionOf, localeFor } from '#shared/i18n/language.ts';
import { words } from './words.ts';

type Key = Parameters<typeof words.say>[0];

/** First strong isolate, pop directional isolate: a name or a number inside keeps its own direction. */
const ISOLATE = ['\u2068', '\u2069'] as const;

/** Says a text of the kitchen's screens in the language of this screen. */
export function say(key: Key, values: Values = {}): string {
  return words.say(key, isMirrored() ? isolated(values) : values);
}

/** Whether the screen is read from right to left. */
export function isMirrored(): boolean {
  return directionOf(words.language()) === 'rtl';
}

/** Several things after each other: `Grill, Fry`. */
export function listed(names: readonly string[]): string {
  return names.join(say('comma'));
}

/** A name or a number that stands in a text of the other direction, kept together. */
export function kept(text: string): string {
  return isMirrored() ? `${ISOLATE[0]}${text}${ISOLATE[1]}` : text;
}

/** In capitals, as far as the script has any. */
export function capitals(text: string): string {
  return text.toLocaleUpperCase(words.language());
}

/** A number as it is written in this screen's language. */
export function numberText(value: number, digits = 0): string {
  const locale = localeFor(words.language(), 'en');
  return value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function isolated(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? `${ISOLATE[0]}${value}${ISOLATE[1]}` : value,
    ]),
  );
}
