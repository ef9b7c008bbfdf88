import { useState } from 'react';
import { Card, Pick, Text } from '../fields.tsx';
import { useAll, useHouse } from '../house.ts';

export function Bars() {
  const house = useHouse();
  const bars = [...useAll('bar').values()];
  const screens = [...useAll('screen').values()];
  const options = [['', 'none yet'] as const, ...screens.map(({ id, name }) => [id, name] as const)];
  return (
    <>
      <p>
        A bar that is plugged into a screen's own computer works as a keyboard and needs nothing here. A
        serial bar at a station agent is entered here and works the screen that it is bound to.
      </p>
      {bars.map((bar) => (
        <Card key={bar.id} title={bar.name}>
          <Text
            name="Name"
            value={bar.name}
            save={(name) => house.change('bars', bar.id, { name }, 'name of the bar', bar)}
          />
          <Text
            name="Address"
            means="serial:///dev/ttyUSB1?baud=9600"
            most={200}
            value={bar.address}
            save={(address) => house.change('bars', bar.id, { address }, `${bar.name}: address`, bar)}
          />
          <Pick
            name="Works the screen"
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
      ))}
      <AddBar />
    </>
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
