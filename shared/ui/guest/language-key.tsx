import { isLanguage, LANGUAGES, OWN_NAMES } from '../../i18n/language.ts';
import { say } from '../../i18n/diner/say.ts';
import { keepLanguage } from '../browser/language.ts';
import { speak, spoken } from '../browser/speaking.ts';
import { Globe } from './guest-icons.tsx';

/** The languages of the page, each by its own name. What is chosen stays chosen on this phone. */
export function LanguageKey() {
  const choose = (tag: string) => {
    if (!isLanguage(tag)) return;
    // Where the texts cannot be fetched the page stays as it is, and so does the key.
    speak(tag).then(
      () => keepLanguage(tag),
      () => undefined,
    );
  };
  return (
    <span className="g-language">
      <Globe />
      <select
        aria-label={say('language')}
        value={spoken()}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {OWN_NAMES[language]}
          </option>
        ))}
      </select>
    </span>
  );
}
