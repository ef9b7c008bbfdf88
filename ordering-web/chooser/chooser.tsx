import { useEffect, useState } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { House } from '#shared/contract/house.ts';
import { say } from '#shared/i18n/chooser/say.ts';
import { LANGUAGES, OWN_NAMES } from '#shared/i18n/language.ts';
import { chooseLanguage, spoken } from '#shared/ui/browser/speaking.ts';
import { deviceTheme, THEMES } from '#shared/ui/theme.ts';
import { Key } from '../device/key.tsx';
import { useTheme } from '../device/theme.ts';
import { railsOf, type Card, type Rail } from './cards.ts';
import { PairSheet } from './pair-sheet.tsx';
import { PinPanel } from './pin-panel.tsx';
import { TableTicket } from './table-ticket.tsx';
import { useHouse } from './use-house.ts';

/** What somebody sees who opens the host's address: every page of the house, one tap away. */
export function Chooser({ api }: { readonly api: ApiClient }) {
  const { house, fault } = useHouse(api);
  const [pairing, setPairing] = useState(false);
  if (house === null) return <p className="c-asking">{fault ?? say('asking')}</p>;
  const rails = railsOf(house);
  const address = house.addresses[0] ?? window.location.origin;
  return (
    <div className="c-page">
      <Head house={house} fault={fault} />
      <main className={house.table ? 'c-main c-main-table' : 'c-main'}>
        {house.table && (
          <TableTicket table={house.table} station={house.stations[0]?.name ?? say('aStation')} />
        )}
        <div className="c-rails">
          {rails.map((rail) => (
            <RailOf key={rail.name} rail={rail} />
          ))}
        </div>
        <aside className="c-side">
          {house.sample && <PinPanel pins={house.pins} />}
          <Reach house={house} onPair={() => setPairing(true)} />
        </aside>
      </main>
      <CardKeys rails={rails} off={pairing} />
      {pairing && <PairSheet api={api} address={address} onClose={() => setPairing(false)} />}
    </div>
  );
}

function Head({ house, fault }: { readonly house: House; readonly fault: string | null }) {
  const [theme, setTheme] = useTheme('chooser', deviceTheme);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'dark';
  return (
    <header className="c-head">
      <h1>{house.site.name}</h1>
      {fault !== null && (
        <p className="c-lost" role="alert">
          <b>{say('lost')}</b> {fault}
        </p>
      )}
      <p className="c-brand">Passline</p>
      <LanguageChoice />
      <Key
        look="plain"
        className="c-theme"
        onPress={() => setTheme(next)}
        label={say('lookNext', { look: say(theme), next: say(next) })}
      >
        {say('look', { look: say(theme) })}
      </Key>
    </header>
  );
}

function LanguageChoice() {
  return (
    <select
      className="c-language"
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
  );
}

function RailOf({ rail }: { readonly rail: Rail }) {
  return (
    <section className={`c-rail c-rail-${rail.cards.length}`}>
      <h2>{rail.name}</h2>
      <ul>
        {rail.cards.map((card) => (
          <li key={card.href}>
            <a className="c-card" href={card.href}>
              {card.digit !== null && <i className="c-clip">{card.digit}</i>}
              <b>{card.name}</b>
              {card.words !== '' && <span>{card.words}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where other devices find the host, and the way in for them. */
function Reach({ house, onPair }: { readonly house: House; readonly onPair: () => void }) {
  const [first, ...others] = house.addresses;
  return (
    <section className="c-reach">
      <h2>{say('devices')}</h2>
      {first !== undefined && (
        <p>
          {say('open')}{' '}
          <b>
            <bdi>{first}</bdi>
          </b>
          {others.length > 0 && <span>{say('or', { addresses: others.join(', ') })}</span>}
        </p>
      )}
      <a className="c-typed" href="/code">
        {say('typedCode')}
      </a>
      <Key look="ink" className="c-pair-key" onPress={onPair}>
        {say('pair')}
      </Key>
    </section>
  );
}

/** A digit opens its card, as on a bump bar. */
function CardKeys({ rails, off }: { readonly rails: readonly Rail[]; readonly off: boolean }) {
  useEffect(() => {
    if (off) return undefined;
    const cards: readonly Card[] = rails.flatMap((rail) => rail.cards);
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const card = cards.find((each) => each.digit === event.key);
      if (card) window.location.assign(card.href);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [rails, off]);
  return null;
}
