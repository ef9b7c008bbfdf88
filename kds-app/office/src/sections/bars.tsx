import { useState } from 'react';
import { dayName, wallTime, type Instant } from '#shared/basics/instant.ts';
import { BumpBar } from '#shared/kitchen/keys.ts';
import type { Device } from '#shared/people/staff.ts';
import { Card, Pick, Text } from '../fields.tsx';
import { useAll, useHouse } from '../house.ts';
import { barWords, STYLES } from './bar-words.ts';
import { useAgents } from '../printers/use-agents.ts';
import { LearnBar } from './learn-bar.tsx';

export function Bars() {
  // Parsed: what was set up before a bar had all of its parts has none of them.
  const bars = [...useAll('bar').values()].map((bar) => BumpBar.parse(bar));
  const agents = useAgents();
  return (
    <>
      <p>
        A bar that is plugged into a screen's own computer works as a keyboard and needs nothing here. A bar
        at a station agent is entered here. It works the screen that it is bound to, or a station that has
        paper and no screen.
      </p>
      {bars.map((bar) => (
        <BarCard key={bar.id} bar={bar} agents={agents} />
      ))}
      <AddBar />
    </>
  );
}

interface BarCardProps {
  readonly bar: BumpBar;
  readonly agents: readonly Device[];
}

function BarCard({ bar, agents }: BarCardProps) {
  const house = useHouse();
  const { timeZone, locale } = house.session.site;
  const clock = (at: Instant) => `${wallTime(at, timeZone)}, ${dayName(at, timeZone, locale)}`;
  const { tone, is, more } = barWords(bar, clock);
  return (
    <Card title={bar.name}>
      <p className={`printer-state printer-${tone}`} role="status">
        <b>{is}</b>
        {more !== '' && <span>{more}</span>}
      </p>
      <Text
        name="Name"
        value={bar.name}
        save={(name) => house.change('bars', bar.id, { name }, 'name of the bar', bar)}
      />
      <LineFields bar={bar} agents={agents} />
      <WorkFields bar={bar} />
      <LearnBar bar={bar} />
      <button
        type="button"
        className="key"
        onClick={() => house.remove('bars', bar.id, `${bar.name} removed`, bar)}
      >
        Remove
      </button>
    </Card>
  );
}

/** Where the bar is and how its line speaks. */
function LineFields({ bar, agents }: BarCardProps) {
  const house = useHouse();
  return (
    <>
      <Text
        name="Address"
        means="Where the agent finds the bar: input:///dev/input/by-id/…-event-kbd for a USB bar on Linux, serial:///dev/ttyUSB1?baud=9600, tcp://HOST:PORT, or virtual: for one on its page."
        most={200}
        value={bar.address}
        save={(address) => house.change('bars', bar.id, { address }, `${bar.name}: address`, bar)}
      />
      {bar.address.startsWith('input:') || (
        <Pick
          name="Style"
          means="How its serial line speaks. The style brings speed and wires with it."
          value={bar.style}
          options={STYLES}
          save={(style) => house.change('bars', bar.id, { style }, `${bar.name}: style`, bar)}
        />
      )}
      <Pick
        name="Read by"
        means="The station agent that the bar is plugged into."
        value={bar.agentId ?? ''}
        options={[
          ['', 'the kitchen computer'] as const,
          ...agents.map(({ id, name }) => [String(id), name] as const),
        ]}
        save={(id) =>
          house.change('bars', bar.id, { agentId: id === '' ? null : id }, `${bar.name}: agent`, bar)
        }
      />
    </>
  );
}

/** What its keys act on. */
function WorkFields({ bar }: { readonly bar: BumpBar }) {
  const house = useHouse();
  const screens = [...useAll('screen').values()];
  const options = [['', 'none yet'] as const, ...screens.map(({ id, name }) => [id, name] as const)];
  return (
    <>
      <Pick
        name="Works the screen"
        means="Its keys act there as if they were pressed there."
        value={bar.screenId ?? ''}
        options={options}
        save={(id) =>
          house.change('bars', bar.id, { screenId: id === '' ? null : id }, `${bar.name}: screen`, bar)
        }
      />
      {bar.screenId === null && <StationOf bar={bar} />}
    </>
  );
}

/** Where there is no screen, keys work on what is open at a station. */
function StationOf({ bar }: { readonly bar: BumpBar }) {
  const house = useHouse();
  const stations = [...useAll('station').values()].filter(({ kind }) => kind === 'cook');
  return (
    <Pick
      name="Works the station"
      means="For a station with a printer and no screen: BUMP finishes the oldest open ticket, RECALL brings the last one back, LIST prints what is open."
      value={bar.stationId ?? ''}
      options={[['', 'none'] as const, ...stations.map(({ id, name }) => [String(id), name] as const)]}
      save={(id) =>
        house.change('bars', bar.id, { stationId: id === '' ? null : id }, `${bar.name}: station`, bar)
      }
    />
  );
}

function AddBar() {
  const house = useHouse();
  const [name, setName] = useState('');
  return (
    <form
      className="adding"
      onSubmit={(event) => {
        event.preventDefault();
        house.add(
          'bars',
          { name: name.trim(), address: 'serial:///dev/ttyUSB0?baud=9600' },
          `${name.trim()} added`,
        );
        setName('');
      }}
    >
      <label>
        Add a bump bar
        <input
          value={name}
          maxLength={40}
          placeholder="Grill bar"
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" className="key key-ink" disabled={name.trim() === ''}>
        Add
      </button>
    </form>
  );
}
