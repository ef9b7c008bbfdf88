import { KITCHEN_ROUTES } from '#shared/contract/routes-kitchen.ts';
import type { StationId } from '#shared/basics/ids.ts';
import { useAll, usePreferences, useScreen } from '../store/use-screen.ts';
import { Choice, Setting } from './setting.tsx';

/** Which profile this screen follows, and what it has of its own. */
export function ProfileChoice() {
  const profiles = [...useAll('profile').values()].sort((a, b) => a.name.localeCompare(b.name));
  const { central } = useScreen();
  const screen = useAll('screen').get(central.id);
  const own = Object.keys(screen?.own ?? {}).length;
  if (profiles.length === 0) return null;
  return (
    <Setting name="Profile">
      {profiles.map(({ id, name }) => (
        <Choice key={id} on={screen?.profileId === id} act={() => central.setProfile(id)}>
          {name}
        </Choice>
      ))}
      {own > 0 && (
        <Choice act={() => central.followAgain()}>
          {own === 1 ? '1 thing is' : `${own} things are`} its own: follow the profile again
        </Choice>
      )}
    </Setting>
  );
}

const LAYOUTS = [
  ['grid', 'Grid'],
  ['rail', 'Columns'],
  ['list', 'List'],
] as const;

export function Layout({ station }: { readonly station: string }) {
  const { preferences } = useScreen();
  const { layout, splitWith, combine } = usePreferences();
  const others = [...useAll('station').values()].filter(({ id, kind }) => id !== station && kind === 'cook');
  return (
    <Setting name="Layout">
      {LAYOUTS.map(([each, words]) => (
        <Choice key={each} on={layout === each} act={() => preferences.set({ layout: each })}>
          {words}
        </Choice>
      ))}
      {others.map(({ id, name }) => (
        <Choice
          key={id}
          on={layout === 'split' && splitWith === id}
          act={() => preferences.set({ layout: 'split', splitWith: id })}
        >
          Beside {name}
        </Choice>
      ))}
      <Choice on={combine} act={() => preferences.set({ combine: !combine })}>
        Equal lines as one
      </Choice>
    </Setting>
  );
}

/** The languages that dishes have names in. */
export function Language() {
  const { preferences } = useScreen();
  const { language } = usePreferences();
  const items = useAll('item');
  const known = new Set([...items.values()].flatMap((item) => Object.keys(item.names)));
  if (known.size === 0) return null;
  const named = new Intl.DisplayNames(['en'], { type: 'language' });
  return (
    <Setting name="Names of dishes">
      <Choice on={language === null} act={() => preferences.set({ language: null })}>
        as the kitchen calls them
      </Choice>
      {[...known].map((each) => (
        <Choice key={each} on={language === each} act={() => preferences.set({ language: each })}>
          {named.of(each) ?? each}
        </Choice>
      ))}
    </Setting>
  );
}

/** Closes the station for now: its work goes to another, and comes back the same way. */
interface HandOverProps {
  readonly station: string;
  readonly onPull: (() => void) | undefined;
}

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
    <Setting name={`${own.name}'s work`}>
      <Choice on={own.handedTo === null} act={() => hand(null)}>
        stays here
      </Choice>
      {others.map(({ id, name }) => (
        <Choice key={id} on={own.handedTo === id} act={() => hand(id)}>
          goes to {name}
        </Choice>
      ))}
      {onPull !== undefined && <Choice act={onPull}>Pull a ticket from another station</Choice>}
    </Setting>
  );
}
