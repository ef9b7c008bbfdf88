import { wallTime } from '#shared/basics/instant.ts';
import { useTablet } from '../tablet.ts';
import { TABLE, useOrdering } from './ordering.ts';
import { asIs } from '../../device/as-is.ts';
import { say } from '../words.ts';

/** Whose order it is. */
export function ListHead() {
  const { name, orders, orderType } = useOrdering();
  const asksName = orderType === 'takeout' && orders.length === 0;
  return (
    <header className="w-list-head">
      <b>{name}</b>
      {asksName ? <CustomerName /> : <About />}
    </header>
  );
}

function CustomerName() {
  const { draft, change } = useOrdering();
  const set = (name: string) => change({ ...draft, customer: { ...draft.customer, name } });
  return (
    <input
      className="w-name"
      value={draft.customer.name ?? ''}
      onChange={(event) => set(event.target.value)}
      placeholder={say('whoseIsIt')}
      aria-label={say('customerName')}
      maxLength={80}
      autoComplete="off"
    />
  );
}

/** How many they are, their orders, and since when they sit there. */
function About() {
  const { place, orders, draft, select } = useOrdering();
  const { session } = useTablet();
  const guests = draft.guests ?? orders[0]?.guests ?? null;
  const since = place?.sitting?.since ?? orders[0]?.createdAt;
  const words = [
    guests === null ? '' : say('guestCount', { n: guests }),
    orders.map((order) => asIs(`#${order.number}`)).join(' '),
    since === undefined ? say('free') : say('sinceTime', { time: wallTime(since, session.site.timeZone) }),
  ];
  return (
    <button type="button" className="w-list-about" onClick={() => select(TABLE)}>
      {words.filter(Boolean).join(' · ')}
    </button>
  );
}
