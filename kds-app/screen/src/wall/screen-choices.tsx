import { KITCHEN_ROUTES } from '#shared/contract/routes-kitchen.ts';
import type { StationId } from '#shared/basics/ids.ts';
import { useAll, usePreferences, useScreen } from '../store/use-screen.ts';
import { Choice, Setting } from './setting.tsx';
import { say } from '../words/say.ts';
import { isLanguage, LANGUAGES, OWN_NAMES } from '#shared/i18n/language.ts';
import { words } from '../words/words.ts';

/** Which profile this screen follows, and what it has of its own. */
export function ProfileChoice() {
  const profiles = [...useAll('profile').values()].sort((a, b) => a.name.localeCompare(b.name));
  const { central } = useScreen();
  const screen = useAll('screen').get(central.id);
  const own = Object.keys(screen?.own ?? {}).length;
  if (profiles.length === 0) return null;
  return (
    <Setting name={say('profile')}>
      {profiles.map(({ id, name }) => (
        <Choice key={id} on={screen?.profileId === id} act={() => central.setProfile(id)}>
          {name}
        </Choice>
      ))}
      {own > 0 && <Choice act={() => central.followAgain()}>{say('ownThings', { n: own })}</Choice>}
    </Setting>
  );
}

const LAYOUTS = ['grid', 'rail', 'list'] as const;

export function Layout({ station }: { readonly station: string }) {
  const { preferences } = useScreen();
  const { layout, splitWith, combine } = usePreferences();
  const others = [...useAll('station').values()].filter(({ id, kind }) => id !== station && kind === 'cook');
  return (
    <Setting name={say('layout')}>
      {LAYOUTS.map((each) => (
        <Choice key={each} on={layout === each} act={() => preferences.set({ layout: each })}>
          {say(`layout.${each}`)}
        </Choice>
      ))}
      {others.map(({ id, name }) => (
        <Choice
          key={id}
          on={layout === 'split' && splitWith === id}
          act={() => preferences.set({ layout: 'split', splitWith: id })}
        >
          {say('beside', { station: name })}
        </Choice>
      ))}
      <Choice on={combine} act={() => preferences.set({ combine: !combine })}>
        {say('equalAsOne')}
      </Choice>
    </Setting>
  );
}

/** What this screen speaks: a language of the interface, or one that only dishes have names in. */
export function Language() {
  const { preferences } = useScreen();
  const { language } = usePreferences();
  const items = useAll('item');
  const named = new Set([...items.values()].flatMap((item) => Object.keys(item.names)));
  const others = [...named].filter((tag) => !isLanguage(tag));
  const choice = (tag: string | null, words: string) => (
    <Choice key={tag} on={language === tag} act={() => preferences.set({ language: tag })}>
      <bdi lang={tag ?? undefined}>{words}</bdi>
    </Choice>
  );
  return (
    <Setting name={say('language')}>
      {choice(null, say('languageOfHouse'))}
      {LANGUAGES.map((tag) => choice(tag, OWN_NAMES[tag]))}
      {others.map((tag) => choice(tag, say('dishNamesOnly', { language: languageName(tag) })))}
    </Setting>
  );
}

/** What a language is called in the language of this screen. */
function languageName(tag: string): string {
  return new Intl.DisplayNames([words.language()], { type: 'language' }).of(tag) ?? tag;
}

interface HandOverProps {
  readonly station: string;
  readonly onPull: (() => void) | undefined;
}

/** Closes the station for now: its work goes to another, and comes back the same way. */
export function HandOver({ station, onPull }: HandOverProps) {
  const { api, notices } = useScreen();
  const stations = useAll('station');
  const own = stations.get(station);
  if (!own) return null;
  const hand = (to: StationId | null) => {
    void api.call(KITCHEN_ROUTES.handStation, { params: { id: station }, body: { to } }).then((answer) => {
      if (!answer.ok) notices.say('', answer.error.detail);
    });
  };
  const others = [...stations.values()].filter(({ id, handedTo }) => id !== station && handedTo === null);
  return (
    <Setting name={say('workOf', { station: own.name })}>
      <Choice on={own.handedTo === null} act={() => hand(null)}>
        {say('staysHere')}
      </Choice>
      {others.map(({ id, name }) => (
        <Choice key={id} on={own.handedTo === id} act={() => hand(id)}>
          {say('goesTo', { station: name })}
        </Choice>
      ))}
      {onPull !== undefined && <Choice act={onPull}>{say('pullFrom')}</Choice>}
    </Setting>
  );
}
