import { useEffect, useRef } from 'react';
import { wallTime } from '#shared/basics/instant.ts';
import { useLink } from '#shared/ui/browser/hooks.ts';
import { Key } from '../key.tsx';
import { useTablet } from '../tablet.ts';
import { counted } from '../floor/words.ts';
import { DraftLines } from './draft-lines.tsx';
import { plates } from './draft.ts';
import { TABLE, useOrdering } from './ordering.ts';
import { SentOrder } from './sent-order.tsx';
import { UnsentOrders, useUnsent } from './unsent-orders.tsx';
import { useSend } from './use-send.ts';

/** Everything that the table asked for, and what is about to be sent. */
export function OrderList() {
  const { name, orders, draft } = useOrdering();
  const end = useRef<HTMLDivElement>(null);
  const count = plates(draft);
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: 'end' });
  }, [count]);
  const unsent = useUnsent();
  const empty = orders.length + draft.lines.length + unsent.length === 0;
  return (
    <section className="w-list" aria-label={`Orders of ${name}`}>
      <ListHead />
      <div className="w-list-body">
        {orders.map((order) => (
          <SentOrder key={order.id} order={order} alone={orders.length === 1} />
        ))}
        <UnsentOrders />
        <DraftLines />
        {empty && <p className="w-none">Nothing ordered yet. Tap a dish.</p>}
        <div ref={end} />
      </div>
      <SendKeys />
    </section>
  );
}

function ListHead() {
  const { name, place, orders, draft, change, select, orderType } = useOrdering();
  const { session } = useTablet();
  const { timeZone } = session.site;
  const [first] = orders;
  const guests = draft.guests ?? first?.guests ?? null;
  const since = place?.sitting?.since ?? first?.createdAt;
  const words = [
    guests === null ? '' : counted(guests, 'guest'),
    orders.map((order) => `#${order.number}`).join(' '),
    since === undefined ? 'free' : `since ${wallTime(since, timeZone)}`,
  ];
  const asksName = orderType === 'takeout' && orders.length === 0;
  return (
    <header className="w-list-head">
      <b>{name}</b>
      {asksName ? (
        <input
          className="w-name"
          value={draft.customer.name ?? ''}
          onChange={(event) =>
            change({ ...draft, customer: { ...draft.customer, name: event.target.value } })
          }
          placeholder="Whose is it?"
          aria-label="Name of the customer"
          maxLength={80}
          autoComplete="off"
        />
      ) : (
        <button type="button" className="w-list-about" onClick={() => select(TABLE)}>
          {words.filter(Boolean).join(' · ')}
        </button>
      )}
    </header>
  );
}

function SendKeys() {
  const { draft, joined, select, place } = useOrdering();
  const { count, missing, ready, send, fault } = useSend();
  const lost = useLost();
  const mayHold =
    joined === null && place?.kind === 'table' && draft.lines.some((line) => line.course !== null);
  const main = missing ? `Choose: ${missing.group.toLowerCase()}` : `Send ${counted(count, 'plate')}`;
  const small = missing
    ? missing.item
    : lost
      ? 'waits here until linked'
      : joined
        ? `adds to #${joined.number}`
        : null;
  const press = () => (missing ? select({ kind: 'draft', lineId: missing.lineId }) : send(false));
  return (
    <footer className="w-send">
      {fault !== null && (
        <p className="w-fault" role="alert">
          {fault}
        </p>
      )}
      <BringBack />
      {mayHold && (
        <Key className="w-send-hold" disabled={!ready} onPress={() => send(true)}>
          Hold
        </Key>
      )}
      <Key look="ink" className="w-send-go" disabled={count === 0} onPress={press}>
        <span>{count === 0 ? 'Send' : main}</span>
        {count > 0 && small !== null && <small>{small}</small>}
      </Key>
    </footer>
  );
}

/** What was taken off can be brought back for a while. */
function BringBack() {
  const { bringBack } = useOrdering();
  if (bringBack === null) return null;
  return (
    <Key look="plain" className="w-send-back" onPress={bringBack}>
      Bring back what was taken off
    </Key>
  );
}

function useLost(): boolean {
  const { feed } = useTablet();
  return useLink(feed).link === 'lost';
}
