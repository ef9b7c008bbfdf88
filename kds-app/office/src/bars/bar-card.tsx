import { dayName, wallTime, type Instant } from '#shared/basics/instant.ts';
import type { BumpBar } from '#shared/kitchen/keys.ts';
import type { Device } from '#shared/people/staff.ts';
import { Card, Pick, Text } from '../fields.tsx';
import { useAll, useHouse } from '../house.ts';
import { Removal } from '../removal.tsx';
import { barWords, STYLES } from './bar-words.ts';
import { LearnBar } from './learn-bar.tsx';
import { withChosen, type ScreenChoice, type Screens } from './use-screen-choices.ts';

interface BarCardProps {
  readonly bar: BumpBar;
  readonly agents: readonly Device[];
  readonly screens: Screens;
}

/** One bump bar: how it is now, what its keys work and do, and how it is reached. */
export function BarCard({ bar, agents, screens }: BarCardProps) {
  const house = useHouse();
  const change = (some: Partial<BumpBar>, words: string) =>
    house.change('bars', bar.id, some, `${bar.name}: ${words}`, bar);
  return (
    <Card title={bar.name}>
      <State bar={bar} agents={agents} />
      <WorkFields bar={bar} screens={screens} change={change} />
      <LearnBar bar={bar} />
      <details>
        <summary>How it is reached</summary>
        <Text name="Name" value={bar.name} save={(name) => change({ name }, 'name')} />
        <LineFields bar={bar} agents={agents} change={change} />
        <Removal name={bar.name} onRemove={() => house.remove('bars', bar.id, `${bar.name} removed`, bar)}>
          Its keys do nothing from then on, and what was learnt for them is forgotten.
        </Removal>
      </details>
    </Card>
  );
}

/** In words and in colour, with since when and who reads it. */
function State({ bar, agents }: Omit<BarCardProps, 'screens'>) {
  const { timeZone, locale } = useHouse().session.site;
  const clock = (at: Instant) => `${wallTime(at, timeZone)}, ${dayName(at, timeZone, locale)}`;
  const { tone, is, more } = barWords(bar, clock);
  const agent = agents.find(({ id }) => id === bar.agentId)?.name;
  return (
    <p className={`printer-state printer-${tone}`} role="status">
      <b>{is}</b>
      {bar.agentId === null ? 'At the kitchen computer.' : agent && `At ${agent}.`}
      {more !== '' && <span>{more}</span>}
    </p>
  );
}

interface PartProps {
  readonly bar: BumpBar;
  readonly change: (some: Partial<BumpBar>, words: string) => void;
}

/** Where the bar is and how its line speaks. */
function LineFields({ bar, agents, change }: PartProps & { readonly agents: readonly Device[] }) {
  const readers: ScreenChoice[] = agents.map(({ id, name }) => [String(id), name]);
  return (
    <>
      <Text
        name="Address"
        means="input:///dev/input/by-id/…-event-kbd for a USB bar on Linux (by-path for the second of two alike), serial:///dev/ttyUSB1?baud=9600, and bits, parity, stop, dtr, rts or rearm where they differ from the style, tcp://HOST:PORT, or virtual: for one on its page."
        most={200}
        value={bar.address}
        save={(address) => change({ address }, 'address')}
      />
      {bar.address.startsWith('input:') || (
        <Pick
          name="Style"
          means="How its serial line speaks. The style brings speed and wires with it."
          value={bar.style}
          options={STYLES}
          save={(style) => change({ style }, 'style')}
        />
      )}
      <Pick
        name="Read by"
        means="The station agent that the bar is plugged into."
        value={String(bar.agentId ?? '')}
        options={[
          ['', 'the kitchen computer'] as const,
          ...withChosen(readers, bar.agentId, 'an agent that is not paired any more'),
        ]}
        save={(id) => change({ agentId: agents.find((agent) => agent.id === id)?.id ?? null }, 'agent')}
      />
    </>
  );
}

/** What its keys act on. */
function WorkFields({ bar, screens, change }: PartProps & { readonly screens: Screens }) {
  return (
    <>
      <Pick
        name="Works the screen"
        means="Its keys act there as if they were pressed there."
        value={bar.screenId ?? ''}
        options={[
          ['', 'none'] as const,
          ...withChosen(screens.choices, bar.screenId, 'a screen that is not open now'),
        ]}
        save={(id) => change({ screenId: id === '' ? null : id }, 'screen')}
      />
      {isClosed(bar.screenId, screens) && (
        <p className="aside warn">
          That screen is not open now, so its keys do nothing. Once it is opened again they work by
          themselves.
        </p>
      )}
      {bar.screenId === null && <StationOf bar={bar} change={change} />}
      {bar.screenId === null && bar.stationId === null && (
        <p className="aside warn">Its keys do nothing yet: choose a screen, or a station.</p>
      )}
    </>
  );
}

function isClosed(screenId: string | null, { open }: Screens): boolean {
  return screenId !== null && open !== null && !open.has(screenId);
}

/** Where there is no screen, keys work on what is open at a station. */
function StationOf({ bar, change }: PartProps) {
  const stations = [...useAll('station').values()].filter(({ kind }) => kind === 'cook');
  return (
    <Pick
      name="Works the station"
      means="For a station with a printer and no screen: BUMP finishes the oldest open ticket, RECALL brings the last one back, LIST prints what is open."
      value={String(bar.stationId ?? '')}
      options={[['', 'none yet'] as const, ...stations.map(({ id, name }) => [String(id), name] as const)]}
      save={(id) =>
        change({ stationId: stations.find((station) => station.id === id)?.id ?? null }, 'station')
      }
    />
  );
}
