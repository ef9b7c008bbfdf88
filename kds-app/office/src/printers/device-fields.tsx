import type { Printer } from '#shared/kitchen/job.ts';
import { Count, Pick, Text } from '../fields.tsx';
import { useAgents } from './use-agents.ts';
import { useProfiles } from './use-profiles.ts';

interface PartProps {
  readonly printer: Printer;
  readonly change: (some: Partial<Printer>, words: string) => void;
}

/** Where it is, and who talks to it. */
export function Reached({ printer, change }: PartProps) {
  const agents = useAgents();
  return (
    <>
      <Text
        name="Address"
        means="tcp://192.168.1.40:9100 for one on the network, serial:///dev/ttyUSB0?baud=19200, usb:///dev/usb/lp0, cups:QUEUE for a print queue, or virtual: for a simulated one."
        most={200}
        value={printer.address}
        save={(address) => change({ address }, 'address')}
      />
      <Pick
        name="Driven by"
        means="The station agent that it is plugged into, or that is near it on the network."
        value={String(printer.agentId ?? '')}
        options={[
          ['', 'the kitchen computer'] as const,
          ...agents.map(({ id, name }) => [String(id), name] as const),
        ]}
        save={(id) =>
          change({ agentId: agents.find((agent) => agent.id === id)?.id ?? null }, 'who drives it')
        }
      />
    </>
  );
}

/** What kind of printer it is, and what hangs on it. */
export function Kind({ printer, change }: PartProps) {
  const all = useProfiles();
  const makes = all.map(({ id, name }) => [id, name] as const);
  const isKnown = makes.some(([id]) => id === printer.profile);
  const profiles = isKnown ? makes : [...makes, [printer.profile, printer.profile] as const];
  return (
    <>
      <Pick
        name="What it is"
        means="Its make decides letters, sizes, cutter and buzzer. Not in the list: take the one of its width, and let the test sheet settle the rest."
        value={printer.profile}
        options={profiles}
        save={(profile) => {
          const columns = all.find(({ id }) => id === profile)?.columns ?? printer.columns;
          change({ profile, columns }, 'what it is');
        }}
      />
      <Count
        name="Columns"
        means="How many letters fit side by side: the last number on the test sheet's ruler."
        value={printer.columns}
        unit="letters"
        least={20}
        most={96}
        save={(columns) => change({ columns: columns ?? 48 }, 'columns')}
      />
      <Buzzer printer={printer} change={change} />
      <Drawer printer={printer} change={change} />
    </>
  );
}

function Buzzer({ printer, change }: PartProps) {
  const { settled } = printer;
  return (
    <>
      <Pick
        name="Sounds"
        value={printer.sounds}
        options={[
          ['all', 'for every paper'],
          ['new', 'for new tickets'],
          ['off', 'never'],
        ]}
        save={(sounds) => change({ sounds }, 'when it sounds')}
      />
      <Pick
        name="Buzzer"
        means="On the drawer socket only where no cash drawer is plugged in: the same signal opens it."
        value={settled.buzzer ?? ''}
        options={[
          ['', 'as its make has it'],
          ['none', 'none: it stays quiet'],
          ['built-in', 'built in (Epson)'],
          ['clone', 'built in (most other makers)'],
          ['drawer-port', 'plugged into the drawer socket'],
        ]}
        save={(buzzer) => change({ settled: { ...settled, buzzer: buzzer || null } }, 'buzzer')}
      />
    </>
  );
}

function Drawer({ printer, change }: PartProps) {
  const { settled } = printer;
  return (
    <Pick
      name="Cash drawer"
      means="Cashiers and managers open it; who did and why is kept. It never opens by itself."
      value={settled.drawer ?? ''}
      options={[
        ['', 'as its make has it'],
        ['none', 'none'],
        ['first', 'first drawer (nearly always)'],
        ['second', 'second drawer, on a split cable'],
      ]}
      save={(drawer) => change({ settled: { ...settled, drawer: drawer || null } }, 'cash drawer')}
    />
  );
}
