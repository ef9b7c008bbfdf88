import { useState } from 'react';
import { wallTime } from '#shared/basics/instant.ts';
import { formatMoney } from '#shared/basics/money.ts';
import type { Place } from '#shared/floor/place.ts';
import { dueOf } from '#shared/orders/bill.ts';
import { cartAt } from '../floor/calls.ts';
import { useCarts } from '../floor/use-calls.ts';
import { useChange } from '../floor/use-floor.ts';
import { Key } from '../../device/key.tsx';
import { orderChange, seatChange } from '../send.ts';
import { useTablet } from '../tablet.ts';
import { billAt, goTo } from '../where.ts';
import { GuestMarks } from './guest-marks.tsx';
import { say } from '../words.ts';
import { MoveParty } from './move-party.tsx';
import { NoteField } from './note-keys.tsx';
import { OrderCard } from './order-card.tsx';
import { useOrdering } from './ordering.ts';
import { Stepper } from './stepper.tsx';

/** The table itself: its party, and each of its orders with what can be done to it. */
export function TableSheet() {
  const { name, orders, place } = useOrdering();
  return (
    <>
      <header className="w-sheet-head">
        <h2>{name}</h2>
      </header>
      {place?.kind === 'table' && <Party place={place} />}
      {orders.length > 0 && <BillKey />}
      {orders.map((order) => (
        <OrderCard key={order.id} order={order} />
      ))}
      <NewMarks />
      <NewNote />
    </>
  );
}

function Party({ place }: { readonly place: Place }) {
  const { session } = useTablet();
  const { sitting } = place;
  return (
    <fieldset className="w-group">
      <legend>
        {say('guests')}{' '}
        <span>
          {sitting
            ? say('seatedAt', { time: wallTime(sitting.since, session.site.timeZone) })
            : say('nobodySeated')}
        </span>
      </legend>
      <PartyWords place={place} />
      <GuestCount seats={place.seats} />
      <Seating place={place} />
    </fieldset>
  );
}

/** Who of them has joined with a telephone, and the code that they are asked for. */
function PartyWords({ place }: { readonly place: Place }) {
  const cart = cartAt(place, useCarts());
  const names = cart?.members.map((member) => member.name).join(', ') ?? '';
  const code = place.sitting?.code ?? null;
  return (
    <>
      {code !== null && <p className="w-party-code">{say('readOut', { code })}</p>}
      {names !== '' && <p className="w-dialog-why">{say('joined', { names })}</p>}
    </>
  );
}

function GuestCount({ seats }: { readonly seats: number }) {
  const { orders, draft, change } = useOrdering();
  const send = useChange();
  const [first] = orders;
  const known = first?.guests ?? draft.guests ?? seats;
  const [chosen, setChosen] = useState<number | null>(null);
  const guests = chosen ?? known;
  const step = (by: number) => {
    setChosen(guests + by);
    if (!first) change({ ...draft, guests: guests + by });
  };
  return (
    <>
      <Stepper value={guests} least={1} most={60} step={step} of={say('guests').toLowerCase()} />
      {first && guests !== known && (
        <Key look="ink" className="w-key-wide" onPress={() => send(orderChange.details(first, { guests }))}>
          {say('makeGuests', { n: guests })}
        </Key>
      )}
    </>
  );
}

function Seating({ place }: { readonly place: Place }) {
  const { orders } = useOrdering();
  const send = useChange();
  const [moving, setMoving] = useState(false);
  if (place.sitting === null || !place.sitting.approved) {
    return (
      <Key className="w-key-wide" onPress={() => send(seatChange(place, 'open'))}>
        {say('seatThem')}
      </Key>
    );
  }
  return (
    <div className="w-keys w-keys-two">
      <Key onPress={() => setMoving(true)}>{say('moveParty')}</Key>
      {orders.length === 0 && (
        <Key onPress={() => send(seatChange(place, 'close'))}>{say('theyHaveLeft')}</Key>
      )}
      {moving && <MoveParty place={place} onClose={() => setMoving(false)} />}
    </div>
  );
}

/** The way to the bill, with what is left to pay. */
function BillKey() {
  const { orders, at } = useOrdering();
  const { session } = useTablet();
  const due = orders.reduce((sum, order) => sum + dueOf(order), 0);
  return (
    <Key look="ink" className="w-bill-key" onPress={() => goTo(billAt(at))}>
      <span>{say('bill')}</span>
      <b>{formatMoney(due, session.site.currency, session.site.locale)}</b>
    </Key>
  );
}

/** Who the next order is for. */
function NewMarks() {
  const { draft, change, joined } = useOrdering();
  if (joined !== null || draft.lines.length === 0) return null;
  return (
    <GuestMarks vip={draft.vip} firstTime={draft.firstTime} set={(marks) => change({ ...draft, ...marks })} />
  );
}

/** A note for the whole of the next order. */
function NewNote() {
  const { draft, change, joined } = useOrdering();
  const [open, setOpen] = useState(false);
  if (joined !== null || draft.lines.length === 0) return null;
  if (!open && draft.note === '') {
    return (
      <Key className="w-key-wide" onPress={() => setOpen(true)}>
        {say('noteWholeKey')}
      </Key>
    );
  }
  return <NoteField label={say('noteWhole')} note={draft.note} set={(note) => change({ ...draft, note })} />;
}
