import { afterEach, expect, test, vi } from 'vitest';
import { speaker } from '#shared/i18n/speaker.ts';

vi.mock('./language.ts', () => ({ writeIn: () => undefined }));

const TEXTS = { hello: 'Hello' } as const;
const load = () => Promise.resolve({ hello: '' });
const loaders = { es: load, fr: load, de: load, hi: load, ta: load, ar: load, zh: load };

/** The page with two parts; the German of the second is there, or is not, when that is told. */
async function openPage() {
  const { join, speak, spoken } = await import('./speaking.ts');
  const german = Promise.withResolvers<{ hello: string }>();
  const quick = speaker(TEXTS, loaders);
  const slow = speaker(TEXTS, { ...loaders, de: () => german.promise });
  await join(quick, slow);
  return { german, speak, join, languages: () => [spoken(), quick.language(), slow.language()] };
}

afterEach(() => vi.resetModules());

test('two wishes in flight: the page and every part of it speak the last', async () => {
  const { german, speak, languages } = await openPage();
  const first = speak('de');
  await speak('fr');
  german.resolve({ hello: '' });
  await first;
  expect(languages()).toEqual(['fr', 'fr', 'fr']);
});

test('a part whose texts cannot be fetched leaves the whole page in its language', async () => {
  const { german, speak, languages } = await openPage();
  await speak('es');
  const wish = speak('de');
  german.reject(new Error('no connection'));
  await expect(wish).rejects.toThrow('no connection');
  expect(languages()).toEqual(['es', 'es', 'es']);
});

test('a part that joins while another language is fetched speaks that language too', async () => {
  const { german, speak, join, languages } = await openPage();
  const wish = speak('de');
  const late = speaker(TEXTS, loaders);
  await join(late);
  german.resolve({ hello: '' });
  await wish;
  expect([...languages(), late.language()]).toEqual(['de', 'de', 'de', 'de']);
});
