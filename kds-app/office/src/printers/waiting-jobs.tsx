import { wallTime } from '#shared/basics/instant.ts';
import { addressOf } from '#shared/client/address.ts';
import type { Job, Printer } from '#shared/kitchen/job.ts';
import { Card } from '../fields.tsx';
import { useAll, useHouse } from '../house.ts';
import { JOB_WORDS, jobWords } from './state-words.ts';

interface WaitingProps {
  readonly printers: readonly Printer[];
}

const MOST_PRINTED = 12;

/** What is not on paper yet, with a picture of each, and what came out lately. */
export function WaitingJobs({ printers }: WaitingProps) {
  const jobs = [...useAll('job').values()].sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  const waiting = jobs.filter(({ status }) => status in JOB_WORDS);
  const printed = jobs.filter(({ status }) => status === 'printed').toReversed();
  return (
    <>
      <Card title={waiting.length === 0 ? 'Nothing waits' : `${waiting.length} waiting`}>
        {waiting.length === 0 && <p className="good own">Everything that was to be printed is on paper.</p>}
        <ul className="slips">
          {waiting.map((job) => (
            <Slip key={job.id} job={job} printers={printers} />
          ))}
        </ul>
      </Card>
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

function Slip({ job, printers }: WaitingProps & { readonly job: Job }) {
  const { timeZone } = useHouse().session.site;
  const printer = printers.find(({ id }) => id === job.printerId);
  const words = jobWords(job);
  return (
    <li>
      <a className="slip-picture" href={pictureOf(job)} target="_blank" rel="noreferrer">
        {job.paper.kind === 'drawer' ? null : (
          <img src={pictureOf(job)} alt={`The paper: ${words}`} loading="lazy" />
        )}
      </a>
      <div>
        <b>{words}</b>
        <p>
          {printer?.name ?? 'a printer that is gone'} · {wallTime(job.createdAt, timeZone)} ·{' '}
          {JOB_WORDS[job.status] ?? 'printed'}
          {job.attempts > 1 && ` · tried ${job.attempts} times`}
        </p>
        {job.detail !== '' && <p className="warn">{job.detail}</p>}
        <Keys job={job} printers={printers} words={words} />
      </div>
    </li>
  );
}

function pictureOf({ id }: Job): string {
  return addressOf('/jobs/:id/preview.svg', { id });
}

function Keys({ job, printers, words }: WaitingProps & { readonly job: Job; readonly words: string }) {
  const house = useHouse();
  const status: string = job.status;
  const does = (call: string, body: object | undefined, said: string) => () =>
    void house.act('post', addressOf(`/jobs/:id/${call}`, { id: job.id }), body, `${words}: ${said}`);
  if (status === 'printed') {
    return <Key words="Print again" act={does('reprint', undefined, 'printing it again')} />;
  }
  return (
    <div className="plan-keys">
      {status === 'decision' && (
        <>
          <Key words="Print it now" act={does('decide', { decision: 'print' }, 'to be printed')} />
          <Key words="One summary of all" act={does('decide', { decision: 'summary' }, 'one summary')} />
          <Key words="Throw it away" act={does('decide', { decision: 'discard' }, 'thrown away')} />
        </>
      )}
      {printers.length > 1 && (
        <select
          aria-label={`Print ${words} on another printer`}
          value=""
          onChange={(event) => does('move', { printerId: event.target.value }, 'to another printer')()}
        >
          <option value="">Print it at…</option>
          {printers
            .filter(({ id }) => id !== job.printerId)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      )}
      {status !== 'decision' && (
        <Key words="Do not print it" act={does('cancel', undefined, 'not printed')} />
      )}
    </div>
  );
}

function Key({ words, act }: { readonly words: string; readonly act: () => void }) {
  return (
    <button type="button" className="key" onClick={act}>
      {words}
    </button>
  );
}
