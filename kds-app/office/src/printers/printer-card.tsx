import { dayName, wallTime } from '#shared/basics/instant.ts';
import type { Printer } from '#shared/kitchen/job.ts';
import { SEARCH_ID } from '#shared/kitchen/printer-search.ts';
import { Count, Pick, Several, Text } from '../fields.tsx';
import { useAll, useHouse } from '../house.ts';
import { Removal } from '../removal.tsx';
import { Kind, Reached } from './device-fields.tsx';
import { Doubts, Identity, isSetUpWrong, losesUnseen } from './identity.tsx';
import { isOpenToOthers } from './open-to-others.ts';
import { DOCUMENT_WORDS, STATE_WORDS } from './state-words.ts';
import { TestSheet } from './test-sheet.tsx';

interface CardProps {
  readonly printer: Printer;
  /** How many slips are not on paper yet. */
  readonly waiting: number;
  /** Open from the beginning: the only one, or one that was just added. */
  readonly open: boolean;
}

interface PartProps {
  readonly printer: Printer;
  readonly change: (some: Partial<Printer>, words: string) => void;
}

/** One printer: a line on how it is now, and behind it everything about it that can be set. */
export function PrinterCard({ printer, waiting, open }: CardProps) {
  const house = useHouse();
  const change = (some: Partial<Printer>, words: string) =>
    house.change('printers', printer.id, some, `${printer.name}: ${words}`, printer);
  const [, tone] = STATE_WORDS[printer.state];
  const isOpen = isOpenToOthers(printer, useAll('search').get(SEARCH_ID) ?? null);
  return (
    <details className={`card printer printer-${tone}`} open={open} aria-label={printer.name}>
      <summary>
        <h2>{printer.name}</h2>
        <State printer={printer} />
        {isOpen && <b className="printer-waits">others may reach it</b>}
        {isSetUpWrong(printer) && <b className="printer-waits">may be set up wrong</b>}
        {waiting > 0 && (
          <b className="printer-waits">{waiting === 1 ? '1 slip waits' : `${waiting} slips wait`}</b>
        )}
      </summary>
      <Doubts printer={printer} change={change} />
      <h3>What it prints</h3>
      <Printing printer={printer} change={change} />
      <h3>When it cannot print</h3>
      <StandIn printer={printer} change={change} />
      <h3>The device</h3>
      <Identity printer={printer} />
      <Text name="Name" value={printer.name} save={(name) => change({ name }, 'name')} />
      <Reached printer={printer} change={change} />
      <Kind printer={printer} change={change} />
      <h3>Test sheet</h3>
      <TestSheet printer={printer} change={change} />
      <Removal
        name={printer.name}
        onRemove={() => house.remove('printers', printer.id, `${printer.name} removed`, printer)}
      >
        What waits for it is not printed. Tickets stay on the screens.
      </Removal>
    </details>
  );
}

/** In words and in colour, with since when. */
function State({ printer }: { readonly printer: Printer }) {
  const { timeZone, locale } = useHouse().session.site;
  const { state, stateDetail, stateAt } = printer;
  const [words] = STATE_WORDS[state];
  return (
    <span className="printer-state" role="status">
      <b>{words}</b>
      {stateAt !== null && (
        <span>
          since {wallTime(stateAt, timeZone)}, {dayName(stateAt, timeZone, locale)}
        </span>
      )}
      {stateDetail !== '' && <span className="printer-detail">{stateDetail}</span>}
      {losesUnseen(printer) && <span className="printer-detail">A ticket can be lost unseen here.</span>}
    </span>
  );
}

function Printing({ printer, change }: PartProps) {
  const stations = [...useAll('station').values()].map(({ id, name }) => [id, name] as const);
  return (
    <>
      <Several
        name="Documents"
        means="By itself: tickets and expo tickets when they fire, packing slips, labels and runner slips when an order is ready, receipts when it is paid. Bills and day reports print here when they are asked for."
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
    </>
  );
}

function StandIn({ printer, change }: PartProps) {
  const others = [...useAll('printer').values()].filter(({ id }) => id !== printer.id);
  return (
    <>
      <Pick
        name="Stands in for it"
        means="Its slips come out there, marked with whose they are."
        value={String(printer.backup ?? '')}
        options={[['', 'nobody'] as const, ...others.map(({ id, name }) => [String(id), name] as const)]}
        save={(id) =>
          change({ backup: others.find((other) => other.id === id)?.id ?? null }, 'who stands in')
        }
      />
      {printer.backup !== null && (
        <Count
          name="After"
          means="So long a slip waits for this printer first. 0: it always waits."
          value={printer.failoverAfterSeconds}
          unit="seconds"
          least={0}
          most={86_400}
          save={(seconds) => change({ failoverAfterSeconds: seconds ?? 60 }, 'when it is stood in for')}
        />
      )}
      <Count
        name="Ask before printing after"
        means="A slip that waited longer prints only when somebody says so, under Waiting slips. 0: it prints however late."
        value={Math.round(printer.staleAfterSeconds / 60)}
        unit="minutes"
        least={0}
        most={1440}
        save={(minutes) => change({ staleAfterSeconds: (minutes ?? 30) * 60 }, 'when somebody is asked')}
      />
    </>
  );
}
