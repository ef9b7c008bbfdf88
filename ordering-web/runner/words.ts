import { runner } from '#shared/i18n/runner/en.ts';
import { speaker } from '#shared/i18n/speaker.ts';

const page = speaker(runner, {
  es: () => import('#shared/i18n/runner/es.ts').then((texts) => texts.runner),
  fr: () => import('#shared/i18n/runner/fr.ts').then((texts) => texts.runner),
  de: () => import('#shared/i18n/runner/de.ts').then((texts) => texts.runner),
  hi: () => import('#shared/i18n/runner/hi.ts').then((texts) => texts.runner),
  ta: () => import('#shared/i18n/runner/ta.ts').then((texts) => texts.runner),
  ar: () => import('#shared/i18n/runner/ar.ts').then((texts) => texts.runner),
  zh: () => import('#shared/i18n/runner/zh.ts').then((texts) => texts.runner),
});

/** Every text of this page. */
export const { say, speak, language } = page;
export type TextKey = Parameters<typeof say>[0];
