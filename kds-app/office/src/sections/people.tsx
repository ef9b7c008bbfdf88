import { useState } from 'react';
import { wallTime } from '#shared/basics/instant.ts';
import type { Staff } from '#shared/people/staff.ts';
import { Card, Pick, Switch, Text } from '../fields.tsx';
import { useAll, useHouse } from '../house.ts';
import { PinForm } from '../people/pin-form.tsx';

const ROLES: readonly (readonly [Staff['role'], string])[] = [
  ['waiter', 'waiter: tables, orders, payments'],
  ['runner', 'runner: carries what is ready'],
  ['kitchen', 'kitchen: cooks and the pass'],
  ['cashier', 'cashier: orders, reprints, jobs'],
  ['manager', 'manager: everything, this office too'],
  ['owner', 'owner: everything'],
];

/** Who works here: roles, PINs, and who does not work here any more. */
export function People() {
  const people = [...useAll('staff').values()].sort(
    (a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name),
  );
  return (
    <>
      <p>Everybody signs in with their own PIN, so that history says who did what.</p>
      {people.map((person) => (
        <PersonCard key={person.id} person={person} people={people} />
      ))}
      <AddPerson people={people} />
    </>
  );
}

function PersonCard({ person, people }: { readonly person: Staff; readonly people: readonly Staff[] }) {
  const house = useHouse();
  const [setting, setSetting] = useState(false);
  const change = (part: Partial<Staff>, words: string) =>
    house.change('staff', person.id, part, `${person.name}: ${words}`, person);
  const isLast = lastOwner(person, people);
  return (
    <Card title={person.active ? person.name : `${person.name} – not working here now`}>
      <Text name="Name" value={person.name} save={(name) => change({ name }, 'name')} />
      {isLast ? (
        <p className="own">The only owner: name another before this one changes or goes.</p>
      ) : (
        <>
          <Pick
            name="May work as"
            value={person.role}
            options={ROLES}
            save={(role) => change({ role }, 'role')}
          />
          <Switch
            name="Works here"
            means="Switched off, their PIN opens nothing, at once; what they did stays in the history."
            on={person.active}
            save={(active) => change({ active }, active ? 'works here again' : 'does not work here now')}
          />
        </>
      )}
      {setting ? (
        <PinForm person={person} onDone={() => setSetting(false)} />
      ) : (
        <div className="sure">
          <button type="button" className="key" onClick={() => setSetting(true)}>
            Set a PIN for {person.name}…
          </button>
          <PinAge person={person} />
        </div>
      )}
    </Card>
  );
}

function PinAge({ person: { pinSetAt } }: { readonly person: Staff }) {
  const { timeZone } = useHouse().session.site;
  if (!pinSetAt) return null;
  return (
    <p className="aside">
      PIN set {pinSetAt.slice(0, 10)} {wallTime(pinSetAt, timeZone)}
    </p>
  );
}

function lastOwner(person: Staff, people: readonly Staff[]): boolean {
  const owners = people.filter(({ role, active }) => role === 'owner' && active);
  return owners.length === 1 && owners[0]?.id === person.id;
}

function AddPerson({ people }: { readonly people: readonly Staff[] }) {
  const house = useHouse();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Staff['role']>('waiter');
  const taken = people.some((person) => person.name.toLowerCase() === name.trim().toLowerCase());
  return (
    <Card title="Add somebody">
      <form
        className="adding"
        onSubmit={(event) => {
          event.preventDefault();
          house.add('staff', { name: name.trim(), role }, `${name.trim()} added: set a PIN next`);
          setName('');
        }}
      >
        <label>
          Name of the new person
          <input value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
        </label>
        <label>
          Works as
          <select
            value={role}
            onChange={(event) => {
              const chosen = ROLES.find(([each]) => each === event.target.value);
              if (chosen) setRole(chosen[0]);
            }}
          >
            {ROLES.map(([each, words]) => (
              <option key={each} value={each}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="key key-ink" disabled={name.trim() === '' || taken}>
          Add
        </button>
        {taken && (
          <p className="warn" role="alert">
            There is a {name.trim()} already. Add the first letter of the other name.
          </p>
        )}
      </form>
    </Card>
  );
}
