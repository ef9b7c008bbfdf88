import { useEffect, useState } from 'react';
import { DEVICE_ROUTES } from '#shared/contract/routes-session.ts';
import type { BumpBar } from '#shared/kitchen/keys.ts';
import type { Device } from '#shared/people/staff.ts';
import { Card, Pick, Text } from '../fields.tsx';
import { useAll, useHouse } from '../house.ts';

export function Bars() {
  const bars = [...useAll('bar').values()];
  const agents = useAgents();
  return (
    <>
      <p>
        A bar that is plugged into a screen's own computer works as a keyboard and needs nothing here. A
        serial bar at a station agent is entered here and works the screen that it is bound to.
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
  const screens = [...useAll('screen').values()];
  const options = [['', 'none yet'] as const, ...screens.map(({ id, name }) => [id, name] as const)];
  return (
    <Card title={bar.name}>
      <Text
        name="Name"
        value={bar.name}
        save={(name) => house.change('bars', bar.id, { name }, 'name of the bar', bar)}
      />
      <Text
        name="Address"
        means="Where the agent finds the bar, such as serial:///dev/ttyUSB1?baud=9600."
        most={200}
        value={bar.address}
        save={(address) => house.change('bars', bar.id, { address }, `${bar.name}: address`, bar)}
      />
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
      <Pick
        name="Works the screen"
        means="Its keys act there as if they were pressed there."
        value={bar.screenId ?? ''}
        options={options}
        save={(id) =>
          house.change('bars', bar.id, { screenId: id === '' ? null : id }, `${bar.name}: screen`, bar)
        }
      />
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

/** The station agents that are paired with this house. */
function useAgents(): readonly Device[] {
  const { api } = useHouse();
  const [agents, setAgents] = useState<readonly Device[]>([]);
  useEffect(() => {
    let gone = false;
    void api.call(DEVICE_ROUTES.listDevices, {}).then((answer) => {
      const devices = answer.ok && !gone ? answer.value['devices'] : null;
      if (Array.isArray(devices)) setAgents(devices.filter(({ kind }) => kind === 'agent'));
    });
    return () => {
      gone = true;
    };
  }, [api]);
  return agents;
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
