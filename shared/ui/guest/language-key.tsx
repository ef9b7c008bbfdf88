import { LANGUAGES, OWN_NAMES } from '../../i18n/language.ts';
import { say } from '../../i18n/diner/say.ts';
import { chooseLanguage, spoken } from '../browser/speaking.ts';
import { Globe } from './guest-icons.tsx';

/** The languages of the page, each by its own name. What is chosen stays chosen on this phone. */
export function LanguageKey() {
  return (
    <span className="g-language">
      <Globe />
      <select
        aria-label={say('language')}
        value={spoken()}
        onChange={(event) => chooseLanguage(event.currentTarget.value)}
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
