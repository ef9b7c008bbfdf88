import { dayName, wallTime } from '#shared/basics/instant.ts';
import type { Printer } from '#shared/kitchen/job.ts';
import { Card, Count, Pick, Several, Text } from '../fields.tsx';
import { useAll, useHouse } from '../house.ts';
import { Removal } from '../removal.tsx';
import { DOCUMENT_WORDS, STATE_WORDS } from './state-words.ts';
import { TestSheet } from './test-sheet.tsx';
import { useAgents } from './use-agents.ts';
import { useProfiles } from './use-profiles.ts';

interface CardProps {
  readonly printer: Printer;
}

/** One printer: how it is now, what it prints, and how it is reached. */
export function PrinterCard({ printer }: CardProps) {
  const house = useHouse();
  const printers = [...useAll('printer').values()];
  const stations = [...useAll('station').values()].map(({ id, name }) => [id, name] as const);
  const change = (some: Partial<Printer>, words: string) =>
    house.change('printers', printer.id, some, `${printer.name}: ${words}`, printer);
  return (
    <Card title={printer.name}>
      <State printer={printer} />
      <Several
        name="Prints"
        means="By itself: tickets and expo tickets when they fire, packing slips, labels and runner slips when an order is ready, receipts when it is paid. Bills print here when they are asked for."
        chosen={printer.documents}
        options={DOCUMENT_WORDS}
        save={(documents) => change({ documents }, 'what it prints')}
      />
      <Several
        name="For the stations"
        means="Whose tickets it prints. With none chosen, documents about whole orders print here for all."
        chosen={printer.stations}
        options={stations}
        save={(chosen) => change({ stations: chosen }, 'stations')}
      />
      <Pick
        name="Tickets print"
        value={printer.prints}
        options={[
          ['always', 'always'],
          ['unseen', 'only those that no screen has shown in time'],
        ]}
        save={(prints) => change({ prints }, 'when tickets print')}
      />
      <details>
        <summary>How it is reached, and what it is</summary>
        <Text name="Name" value={printer.name} save={(name) => change({ name }, 'name')} />
        <Device printer={printer} change={change} />
        <Backup printer={printer} printers={printers} change={change} />
        <Removal
          name={printer.name}
          onRemove={() => house.remove('printers', printer.id, `${printer.name} removed`, printer)}
        >
          What waits for it is not printed. Tickets stay on the screens.
        </Removal>
      </details>
      <TestSheet printer={printer} change={change} />
    </Card>
  );
}

/** In words and in colour, with since when. */
function State({ printer: { state, stateDetail, stateAt } }: { readonly printer: Printer }) {
  const { timeZone, locale } = useHouse().session.site;
  const [words, tone] = STATE_WORDS[state];
  return (
    <p className={`printer-state printer-${tone}`} role="status">
      <b>{words}</b>
      {stateAt !== null && ` since ${wallTime(stateAt, timeZone)}, ${dayName(stateAt, timeZone, locale)}`}
      {stateDetail !== '' && <span>{stateDetail}</span>}
    </p>
  );
}

interface PartProps {
  readonly printer: Printer;
  readonly change: (some: Partial<Printer>, words: string) => void;
}

function Device({ printer, change }: PartProps) {
  const agents = useAgents();
  const makes = useProfiles().map(({ id, name }) => [id, name] as const);
  const isKnown = makes.some(([id]) => id === printer.profile);
  const profiles = isKnown ? makes : [...makes, [printer.profile, printer.profile] as const];
  return (
    <>
      <Text
        name="Address"
        means="tcp://192.168.1.40:9100 for one on the network, serial:///dev/ttyUSB0?baud=19200, usb:///dev/usb/lp0, or virtual: for a simulated one."
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
      <Pick
        name="What it is"
        means="Its make decides letters, sizes, cutter and buzzer. The test sheet settles doubts."
        value={printer.profile}
        options={profiles}
        save={(profile) => change({ profile }, 'what it is')}
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
    </>
  );
}

function Backup({ printer, printers, change }: PartProps & { readonly printers: readonly Printer[] }) {
  const others = printers.filter(({ id }) => id !== printer.id);
  return (
    <Pick
      name="Stands in for it"
      means="When it cannot print, its slips come out there, marked with its name."
      value={String(printer.backup ?? '')}
      options={[['', 'nobody'] as const, ...others.map(({ id, name }) => [String(id), name] as const)]}
      save={(id) => change({ backup: others.find((other) => other.id === id)?.id ?? null }, 'who stands in')}
    />
  );
}
