import { wallTime } from '#shared/basics/instant.ts';
import { addressOf } from '#shared/client/address.ts';
import type { Job, Printer } from '#shared/kitchen/job.ts';
import { useHouse } from '../house.ts';
import { JOB_WORDS, jobWords } from './state-words.ts';

interface SlipProps {
  readonly job: Job;
  readonly printers: readonly Printer[];
}

/** One slip: its picture, where it is, and what can be done about it. */
export function Slip({ job, printers }: SlipProps) {
  const { timeZone } = useHouse().session.site;
  const printer = printers.find(({ id }) => id === job.printerId);
  const words = jobWords(job);
  const where =
    job.status === 'printed'
      ? `printed at ${printer?.name ?? 'a printer that is gone'}`
      : JOB_WORDS[job.status];
  return (
    <li>
      {job.paper.kind === 'drawer' ? (
        <span />
      ) : (
        <a
          className="slip-picture"
          href={pictureOf(job)}
          target="_blank"
          rel="noreferrer"
          aria-label={`${words}: the paper, as large as it is`}
        >
          <img src={pictureOf(job)} alt="" loading="lazy" />
        </a>
      )}
      <div>
        <b>{words}</b>
        <p>
          {wallTime(job.createdAt, timeZone)} · {where}
          {job.attempts > 1 && ` · tried ${job.attempts} times`}
          {job.cameFrom !== null && ` · meant for ${job.cameFrom.printerName}`}
        </p>
        {job.detail !== '' && <p className="warn">{job.detail}</p>}
        <Keys job={job} printers={printers} words={words} />
      </div>
    </li>
  );
}

function pictureOf({ id, status, updatedAt }: Job): string {
  // A slip that is to be printed again is marked: its picture is another.
  return `${addressOf('/jobs/:id/preview.svg', { id })}?at=${encodeURIComponent(`${status} ${updatedAt}`)}`;
}

interface KeysProps extends SlipProps {
  readonly words: string;
}

function Keys({ job, printers, words }: KeysProps) {
  const house = useHouse();
  const { status, paper } = job;
  const does = (call: string, body: object | undefined, said: string) => () =>
    void house.act('post', addressOf(`/jobs/:id/${call}`, { id: job.id }), body, `${words}: ${said}`);
  if (status === 'printed') {
    return paper.kind === 'drawer' ? null : (
      <div className="plan-keys">
        <Key words="Print again" act={does('reprint', undefined, 'printing it again')} />
      </div>
    );
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
      {status !== 'decision' && status !== 'sending' && (
        <>
          <MoveKey job={job} printers={printers} words={words} />
          <Key words="Do not print it" act={does('cancel', undefined, 'not printed')} />
        </>
      )}
    </div>
  );
}

function MoveKey({ job, printers, words }: KeysProps) {
  const house = useHouse();
  const others = printers.filter(({ id }) => id !== job.printerId);
  if (others.length === 0) return null;
  const move = (printerId: string) => {
    const name = others.find(({ id }) => id === printerId)?.name ?? '';
    void house.act(
      'post',
      addressOf('/jobs/:id/move', { id: job.id }),
      { printerId },
      `${words}: printed at ${name}`,
    );
  };
  return (
    <select
      aria-label={`Print ${words} on another printer`}
      value=""
      onChange={(event) => move(event.target.value)}
    >
      <option value="">Print it at…</option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Key({ words, act }: { readonly words: string; readonly act: () => void }) {
  return (
    <button type="button" className="key" onClick={act}>
      {words}
    </button>
  );
}
