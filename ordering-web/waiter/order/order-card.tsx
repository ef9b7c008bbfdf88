import { useState } from 'react';
import { wallTime } from '#shared/basics/instant.ts';
import { formatMoney } from '#shared/basics/money.ts';
import type { Order } from '#shared/orders/order.ts';
import { isInKitchen, nextStatuses, type OrderStatus } from '#shared/orders/status.ts';
import { useTakeBack } from '../ask/use-take-back.tsx';
import { useChange } from '../floor/use-floor.ts';
import { usePlaces } from '../house.ts';
import { Key } from '../../device/key.tsx';
import { orderChange } from '../send.ts';
import { useTablet } from '../tablet.ts';
import { GuestMarks } from './guest-marks.tsx';
import { CANCEL_REASONS, REFUSE_REASONS, Reasons } from './reasons.tsx';
import { useOrdering } from './ordering.ts';

/** What a waiter calls each move; moves of the kitchen are the kitchen's. */
const MOVES: Readonly<Partial<Record<OrderStatus, string>>> = {
  confirmed: 'Accept',
  served: 'Served',
  out_for_delivery: 'On its way',
  delivered: 'Delivered',
  completed: 'Settled, close it',
};

/** One order: where it is, what it costs, and what can be done to it. */
export function OrderCard({ order }: { readonly order: Order }) {
  const { session } = useTablet();
  const [asking, setAsking] = useState<'cancel' | 'transfer' | null>(null);
  const { site } = session;
  return (
    <section className="w-card" aria-label={`Order ${order.number}`}>
      <header>
        <b>#{order.number}</b>
        <span>{order.customer?.name ?? order.placedBy}</span>
        <b>{formatMoney(order.totals.total, order.currency, site.locale)}</b>
      </header>
      <ol className="w-history">
        {order.statusHistory.map((change) => (
          <li key={change.at + change.status}>
            <span>{wallTime(change.at, site.timeZone)}</span> <b>{change.status.replaceAll('_', ' ')}</b>{' '}
            {change.by !== '' && <span>{change.by}</span>}
            {change.note !== null && change.note !== '' && <em>{change.note}</em>}
          </li>
        ))}
      </ol>
      {asking === null && isInKitchen(order.status) && <Marks order={order} />}
      {asking === null && <OrderKeys order={order} ask={setAsking} />}
      {asking === 'cancel' && <Cancelling order={order} done={() => setAsking(null)} />}
      {asking === 'transfer' && <Transferring order={order} done={() => setAsking(null)} />}
    </section>
  );
}

function Marks({ order }: { readonly order: Order }) {
  const change = useChange();
  return (
    <GuestMarks
      vip={order.vip}
      firstTime={order.firstTime}
      set={(marks) => change(orderChange.details(order, marks))}
    />
  );
}

interface OrderKeysProps {
  readonly order: Order;
  readonly ask: (what: 'cancel' | 'transfer') => void;
}

function OrderKeys({ order, ask }: OrderKeysProps) {
  const change = useChange();
  const next = nextStatuses(order.status, order.orderType);
  return (
    <div className="w-keys w-keys-two">
      {next.map((status) => {
        const words = MOVES[status];
        return words === undefined ? null : (
          <Key
            key={status}
            look="ink"
            onPress={() =>
              change(status === 'confirmed' ? orderChange.accept(order) : orderChange.status(order, status))
            }
          >
            {words}
          </Key>
        );
      })}
      {isInKitchen(order.status) && order.status !== 'pending' && (
        <Key
          pressed={order.rush}
          look={order.rush ? 'ink' : 'line'}
          onPress={() => change(orderChange.rush(order, !order.rush))}
        >
          {order.rush ? 'No rush' : 'Rush'}
        </Key>
      )}
      {order.place !== null && <Key onPress={() => ask('transfer')}>Move…</Key>}
      {next.includes('cancelled') && (
        <Key onPress={() => ask('cancel')}>{order.status === 'pending' ? 'Refuse…' : 'Cancel…'}</Key>
      )}
    </div>
  );
}

interface AskingProps {
  readonly order: Order;
  readonly done: () => void;
}

function Cancelling({ order, done }: AskingProps) {
  const { takeBack, asking } = useTakeBack();
  const pending = order.status === 'pending';
  const live = order.items.filter((line) => line.status !== 'voided');
  return (
    <>
      <Reasons
        title={`${pending ? 'Refuse' : 'Cancel'} #${order.number}, because`}
        reasons={pending ? REFUSE_REASONS : CANCEL_REASONS}
        choose={(reason) => takeBack(order, live, orderChange.cancel(order, reason), done)}
        back={done}
      />
      {asking}
    </>
  );
}

function Transferring({ order, done }: AskingProps) {
  const change = useChange();
  const { orderType } = useOrdering();
  const kind = orderType === 'room_service' ? 'room' : 'table';
  const places = usePlaces().filter((place) => place.kind === kind && place.id !== order.place?.id);
  return (
    <fieldset className="w-group">
      <legend>
        Move #{order.number} to <span>dashed is free</span>
      </legend>
      <div className="w-keys w-keys-small">
        {places.map((place) => (
          <Key
            key={place.id}
            className={place.sitting === null ? 'w-key-free' : ''}
            onPress={() => {
              change(orderChange.transfer(order, place));
              done();
            }}
          >
            {place.name}
          </Key>
        ))}
      </div>
      <Key look="plain" onPress={done}>
        Leave it
      </Key>
    </fieldset>
  );
}
