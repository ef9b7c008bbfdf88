import { voice } from '#shared/i18n/catalogue.ts';
import { directionOf, languageFor, localeFor, type Language } from '#shared/i18n/language.ts';
import type { Loaders } from '#shared/i18n/speaker.ts';
import { stationAgent as english } from '#shared/i18n/station-agent/en.ts';

type Key = keyof typeof english;

/** What the status page is said in: one language, and its ways to count and to tell time. */
export interface PageVoice {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** A text with HTML in the places of its values; the texts themselves have none. */
  readonly say: (key: Key, values?: Readonly<Record<string, string | number>>) => string;
  /** `3 minutes`. */
  readonly lasted: (ms: number) => string;
  /** `3 minutes ago`. */
  readonly ago: (ms: number) => string;
}

const LOADERS: Loaders<typeof english> = {
  es: () => import('#shared/i18n/station-agent/es.ts').then((texts) => texts.stationAgent),
  fr: () => import('#shared/i18n/station-agent/fr.ts').then((texts) => texts.stationAgent),
  de: () => import('#shared/i18n/station-agent/de.ts').then((texts) => texts.stationAgent),
  hi: () => import('#shared/i18n/station-agent/hi.ts').then((texts) => texts.stationAgent),
  ta: () => import('#shared/i18n/station-agent/ta.ts').then((texts) => texts.stationAgent),
  ar: () => import('#shared/i18n/station-agent/ar.ts').then((texts) => texts.stationAgent),
  zh: () => import('#shared/i18n/station-agent/zh.ts').then((texts) => texts.stationAgent),
};

/** The voice for whoever asks; `accepted`: the browser's `Accept-Language`. Texts are loaded when they are wanted first. */
export async function pageVoice(accepted: string | undefined): Promise<PageVoice> {
  const language = languageFor(wishedFirst(accepted ?? ''));
  const say = voice<typeof english>(language === 'en' ? english : await LOADERS[language](), language);
  const locale = localeFor(language, 'en');
  const relative = new Intl.RelativeTimeFormat(locale);
  return {
    language,
    direction: directionOf(language),
    say,
    lasted: (ms) => {
      const [count, unit] = measured(ms);
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
    },
    ago: (ms) => {
      const [count, unit] = measured(ms);
      return relative.format(-count, unit);
    },
  };
}

/** `de-CH, de;q=0.9, *;q=0.1`, best first. */
function wishedFirst(accepted: string): string[] {
  return accepted
    .split(',')
    .map((each) => {
      const [tag = '', weight] = each.split(';q=');
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

function measured(ms: number): [count: number, unit: 'day' | 'hour' | 'minute' | 'second'] {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [unit, length] = UNITS.find(([, each]) => seconds >= each) ?? (['second', 1] as const);
  return [Math.floor(seconds / length), unit];
}
