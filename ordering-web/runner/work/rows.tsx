import { clockText, secondsBetween, type Instant } from '#shared/basics/instant.ts';
import type { Line } from '#shared/orders/order.ts';
import { say } from '#shared/i18n/runner/say.ts';
import { useTime } from './card.tsx';
import type { Carried, Coming } from './lists.ts';
import { reasonText } from './reasons.ts';

const inOneLine = (lines: readonly Line[]) =>
  lines.map((line) => (line.quantity > 1 ? `${line.quantity} ${line.name}` : line.name)).join(', ');

/** What will stand at the pass soon. */
export function ComingRow({ coming }: { readonly coming: Coming }) {
  const time = useTime();
  const { minutes, wanted } = coming;
  const when = minutes > 0 ? say('minutes', { minutes }) : say('anyMoment');
  return (
    <li className="r-row">
      <b>{coming.where}</b>
      <span>
        <bdi>{inOneLine(coming.lines)}</bdi>
        {coming.area !== '' && <small>{coming.area}</small>}
      </span>
      <em>{wanted === null ? when : time(wanted)}</em>
    </li>
  );
}

/** What somebody else has. */
export function OtherRow({ load, now }: { readonly load: Carried; readonly now: Instant }) {
  const why = load.carry.state === 'failed' ? reasonText(load.carry) : '';
  return (
    <li className="r-row">
      <b>{load.where}</b>
      <span>
        {say('has', { name: load.carry.name })}
        {why !== '' && <small>{why}</small>}
      </span>
      <em>{clockText(Math.max(0, secondsBetween(load.since, now)))}</em>
    </li>
  );
}
