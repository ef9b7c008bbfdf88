import { useState } from 'react';
import { PEOPLE_ROUTES } from '#shared/contract/routes-people.ts';
import { pinFault } from '#shared/people/pin.ts';
import type { Staff } from '#shared/people/staff.ts';
import { useHouse } from '../house.ts';

interface PinFormProps {
  readonly person: Staff;
  readonly onDone: () => void;
}

/** A new PIN, typed twice: nobody can look it up later. */
export function PinForm({ person, onDone }: PinFormProps) {
  const house = useHouse();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const save = async () => {
    const wrong = pinFault(pin) ?? (pin === again ? null : 'The two are not the same. Type them again.');
    if (wrong !== null) return setRefused(wrong);
    const answer = await house.api.call(PEOPLE_ROUTES.setPin, { params: { id: person.id }, body: { pin } });
    setPin('');
    setAgain('');
    if (!answer.ok) return setRefused(answer.error.detail);
    onDone();
    return house.note(`${person.name}: new PIN`);
  };
  return (
    <form
      className="adding"
      aria-label={`PIN of ${person.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <PinField name="New PIN, four to eight digits" value={pin} set={setPin} />
      <PinField name="The same again" value={again} set={setAgain} />
      <button type="submit" className="key key-ink" disabled={pin.length < 4 || again.length < 4}>
        Set the PIN
      </button>
      <button type="button" className="key" onClick={onDone}>
        Leave it
      </button>
      {refused !== null && (
        <p className="warn" role="alert">
          {refused}
        </p>
      )}
    </form>
  );
}

interface PinFieldProps {
  readonly name: string;
  readonly value: string;
  readonly set: (digits: string) => void;
}

function PinField({ name, value, set }: PinFieldProps) {
  return (
    <label>
      {name}
      <input
        type="password"
        inputMode="numeric"
        autoComplete="new-password"
        maxLength={8}
        value={value}
        onChange={(event) => set(event.target.value.replaceAll(/\D/g, ''))}
      />
    </label>
  );
}
