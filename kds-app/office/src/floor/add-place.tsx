import { useState } from 'react';
import type { Place } from '#shared/floor/place.ts';
import { useHouse } from '../house.ts';
import { nextName } from './areas.ts';

interface AddPlaceProps {
  readonly places: readonly Place[];
  readonly area: string;
}

/** Adds a table or a room: the next number, in the area that is shown. */
export function AddPlace({ places, area }: AddPlaceProps) {
  const house = useHouse();
  const [kind, setKind] = useState<'table' | 'room'>('table');
  const [name, setName] = useState<string | null>(null);
  const [where, setWhere] = useState<string | null>(null);
  const given = (name ?? nextName(places, kind)).trim();
  const taken = places.some((place) => place.name.toLowerCase() === given.toLowerCase());
  return (
    <form
      className="adding"
      aria-label="Add a table or room"
      onSubmit={(event) => {
        event.preventDefault();
        const body = { kind, name: given, area: (where ?? area).trim(), seats: kind === 'room' ? 2 : 4 };
        house.add('places', body, `${given} added`);
        setName(null);
      }}
    >
      <label>
        What
        <select value={kind} onChange={(event) => setKind(event.target.value === 'room' ? 'room' : 'table')}>
          <option value="table">a table</option>
          <option value="room">a room</option>
        </select>
      </label>
      <label>
        Called
        <input value={name ?? given} maxLength={12} onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        In the area
        <input value={where ?? area} maxLength={40} onChange={(event) => setWhere(event.target.value)} />
      </label>
      <button type="submit" className="key key-ink" disabled={given === '' || taken}>
        Add
      </button>
      {taken && (
        <p className="warn" role="alert">
          There is a {given} already.
        </p>
      )}
    </form>
  );
}
