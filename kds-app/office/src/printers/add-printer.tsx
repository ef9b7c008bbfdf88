import { useState } from 'react';
import { useHouse } from '../house.ts';

/** A new printer: its name and where it is; everything else has a safe beginning. */
export function AddPrinter() {
  const house = useHouse();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const called = name.trim();
  const at = address.trim();
  return (
    <form
      className="adding"
      onSubmit={(event) => {
        event.preventDefault();
        const where = at === '' || at.includes(':/') || at.startsWith('virtual:') ? at : `tcp://${at}`;
        house.add('printers', { name: called, address: where || 'virtual:' }, `${called} added`);
        setName('');
        setAddress('');
      }}
    >
      <label>
        Add a printer
        <input
          value={name}
          maxLength={40}
          placeholder="Grill printer"
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <label>
        Its address
        <input
          value={address}
          maxLength={190}
          placeholder="192.168.1.40:9100"
          onChange={(event) => setAddress(event.target.value)}
        />
      </label>
      <button type="submit" className="key key-ink" disabled={called === ''}>
        Add
      </button>
      <p className="aside">Without an address a simulated printer is added, to try things on.</p>
    </form>
  );
}
