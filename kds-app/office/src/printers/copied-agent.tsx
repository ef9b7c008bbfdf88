import { wallTime } from '#shared/basics/instant.ts';
import type { Printer } from '#shared/kitchen/job.ts';
import { useHouse } from '../house.ts';

interface CopiedAgentProps {
  readonly printers: readonly Printer[];
}

/** Two station agents that are copies of one another: one of them prints, the other was refused. */
export function CopiedAgent({ printers }: CopiedAgentProps) {
  const { timeZone } = useHouse().session.site;
  const wanted = printers.filter(({ rivalAt }) => rivalAt !== null);
  const last = wanted
    .map(({ rivalAt }) => rivalAt ?? '')
    .reduce((one, other) => (one > other ? one : other), '');
  if (last === '') return null;
  return (
    <ul className="findings" role="alert">
      <li className="finding">
        <span>
          <b>Two station agents have the same data, so one of them was given no printer.</b>{' '}
          {`A copy asked for ${wanted.map(({ name }) => name).join(', ')} at ${wallTime(last, timeZone)}. Stop one of the two machines, empty its data folder and pair it anew.`}
        </span>
      </li>
    </ul>
  );
}
