import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Text, Texts } from './catalogue.ts';
import { LANGUAGES, type Language } from './language.ts';

const FOLDER = import.meta.dirname;
const areas = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

async function textsOf(area: string, language: Language): Promise<Texts> {
  const module: Record<string, unknown> = await import(join(FOLDER, area, `${language}.ts`));
  const [texts] = Object.values(module);
  return texts as Texts;
}

const byName = (a: string, b: string) => (a < b ? -1 : 1);
const formsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));
const placeholders = (form: string) =>
  [...form.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted(byName);

describe.each(areas)('the texts of %s', (area) => {
  test.each(LANGUAGES)('are complete in %s', async (language) => {
    const english = await textsOf(area, 'en');
    const texts = await textsOf(area, language);
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, text] of Object.entries(texts)) {
      const source = english[key] ?? '';
      expect(typeof text, `${key} is plural in both or in neither`).toBe(typeof source);
      if (typeof text !== 'string') {
        expect(Object.keys(text).sort(), `${key} has the plural forms of ${language}`).toEqual(
          needed.toSorted(),
        );
      }
      const allowed = new Set(formsOf(source).flatMap(placeholders));
      for (const form of formsOf(text)) {
        expect(form.trim(), `${key} says something`).not.toBe('');
        const own = placeholders(form);
        expect([...allowed], `${key}: ${form}`).toEqual(expect.arrayContaining(own));
        // A plural form may leave its number out ("one dish"); a plain text leaves nothing out.
        if (typeof text === 'string') expect([...new Set(own)], key).toEqual([...allowed].toSorted(byName));
      }
    }
  });
});
