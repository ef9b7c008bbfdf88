import { useState } from 'react';
import type { Device } from '#shared/people/staff.ts';
import { NewText } from '../new-text.tsx';
import { useHouse } from '../house.ts';

/** A new bump bar: its name, where it is and who reads it; what it works is chosen on its card. */
export function AddBar({ agents }: { readonly agents: readonly Device[] }) {
  const house = useHouse();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [agentId, setAgentId] = useState('');
  const called = name.trim();
  return (
    <form
      className="adding"
      onSubmit={(event) => {
        event.preventDefault();
        const body = { name: called, address: addressOf(address.trim()), agentId: agentId || null };
        house.add('bars', body, `${called} added`);
        setName('');
        setAddress('');
      }}
    >
      <NewText label="Add a bump bar" value={name} example="Grill bar" type={setName} />
      <NewText label="Its address" value={address} example="/dev/ttyUSB0" most={190} type={setAddress} />
      <AgentField agents={agents} value={agentId} choose={setAgentId} />
      <button type="submit" className="key key-ink" disabled={called === ''}>
        Add
      </button>
      <p className="aside">Without an address a simulated bar is added, to try things on.</p>
    </form>
  );
}

interface AgentFieldProps {
  readonly agents: readonly Device[];
  readonly value: string;
  readonly choose: (id: string) => void;
}

function AgentField({ agents, value, choose }: AgentFieldProps) {
  return (
    <label>
      Plugged into
      <select value={value} onChange={(event) => choose(event.target.value)}>
        <option value="">the kitchen computer</option>
        {agents.map((agent) => (
          <option key={agent.id} value={agent.id}>
            {agent.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A path alone says what it is: a keyboard, or a serial line. */
function addressOf(text: string): string {
  if (text.startsWith('/dev/input/')) return `input://${text}`;
  if (text.startsWith('/dev/')) return `serial://${text}?baud=9600`;
  return text === '' ? 'virtual:' : text;
}
