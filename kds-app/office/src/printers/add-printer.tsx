import { useState } from 'react';
import { NewText } from '../new-text.tsx';
import { useHouse } from '../house.ts';
import { Card } from '../fields.tsx';

/** How each kind of printer is written. */
const KINDS = [
  ['192.168.1.40', 'on the network; port 9100 unless said, as in 192.168.1.40:9101'],
  ['cups:QUEUE', 'a print queue of the computer that drives it; cups://HOST/QUEUE on another'],
  [
    'usb:///dev/usb/lp0',
    'USB; better by its numbers as “Look for printers” finds it, then any socket will do',
  ],
  ['serial:///dev/ttyUSB0?baud=9600', 'a serial line, with the speed that its switches say'],
  ['virtual:', 'none: a simulated printer, to try things on'],
] as const;

/** A new printer by hand: its name and where it is; everything else has a safe beginning. */
export function AddPrinter() {
  const house = useHouse();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const called = name.trim();
  return (
    <Card title="Add one by its address">
      <form
        className="adding"
        onSubmit={(event) => {
          event.preventDefault();
          house.add('printers', { name: called, address: addressFrom(address) }, `${called} added`);
          setName('');
          setAddress('');
        }}
      >
        <NewText label="What it is called" value={name} example="Grill printer" type={setName} />
        <NewText label="Its address" value={address} example="192.168.1.40" most={190} type={setAddress} />
        <button type="submit" className="key key-ink" disabled={called === '' || address.trim() === ''}>
          Add
        </button>
      </form>
      <Kinds />
    </Card>
  );
}

function Kinds() {
  return (
    <dl className="kinds">
      {KINDS.map(([example, words]) => (
        <div key={example}>
          <dt>
            <code>{example}</code>
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is plainly a machine on the network needs no `tcp://` before it. */
function addressFrom(typed: string): string {
  const at = typed.trim();
  return /^(virtual|cups|usb|serial|tcp):/.test(at) ? at : `tcp://${at}`;
}
