import { expect, test } from 'vitest';
import { languageFor, localeFor } from './language.ts';
import { speaker } from './speaker.ts';

const ENGLISH = { hello: 'Hello {name}', left: { one: '{n} left', other: '{n} left over' } } as const;
const ARABIC = {
  hello: 'مرحبا {name}',
  left: { zero: 'لا شيء', one: 'واحد', two: 'اثنان', few: '{n} قليلة', many: '{n} كثيرة', other: '{n}' },
};
const load = () => Promise.resolve(ARABIC);
const loaders = { es: load, fr: load, de: load, hi: load, ta: load, ar: load, zh: load };

test('English is spoken at once, another language when its texts are there', async () => {
  const { say, speak, language } = speaker(ENGLISH, loaders);
  expect(say('hello', { name: 'Ana' })).toBe('Hello Ana');
  expect(say('left', { n: 1 })).toBe('1 left');
  expect(say('left', { n: 3 })).toBe('3 left over');
  await speak('ar');
  expect(language()).toBe('ar');
  expect([0, 1, 2, 3, 11].map((n) => say('left', { n }))).toEqual([
    'لا شيء',
    'واحد',
    'اثنان',
    '3 قليلة',
    '11 كثيرة',
  ]);
  await speak('en');
  expect(say('hello', { name: 'Ana' })).toBe('Hello Ana');
});

test('texts that cannot be fetched leave the language as it was', async () => {
  const broken = { ...loaders, de: () => Promise.reject(new Error('no connection')) };
  const { say, speak, language } = speaker(ENGLISH, broken);
  await expect(speak('de')).rejects.toThrow('no connection');
  expect(language()).toBe('en');
  expect(say('hello', { name: 'Ana' })).toBe('Hello Ana');
});

test('of two languages wished one after the other the last is spoken, whichever is there first', async () => {
  const german = Promise.withResolvers<typeof ARABIC>();
  const { speak, language } = speaker(ENGLISH, { ...loaders, de: () => german.promise });
  const first = speak('de');
  await speak('fr');
  german.resolve(ARABIC);
  await first;
  expect(language()).toBe('fr');
});

test('a placeholder without a value stays to be seen', () => {
  expect(speaker(ENGLISH, loaders).say('hello')).toBe('Hello {name}');
});

test('the first wished language that is spoken is taken, by its primary tag', () => {
  expect(languageFor(['pl-PL', 'zh-Hans-CN', 'de'])).toBe('zh');
  expect(languageFor(['pl'])).toBe('en');
  expect(languageFor([])).toBe('en');
});

test('numbers are written as the site does where it speaks the language, with Western digits everywhere', () => {
  expect(localeFor('en', 'en-IE')).toBe('en-IE-u-nu-latn');
  expect(new Intl.NumberFormat(localeFor('ar', 'en-IE')).format(12.5)).toMatch(/^12[.,٫]5$/);
});
