import { wallTime } from '#shared/basics/instant.ts';
import { canPrint, type Job, type Printer } from '#shared/kitchen/job.ts';
import { useHouse } from '../house.ts';
import { isWaiting, STATE_WORDS, waitWords } from './state-words.ts';

interface BriefProps {
  readonly printers: readonly Printer[];
  readonly show: () => void;
}

/** The same in one line, where somebody is about something else: what that is stays in sight. */
export function TroublesBrief({ printers, show }: BriefProps) {
  const stopped = printers.filter((printer) => !canPrint(printer));
  if (stopped.length === 0) return null;
  const names = stopped.map(({ name }) => name).join(', ');
  return (
    <div className="troubles" role="status">
      <p className="finding finding-stop">
        <span>
          <b>{stopped.length === 1 ? '1 printer wants a hand' : `${stopped.length} printers want a hand`}</b>:{' '}
          {names}.
        </span>
        <button type="button" className="key" onClick={show}>
          See
        </button>
      </p>
    </div>
  );
}

interface TroublesProps {
  readonly printers: readonly Printer[];
  readonly jobs: readonly Job[];
  readonly showWaiting: () => void;
}

/** What wants a hand: printers that cannot print, and slips that somebody has to decide about. */
export function Troubles({ printers, jobs, showWaiting }: TroublesProps) {
  const { timeZone } = useHouse().session.site;
  const stopped = printers.filter((printer) => !canPrint(printer));
  const undecided = jobs.filter(({ status }) => status === 'decision').length;
  if (stopped.length === 0 && undecided === 0) return null;
  return (
    <div className="troubles" role="alert">
      <ul className="findings">
        {stopped.map((printer) => {
          const { id, name, state, stateAt, backup } = printer;
          const waits = jobs.filter((job) => job.printerId === id && isWaiting(job)).length;
          const stand = printers.find((each) => each.id === backup);
          return (
            <li key={id} className="finding finding-stop">
              <span>
                <b>
                  {name} {STATE_WORDS[state][0]}
                </b>
                {stateAt !== null && ` since ${wallTime(stateAt, timeZone)}`}
                {`. ${waitWords(waits)}`}
                {stand && ` ${stand.name} stands in for it.`}
              </span>
              {waits > 0 && (
                <button type="button" className="key" onClick={showWaiting}>
                  See them
                </button>
              )}
            </li>
          );
        })}
        {undecided > 0 && (
          <li className="finding">
            <b>
              {undecided === 1
                ? '1 slip waited so long that somebody has to say what becomes of it.'
                : `${undecided} slips waited so long that somebody has to say what becomes of them.`}
            </b>
            <button type="button" className="key" onClick={showWaiting}>
              Decide
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
