import { directionOf } from '#shared/i18n/language.ts';
import { say as plain } from '#shared/i18n/waiter/say.ts';
import { spoken } from '#shared/ui/browser/speaking.ts';

/** A name or number that was not translated: it keeps its own direction within a sentence. */
export function asIs(text: string): string {
  return directionOf(spoken()) === 'rtl' ? `\u2068${text}\u2069` : text;
}

/** Says one of the texts of the waiter's pages. */
export const say: typeof plain = (key, values) => {
  if (values === undefined) return plain(key);
  const own: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values))
    own[name] = typeof value === 'string' ? asIs(value) : value;
  return plain(key, own);
};
