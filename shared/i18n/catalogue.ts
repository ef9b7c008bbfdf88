import type { Language } from './language.ts';

/**
 * One text. Placeholders stand in braces: `{place} is ready`. A text that depends on a number `n` has a form for each
 * plural category of its language (CLDR); `other` is always there.
 */
export type Text = string | Plural;
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The texts of one part of the interface, by key. The English one says which there are. */
export type Texts = Readonly<Record<string, Text>>;

/** The same texts in another language; a test holds each against the English one, its plural forms included. */
export type Translation<T extends Texts> = Readonly<Record<keyof T, Text>>;

/** What is put in the place of `{name}`. */
export type Values = Readonly<Record<string, string | number>>;

/** Says one text of a catalogue: `say('waiting', { n: 3 })`. */
export type Say<T extends Texts> = (key: keyof T & string, values?: Values) => string;

/** The voice of one catalogue in one language. A placeholder that gets no value stays as it is, so that it is seen. */
export function voice<T extends Texts>(texts: Translation<T>, language: Language): Say<T> {
  const rules = new Intl.PluralRules(language);
  return (key, values = {}) => filled(formOf(texts[key], values, rules), values);
}

function formOf(text: Text, values: Values, rules: Intl.PluralRules): string {
  if (typeof text === 'string') return text;
  const n = Number(values['n'] ?? 0);
  return text[rules.select(n)] ?? text.other;
}

function filled(form: string, values: Values): string {
  return form.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
