import { directionOf } from '#shared/i18n/language.ts';
import { spoken } from '#shared/ui/browser/speaking.ts';

/** A name or number that was not translated: it keeps its own direction within a sentence. */
export function asIs(text: string): string {
  return directionOf(spoken()) === 'rtl' ? `\u2068${text}\u2069` : text;
}
