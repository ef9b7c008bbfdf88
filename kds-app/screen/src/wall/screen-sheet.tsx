import { useMemo } from 'react';
import { SOUND_NAMES } from '#shared/ui/sounds.ts';
import { THEMES } from '#shared/ui/theme.ts';
import { stepped, TEXT_SIZES, VOLUMES } from '../store/preferences.ts';
import { useAll, usePreferences, useScreen } from '../store/use-screen.ts';
import { LearnKeys } from '../keys/learn-keys.tsx';
import { HandOver, Language, Layout, ProfileChoice } from './screen-choices.tsx';
import { Choice, Setting } from './setting.tsx';
import { Sheet } from './sheet.tsx';
import { say } from '../words/say.ts';

interface ScreenSheetProps {
  /** The station that this screen shows; left out on pages of none. */
  readonly station?: string;
  /** Opens the list of what hangs at other stations. */
  readonly onPull?: () => void;
  readonly onClose: () => void;
}

/** What this screen has of its own; the office sees it, and sets what screens share. */
export function ScreenSheet({ station, onPull, onClose }: ScreenSheetProps) {
  return (
    <Sheet title={say('thisScreen')} onClose={onClose}>
      <ProfileChoice />
      {station !== undefined && <Layout station={station} />}
      <TextSize />
      <Light />
      <Sound />
      <Digits />
      <Language />
      {station !== undefined && <HandOver station={station} onPull={onPull} />}
      <LearnKeys />
      <Stations />
      <Practice />
    </Sheet>
  );
}

function TextSize() {
  const { preferences } = useScreen();
  const { textSize } = usePreferences();
  const step = (by: 1 | -1) => preferences.set({ textSize: stepped(TEXT_SIZES, textSize, by) });
  return (
    <Setting name={say('textSize')}>
      <Choice act={() => step(-1)}>{say('smaller')}</Choice>
      <output className="setting-value">{say('percent', { n: Math.round(textSize * 100) })}</output>
      <Choice act={() => step(1)}>{say('larger')}</Choice>
    </Setting>
  );
}

function Light() {
  const { preferences } = useScreen();
  const { theme } = usePreferences();
  return (
    <Setting name={say('light')}>
      {THEMES.map((each) => (
        <Choice key={each} on={each === theme} act={() => preferences.set({ theme: each })}>
          {say(`theme.${each}`)}
        </Choice>
      ))}
    </Setting>
  );
}

function Sound() {
  const { preferences, sound } = useScreen();
  const { volume } = usePreferences();
  const step = (by: 1 | -1) => {
    preferences.set({ volume: stepped(VOLUMES, volume, by) });
    sound.play('new');
  };
  return (
    <Setting name={say('sound')}>
      <Choice act={() => step(-1)}>{say('quieter')}</Choice>
      <output className="setting-value">
        {volume === 0 ? say('soundOff') : say('percent', { n: Math.round(volume * 100) })}
      </output>
      <Choice act={() => step(1)}>{say('louder')}</Choice>
      <span className="setting-break" />
      {SOUND_NAMES.map((name) => (
        <Choice key={name} act={() => sound.play(name)}>
          {say(`sound.${name}`)}
        </Choice>
      ))}
    </Setting>
  );
}

const BUMP_WAYS = ['tap', 'double', 'select'] as const;

function Digits() {
  const { preferences } = useScreen();
  const { bumpBy } = usePreferences();
  return (
    <Setting name={say('touchOrDigit')}>
      {BUMP_WAYS.map((way) => (
        <Choice key={way} on={bumpBy === way} act={() => preferences.set({ bumpBy: way })}>
          {say(`bumpBy.${way}`)}
        </Choice>
      ))}
    </Setting>
  );
}

/** A rush to practise on, on this very page; it touches nothing of the real day. */
function Practice() {
  const { practice } = useScreen();
  if (practice !== null) return null;
  return (
    <Setting name={say('practice')}>
      <Choice act={() => location.assign('?practice')}>{say('practiseRush')}</Choice>
    </Setting>
  );
}

function Stations() {
  const stations = useAll('station');
  const { page } = usePreferences();
  const sorted = useMemo(() => [...stations.values()].sort((a, b) => a.position - b.position), [stations]);
  const cooks = sorted.filter((station) => station.kind === 'cook');
  return (
    <Setting name={say('shows')}>
      {cooks.map(({ id, name }) => (
        <Choice key={id} on={page === id} act={() => location.assign(`/kitchen/${encodeURIComponent(id)}`)}>
          {name}
        </Choice>
      ))}
      <Choice on={page === 'expo'} act={() => location.assign('/kitchen/expo')}>
        {say('expo')}
      </Choice>
      <Choice on={page === 'board'} act={() => location.assign('/kitchen/board')}>
        {say('board')}
      </Choice>
      <Choice on={page === 'all-day'} act={() => location.assign('/kitchen/all-day')}>
        {say('allDayPage')}
      </Choice>
    </Setting>
  );
}
