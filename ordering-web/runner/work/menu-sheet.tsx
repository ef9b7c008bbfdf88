import { useState } from 'react';
import { DUTY_ROUTES } from '#shared/contract/routes-duty.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import { LANGUAGES, OWN_NAMES } from '#shared/i18n/language.ts';
import { chooseLanguage, useSpoken } from '#shared/ui/browser/speaking.ts';
import { Key } from '../../device/key.tsx';
import { Reach } from '../../device/reach.tsx';
import { useTheme } from '../../device/theme.ts';
import { usePhone } from '../phone.ts';
import { say } from '#shared/i18n/runner/say.ts';
import { Sheet } from './sheet.tsx';

interface MenuSheetProps {
  readonly carrying: number;
  readonly onClose: () => void;
  readonly onEnd: () => void;
}

/** The person's own: language, light, and the end of their shift. */
export function MenuSheet({ carrying, onClose, onEnd }: MenuSheetProps) {
  const { api, session } = usePhone();
  const language = useSpoken();
  const [theme, light] = useTheme('runner');
  return (
    <Sheet title={session.name} onClose={onClose}>
      <h3>{say('language')}</h3>
      <div className="r-chips r-languages">
        {LANGUAGES.map((each) => (
          <Key
            key={each}
            look={each === language ? 'ink' : 'line'}
            pressed={each === language}
            onPress={() => chooseLanguage(each)}
          >
            <span lang={each}>{OWN_NAMES[each]}</span>
          </Key>
        ))}
      </div>
      <div className="r-choice">
        {(['light', 'dark'] as const).map((each) => (
          <Key
            key={each}
            look={each === theme ? 'ink' : 'line'}
            pressed={each === theme}
            onPress={() => light(each)}
          >
            {say(each)}
          </Key>
        ))}
      </div>
      <Reach api={api} app="runner" />
      <EndShift carrying={carrying} onEnd={onEnd} />
    </Sheet>
  );
}

/** Whoever goes home is off duty, and leaves nothing in their own hands. */
function EndShift({ carrying, onEnd }: Omit<MenuSheetProps, 'onClose'>) {
  const { api, held } = usePhone();
  const [fault, setFault] = useState<string | null>(null);
  const end = async () => {
    if (carrying > 0) return setFault(say('stillWithYou', { n: carrying }));
    held.sendAll();
    const off = await api.call(DUTY_ROUTES.setDuty, { body: { onDuty: false } });
    const out = off.ok ? await api.call(SESSION_ROUTES.endSession, {}) : off;
    if (out.ok) onEnd();
    else setFault(out.error.detail);
  };
  return (
    <>
      <p className="w-fault" role="alert">
        {fault}
      </p>
      <Key
        className="w-key-wide"
        onPress={() => {
          end().catch((error: unknown) => reportError(error));
        }}
      >
        {say('endShift')}
      </Key>
    </>
  );
}
