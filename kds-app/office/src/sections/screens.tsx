import type { KitchenScreen, Profile } from '#shared/kitchen/profile.ts';
import { Card, Pick, Text } from '../fields.tsx';
import { useAll, useHouse } from '../house.ts';
import { differences } from '../own-look.ts';

export function Screens() {
  const screens = [...useAll('screen').values()].sort((a, b) => a.name.localeCompare(b.name));
  const profiles = [...useAll('profile').values()];
  if (screens.length === 0)
    return (
      <p>
        A kitchen screen appears here when something is set on it. Open <a href="/kitchen">a kitchen page</a>,
        touch its name, and choose a profile.
      </p>
    );
  return screens.map((screen) => <ScreenCard key={screen.id} screen={screen} profiles={profiles} />);
}

function ScreenCard({ screen, profiles }: { screen: KitchenScreen; profiles: readonly Profile[] }) {
  const house = useHouse();
  const profile = profiles.find(({ id }) => id === screen.profileId);
  const own = differences(screen, profile);
  const options = [['', 'none'] as const, ...profiles.map(({ id, name }) => [id, name] as const)];
  return (
    <Card title={screen.name}>
      <Text
        name="Name"
        most={60}
        value={screen.name}
        save={(name) => house.change('screens', screen.id, { name }, 'name of the screen', screen)}
      />
      <Pick
        name="Profile"
        value={screen.profileId ?? ''}
        options={options}
        save={(id) =>
          house.change(
            'screens',
            screen.id,
            { profileId: id === '' ? null : id },
            `${screen.name}: profile`,
            screen,
          )
        }
      />
      {own.length === 0 ? (
        <p className="good own">As its profile says.</p>
      ) : (
        <>
          <p className="own">
            <b>{own.join(', ')}</b>
            {profile ? ` – differs from ${profile.name}` : ' – of its own'}
          </p>
          <button
            type="button"
            className="key"
            onClick={() =>
              house.change('screens', screen.id, { own: {} }, `${screen.name} follows its profile`, screen)
            }
          >
            Follow the profile again
          </button>
        </>
      )}
    </Card>
  );
}
