import { useState } from 'react';
import { z } from 'zod';
import { StationId } from '#shared/basics/ids.ts';
import type { Station } from '#shared/menu/routing.ts';
import { NewText } from '../new-text.tsx';
import { Card, Count, Pick, Switch, Text } from '../fields.tsx';
import { useAll, useHouse } from '../house.ts';
import { Removal } from '../removal.tsx';

export function Stations() {
  const stations = [...useAll('station').values()].sort((a, b) => a.position - b.position);
  return (
    <>
      {stations.map((station) => (
        <StationCard key={station.id} station={station} all={stations} />
      ))}
      <AddStation count={stations.length} />
    </>
  );
}

function StationCard({ station, all }: { readonly station: Station; readonly all: readonly Station[] }) {
  const house = useHouse();
  const others = all.filter(({ id }) => id !== station.id);
  const options = [['', 'nobody'] as const, ...others.map(({ id, name }) => [String(id), name] as const)];
  const change = (part: Partial<Station>, words: string) =>
    house.change('stations', station.id, part, `${station.name}: ${words}`, station);
  const idOrNull = (value: string) => (value === '' ? null : StationId.parse(value));
  return (
    <Card title={station.name}>
      <Text name="Name" value={station.name} save={(name) => change({ name }, 'name')} />
      <Pick
        name="What it does"
        value={station.kind}
        options={[
          ['cook', 'cooks'],
          ['expo', 'gathers: the pass'],
        ]}
        save={(kind) => change({ kind }, 'what it does')}
      />
      <Switch
        name="On the fire"
        means="A ticket that is started here makes its order “cooking”; elsewhere “preparing”."
        on={station.hot}
        save={(hot) => change({ hot }, 'on the fire')}
      />
      <Count
        name="Place in lists"
        value={station.position}
        unit=""
        least={0}
        most={1000}
        save={(value) => change({ position: value ?? 0 }, 'place in lists')}
      />
      <Pick
        name="Backup"
        means="Takes its work when no screen of the station was heard for the time set under Safety."
        value={station.backup ?? ''}
        options={options}
        save={(value) => change({ backup: idOrNull(value) }, 'backup')}
      />
      <HandOver station={station} options={options} />
      <StationRemoval station={station} />
    </Card>
  );
}

function HandOver({
  station,
  options,
}: {
  station: Station;
  options: readonly (readonly [string, string])[];
}) {
  const house = useHouse();
  return (
    <Pick
      name="Its work goes to"
      means="Closed or paused: what is open moves at once, and comes back when you choose nobody."
      value={station.handedTo ?? ''}
      options={options.map(([id, name]) => [id, id === '' ? 'itself' : name] as const)}
      save={(value) => house.hand(station.id, value === '' ? null : value, station.name)}
    />
  );
}

/** What would be left without a station is said before it is removed. */
function StationRemoval({ station }: { readonly station: Station }) {
  const house = useHouse();
  const routes = [...useAll('route').values()].filter((route) => route.stations.includes(station.id));
  const printers = [...useAll('printer').values()].filter((each) => each.stations.includes(station.id));
  return (
    <Removal
      name={station.name}
      onRemove={() => house.remove('stations', station.id, `${station.name} removed`, station)}
    >
      {routes.length === 0 && printers.length === 0
        ? 'Nothing is sent to it.'
        : `${routes.length} routes and ${printers.length} printers name it: their dishes would go to the expo.`}
    </Removal>
  );
}

const Name = z.string().trim().min(1).max(40);

function AddStation({ count }: { readonly count: number }) {
  const house = useHouse();
  const [name, setName] = useState('');
  return (
    <form
      className="adding"
      onSubmit={(event) => {
        event.preventDefault();
        const given = Name.safeParse(name);
        if (!given.success) return;
        house.add('stations', { name: given.data, position: count }, `${given.data} added`);
        setName('');
      }}
    >
      <NewText label="Add a station" value={name} example="Pizza oven" type={setName} />
      <button type="submit" className="key key-ink" disabled={name.trim() === ''}>
        Add
      </button>
    </form>
  );
}
