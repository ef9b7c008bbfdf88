import { useState } from 'react';
import { instantOf, wallTime } from '#shared/basics/instant.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import { LANGUAGES, OWN_NAMES } from '#shared/i18n/language.ts';
import { say } from '#shared/i18n/reception/say.ts';
import { useHostNow, useLink } from '#shared/ui/browser/hooks.ts';
import { chooseLanguage, spoken } from '#shared/ui/browser/speaking.ts';
import { THEMES } from '#shared/ui/theme.ts';
import { Key } from '../device/key.tsx';
import { Reach } from '../device/reach.tsx';
import { useTheme } from '../device/theme.ts';
import { going } from './going.ts';
import { useDesk } from './desk.ts';

/** What reception looks at. */
export const TABS = ['rooms', 'breakfast'] as const;
export type Tab = (typeof TABS)[number];

interface TopBarProps {
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly onGone: () => void;
}

/** Who is at the desk, what is looked at, the link in words, and the host's clock. */
export function TopBar({ tab, onTab, onGone }: TopBarProps) {
  const { feed, session } = useDesk();
  const [open, setOpen] = useState(false);
  const now = useHostNow(feed, 1000);
  return (
    <header className="c-top">
      <Key
        look="plain"
        className="c-plate"
        onPress={() => setOpen(!open)}
        label={`${session.name}: ${say('tablet')}`}
      >
        {session.name}
      </Key>
      <nav className="c-tabs">
        {TABS.map((each) => (
          <Key
            key={each}
            look={each === tab ? 'ink' : 'plain'}
            pressed={each === tab}
            onPress={() => onTab(each)}
          >
            {say(each)}
          </Key>
        ))}
      </nav>
      <LinkWords />
      <b className="c-clock">{wallTime(instantOf(now), session.site.timeZone)}</b>
      {open && <PersonMenu onClose={() => setOpen(false)} onGone={onGone} />}
    </header>
  );
}

function LinkWords() {
  const { feed } = useDesk();
  const { link } = useLink(feed);
  useHostNow(feed, 1000);
  const linked = link === 'linked';
  const seconds = Math.floor((feed.silence() ?? 0) / 1000);
  return (
    <span className={linked ? 'c-link' : 'c-link c-link-lost'} role={linked ? undefined : 'alert'}>
      <i />
      {linked ? say('linked') : say('noLink', { n: seconds })}
    </span>
  );
}

function PersonMenu({ onClose, onGone }: { readonly onClose: () => void; readonly onGone: () => void }) {
  const { api } = useDesk();
  const [theme, setTheme] = useTheme('reception');
  const [fault, setFault] = useState<string | null>(null);
  const signOut = async () => {
    const answer = await api.call(SESSION_ROUTES.endSession, {});
    if (answer.ok) onGone();
    else setFault(answer.error.detail);
  };
  return (
    <>
      <button type="button" className="c-veil" aria-label={say('close')} onClick={onClose} />
      <section className="c-person" aria-label={say('tablet')}>
        <h2>{say('look')}</h2>
        <div className="c-choices">
          {THEMES.map((each) => (
            <Key
              key={each}
              look={each === theme ? 'ink' : 'line'}
              pressed={each === theme}
              onPress={() => setTheme(each)}
            >
              {say(each)}
            </Key>
          ))}
        </div>
        <label className="w-field">
          <span>{say('language')}</span>
          <select value={spoken()} onChange={(event) => chooseLanguage(event.currentTarget.value)}>
            {LANGUAGES.map((language) => (
              <option key={language} value={language} lang={language}>
                {OWN_NAMES[language]}
              </option>
            ))}
          </select>
        </label>
        <Reach api={api} app="reception" />
        <Key look="ink" onPress={going(signOut)}>
          {say('signOut')}
        </Key>
        {fault !== null && <p className="w-fault">{fault}</p>}
      </section>
    </>
  );
}
