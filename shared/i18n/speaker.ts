import { voice, type Say, type Texts, type Translation } from './catalogue.ts';
import type { Language } from './language.ts';

/** Where the texts of the other languages come from; each is fetched when it is wanted. */
export type Loaders<T extends Texts> = Readonly<
  Record<Exclude<Language, 'en'>, () => Promise<Translation<T>>>
>;

/** One part of the interface that speaks: English at once, another language when it has been fetched. */
export interface Speaker<T extends Texts> {
  readonly say: Say<T>;
  language(): Language;
  /** Speaks another language from when its texts are there; the last wish counts, and what cannot be fetched leaves everything as it is. */
  speak(language: Language): Promise<void>;
}

/** Makes a part of the interface speak. `say` may be imported anywhere; whoever changes the language draws anew. */
export function speaker<const T extends Texts>(english: T, loaders: Loaders<T>): Speaker<T> {
  const plain: Say<T> = voice<T>(english, 'en');
  let current: { readonly language: Language; readonly say: Say<T> } = { language: 'en', say: plain };
  let wishes = 0;
  return {
    say: (key, values) => current.say(key, values),
    language: () => current.language,
    speak: async (language) => {
      const wish = ++wishes;
      const say = language === 'en' ? plain : voice<T>(await loaders[language](), language);
      // Texts that come after another language was wished for are too late.
      if (wish === wishes) current = { language, say };
    },
  };
}
