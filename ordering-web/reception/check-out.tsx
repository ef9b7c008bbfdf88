import { useState } from 'react';
import type { Place } from '#shared/floor/place.ts';
import type { Stay } from '#shared/floor/stay.ts';
import { ORDER_ROUTES } from '#shared/contract/routes-orders.ts';
import { STAY_ROUTES, type StayAccount } from '#shared/contract/routes-stays.ts';
import { say } from '#shared/i18n/reception/say.ts';
import type { Order } from '#shared/orders/order.ts';
import { Key } from '../device/key.tsx';
import { AccountList, isAnything, RoomPaper, useAccount } from './account.tsx';
import { going } from './going.ts';
import { useDesk, useRoomOrders } from './desk.ts';
import { OrderRow } from './today-panel.tsx';

interface CheckOutProps {
  readonly place: Place;
  readonly stay: Stay;
  readonly onBack: () => void;
  readonly onStep: (step: LeaveStep) => void;
}

/** How far a check-out has come: `with account`: it is over, and there is a receipt to give; `done`: there is none. */
export type LeaveStep = 'asked' | 'refused' | 'with account' | 'done';

/** The guest leaves: what is open comes first, then the account, then the end of the stay. */
export function CheckOut({ place, stay, onBack, onStep }: CheckOutProps) {
  const { account, fault, busy, leave } = useLeaving(place, stay, onStep);
  const open = useRoomOrders().filter((order) => order.sittingId === stay.sittingId);
  const making = busy ? [] : open.filter(({ status }) => status !== 'delivered' && status !== 'served');
  return (
    <>
      <h2 className="c-panel-head">
        {say('checkOutOf', { room: place.name })} <small>{stay.guest}</small>
      </h2>
      {making.length > 0 && <StillOpen orders={making} />}
      <h3>{say('account')}</h3>
      <AccountList account={account} />
      <RoomPaper placeId={place.id} account={account} />
      <p className="c-quiet">{say('endsNow')}</p>
      <p className="w-fault" role="alert">
        {fault}
      </p>
      {making.length === 0 && account !== null && (
        <LeaveKeys due={account.due} onRoom={open.length > 0} busy={busy} leave={leave} />
      )}
      <Key look="plain" onPress={onBack}>
        {say('cancel')}
      </Key>
    </>
  );
}

/** The end of a stay. What was to be paid stands until its answer is there: the stay may be over sooner. */
function useLeaving(place: Place, stay: Stay, onStep: CheckOutProps['onStep']) {
  const { api } = useDesk();
  const now = useAccount(stay);
  const [refused, setRefused] = useState<string | null>(null);
  const [asked, setAsked] = useState<StayAccount | null>(null);
  const account = asked ?? now.account;
  const leave = async (paidWith: string | null) => {
    setAsked(account);
    onStep('asked');
    const answer = await api.call(STAY_ROUTES.checkOut, { params: { room: place.id }, body: { paidWith } });
    setAsked(null);
    if (!answer.ok) setRefused(answer.error.detail);
    onStep(answer.ok ? (isAnything(account) ? 'with account' : 'done') : 'refused');
  };
  return { account, busy: asked !== null, fault: refused ?? (asked ? null : now.fault), leave };
}

interface LeaveKeysProps {
  readonly due: number;
  /** Something is to be charged to the room. */
  readonly onRoom: boolean;
  readonly busy: boolean;
  readonly leave: (paidWith: string | null) => Promise<void>;
}

function LeaveKeys({ due, onRoom, busy, leave }: LeaveKeysProps) {
  const key = (label: string, paidWith: string | null, look: 'ink' | 'line') => (
    <Key look={look} className="c-wide" disabled={busy} onPress={going(() => leave(paidWith))}>
      {label}
    </Key>
  );
  return (
    <div className="c-keys c-keys-tall">
      {due > 0 && key(say('paidCard'), 'card', 'ink')}
      {due > 0 && key(say('paidCash'), 'cash', 'line')}
      {due <= 0 && key(say('checkOut'), onRoom ? 'room' : null, 'ink')}
    </div>
  );
}

function StillOpen({ orders }: { readonly orders: readonly Order[] }) {
  return (
    <section className="c-open">
      <p>{say('stillOpen')}</p>
      <ul className="c-list">
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} />
        ))}
      </ul>
      {orders.map((order) => (
        <CancelKey key={order.id} order={order} />
      ))}
    </section>
  );
}

function CancelKey({ order }: { readonly order: Order }) {
  const { api } = useDesk();
  const [fault, setFault] = useState<string | null>(null);
  const cancel = async () => {
    const body = { reason: say('cancelledBy'), expectedVersion: order.version };
    const answer = await api.call(ORDER_ROUTES.cancelOrder, { params: { id: order.id }, body });
    if (!answer.ok) setFault(answer.error.detail);
  };
  return (
    <>
      <Key onPress={going(cancel)}>
        {say('cancelOrder')} {order.number}
      </Key>
      {fault !== null && <p className="w-fault">{fault}</p>}
    </>
  );
}
