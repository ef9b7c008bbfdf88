import { useState } from 'react';
import { PAPER_ROUTES } from '#shared/contract/routes-house.ts';
import type { MovedAll } from '#shared/kitchen/handover.ts';
import type { Job, Printer } from '#shared/kitchen/job.ts';
import { makeKey } from '#shared/ui/browser/device.ts';
import { Card } from '../fields.tsx';
import { useAll, useHouse } from '../house.ts';
import { Slip } from './slip.tsx';
import { isWaiting, STATE_WORDS } from './state-words.ts';

interface WaitingProps {
  readonly printers: readonly Printer[];
}

const MOST_PRINTED = 12;
const GONE = 'A printer that is gone';

/** What is not on paper yet, printer by printer, with a picture of each slip, and what came out lately. */
export function WaitingJobs({ printers }: WaitingProps) {
  const jobs = [...useAll('job').values()].sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  const waiting = Map.groupBy(jobs.filter(isWaiting), ({ printerId }) => printerId);
  const printed = jobs.filter(({ status }) => status === 'printed').toReversed();
  const queues = [...waiting].sort(([one], [other]) =>
    nameOf(one, printers).localeCompare(nameOf(other, printers)),
  );
  return (
    <>
      {queues.length === 0 && (
        <Card title="Nothing waits">
          <p className="good own">Everything that was to be printed is on paper.</p>
        </Card>
      )}
      {queues.map(([id, queue]) => (
        <Queue key={id} jobs={queue} printerId={id} printers={printers} />
      ))}
      {printed.length > 0 && (
        <Card title="Printed while you were here">
          <ul className="slips">
            {printed.slice(0, MOST_PRINTED).map((job) => (
              <Slip key={job.id} job={job} printers={printers} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function nameOf(printerId: string, printers: readonly Printer[]): string {
  return printers.find(({ id }) => id === printerId)?.name ?? GONE;
}

interface QueueProps extends WaitingProps {
  readonly printerId: string;
  readonly jobs: readonly Job[];
}

/** So many pictures at first: the oldest, which come out next. */
const MOST_AT_FIRST = 8;

function Queue({ printerId, jobs, printers }: QueueProps) {
  const [all, setAll] = useState(false);
  const printer = printers.find(({ id }) => id === printerId);
  const name = nameOf(printerId, printers);
  const shown = all ? jobs : jobs.slice(0, MOST_AT_FIRST);
  return (
    <Card title={`${name}: ${jobs.length === 1 ? '1 slip waits' : `${jobs.length} slips wait`}`}>
      <div className="queue-head">
        {printer && (
          <p className={`printer-${STATE_WORDS[printer.state][1]}`}>
            It <b>{STATE_WORDS[printer.state][0]}</b>.
          </p>
        )}
        {jobs.length > 1 && <MoveAll jobs={jobs} printerId={printerId} printers={printers} name={name} />}
      </div>
      <ul className="slips">
        {shown.map((job) => (
          <Slip key={job.id} job={job} printers={printers} />
        ))}
      </ul>
      {shown.length < jobs.length && (
        <button type="button" className="key" onClick={() => setAll(true)}>
          Show {jobs.length - shown.length} more
        </button>
      )}
    </Card>
  );
}

function MoveAll({ printerId, jobs, printers, name }: QueueProps & { readonly name: string }) {
  const house = useHouse();
  const movable = jobs.filter(({ status }) => status !== 'decision' && status !== 'sending');
  const others = printers.filter(({ id }) => id !== printerId);
  if (others.length === 0 || movable.length < 2) return null;
  const move = async (to: string) => {
    const target = others.find(({ id }) => id === to);
    if (!target) return;
    const asked = { params: { id: printerId }, body: { printerId: target.id }, key: makeKey() };
    const answer = await house.api.call(PAPER_ROUTES.movePrinter, asked);
    if (answer.ok) house.note(movedWords(answer.value, name, target.name), answer.value.moved.length === 0);
    else house.note(answer.error.detail, true);
  };
  return (
    <select
      aria-label={`Print all of ${name} at`}
      value=""
      onChange={(event) => void move(event.target.value)}
    >
      <option value="">Print all {movable.length} at…</option>
      {others.map((each) => (
        <option key={each.id} value={each.id}>
          {each.name}
        </option>
      ))}
    </select>
  );
}

/** `Grill: 12 slips are printed at Pass. 1 stays: It is being printed at this moment.` */
function movedWords({ moved, stayed }: MovedAll, from: string, to: string): string {
  const went = `${from}: ${moved.length === 1 ? '1 slip is' : `${moved.length} slips are`} printed at ${to}.`;
  const reasons = Map.groupBy(stayed, ({ why }) => why);
  const stays = [...reasons].map(
    ([why, { length }]) => ` ${length} ${length === 1 ? 'stays' : 'stay'}: ${why}`,
  );
  return `${went}${stays.join('')}`;
}
