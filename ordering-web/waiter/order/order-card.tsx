import { useState } from 'react';
import { wallTime } from '#shared/basics/instant.ts';
import { formatMoney } from '#shared/basics/money.ts';
import type { Order } from '#shared/orders/order.ts';
import { isInKitchen, nextStatuses, type OrderStatus } from '#shared/orders/status.ts';
import { FloorPicker } from '../ask/floor-picker.tsx';
import { useTakeBack } from '../ask/use-take-back.tsx';
import { useChange } from '../floor/use-floor.ts';
import { Key } from '../../device/key.tsx';
import { orderChange } from '../send.ts';
import { useTablet } from '../tablet.ts';
import { GuestMarks } from './guest-marks.tsx';
import { CANCEL_REASONS, REFUSE_REASONS, Reasons } from './reasons.tsx';
import { say } from '../words.ts';
import { MergeOrder, mergeable } from './merge-order.tsx';
import { useOrdering } from './ordering.ts';
import { PrintAgain } from './print-again.tsx';
import { SplitOrder } from './split-order.tsx';
import { sayPaper } from '#shared/i18n/asked-paper/say.ts';
import { may } from '#shared/people/roles.ts';
import { word } from '#shared/i18n/words/say.ts';
import type { WaiterText } from '#shared/i18n/waiter/say.ts';

/** What a waiter calls each move; moves of the kitchen are the kitchen's. */
const MOVES: Readonly<Partial<Record<OrderStatus, WaiterText>>> = {
  confirmed: 'accept',
  served: 'served',
  out_for_delivery: 'onItsWay',
  delivered: 'delivered',
  completed: 'settle',
};

type Asking = 'cancel' | 'move' | 'split' | 'merge' | 'print';

/** One order: where it is, what it costs, and what can be done to it. */
export function OrderCard({ order }: { readonly order: Order }) {
  const { session } = useTablet();
  const [asking, setAsking] = useState<Asking | null>(null);
  const done = () => setAsking(null);
  const { site } = session;
  return (
    <section className="w-card" aria-label={say('orderNumber', { number: order.number })}>
      <header>
        <b>#{order.number}</b>
        <span>{order.customer?.name ?? order.placedBy}</span>
        <b>{formatMoney(order.totals.total, order.currency, site.locale)}</b>
      </header>
      <ol className="w-history">
        {order.statusHistory.map((change) => (
          <li key={change.at + change.status}>
            <span>{wallTime(change.at, site.timeZone)}</span> <b>{word(`status.${change.status}`)}</b>{' '}
            {change.by !== '' && <span>{change.by}</span>}
            {change.note !== null && change.note !== '' && <em>{change.note}</em>}
          </li>
        ))}
      </ol>
      {asking !== 'cancel' && isInKitchen(order.status) && <Marks order={order} />}
      {asking !== 'cancel' && <OrderKeys order={order} ask={setAsking} />}
      {asking !== null && <Answering asking={asking} order={order} done={done} />}
    </section>
  );
}

function Answering({ asking, order, done }: AskingProps & { readonly asking: Asking }) {
  switch (asking) {
    case 'cancel':
      return <Cancelling order={order} done={done} />;
    case 'move':
      return <MovingOrder order={order} done={done} />;
    case 'split':
      return <SplitOrder order={order} onClose={done} />;
    case 'merge':
      return <MergeOrder order={order} onClose={done} />;
    case 'print':
      return <PrintAgain order={order} onClose={done} />;
  }
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
  readonly ask: (what: Asking) => void;
}

function OrderKeys({ order, ask }: OrderKeysProps) {
  const change = useChange();
  const { orders } = useOrdering();
  const live = order.items.filter((line) => line.status !== 'voided');
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
            {say(words)}
          </Key>
        );
      })}
      {isInKitchen(order.status) && order.status !== 'pending' && (
        <Key
          pressed={order.rush}
          look={order.rush ? 'ink' : 'line'}
          onPress={() => change(orderChange.rush(order, !order.rush))}
        >
          {say(order.rush ? 'noRush' : 'rush')}
        </Key>
      )}
      {order.place !== null && <Key onPress={() => ask('move')}>{say('moveOrder')}</Key>}
      {live.length > 1 && <Key onPress={() => ask('split')}>{say('split')}</Key>}
      {mergeable(order, orders).length > 0 && <Key onPress={() => ask('merge')}>{say('merge')}</Key>}
      <PrintKey order={order} ask={ask} />
      {next.includes('cancelled') && (
        <Key onPress={() => ask('cancel')}>{say(order.status === 'pending' ? 'refuse' : 'cancel')}</Key>
      )}
    </div>
  );
}

function PrintKey({ order, ask }: OrderKeysProps) {
  const { session } = useTablet();
  if (!may(session.role, 'order.print') || order.status === 'pending') return null;
  return <Key onPress={() => ask('print')}>{sayPaper('printAgain')}</Key>;
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
        title={say(pending ? 'refusePlain' : 'cancelTitle', { number: order.number })}
        of={pending ? REFUSE_REASONS : CANCEL_REASONS}
        choose={(reason) => takeBack(order, live, orderChange.cancel(order, reason), done)}
        back={done}
      />
      {asking}
    </>
  );
}

function MovingOrder({ order, done }: AskingProps) {
  const change = useChange();
  return (
    <FloorPicker
      title={say('moveOrderTitle', { number: order.number })}
      kind={order.place?.kind === 'room' ? 'room' : 'table'}
      from={order.place?.id ?? ''}
      onPick={(place) => {
        change(orderChange.transfer(order, place));
        done();
      }}
      onClose={done}
    />
  );
}
