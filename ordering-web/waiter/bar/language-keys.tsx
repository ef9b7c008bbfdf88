import { LANGUAGES, OWN_NAMES, type Language } from '#shared/i18n/language.ts';
import { spoken, useSpoken } from '#shared/ui/browser/speaking.ts';
import { Key } from '../../device/key.tsx';
import { changeLanguage } from '../speaking.ts';

interface LanguageKeysProps {
  /** Whose choice it is; null: nobody has the tablet in hand yet. */
  readonly staffId?: string | null;
}

/** Each language by its own name. */
export function LanguageKeys({ staffId }: LanguageKeysProps) {
  const language = useSpoken();
  const choose = (each: Language) => {
    if (each !== spoken()) changeLanguage(each, staffId ?? null);
  };
  return (
    <div className="w-languages">
      {LANGUAGES.map((each) => (
        <Key
          key={each}
          look={each === language ? 'ink' : 'line'}
          pressed={each === language}
          onPress={() => choose(each)}
        >
          <span lang={each}>{OWN_NAMES[each]}</span>
        </Key>
      ))}
    </div>
  );
}
