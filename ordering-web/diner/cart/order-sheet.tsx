import { useState } from 'react';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { SignKey, Top } from '#shared/ui/guest/frame.tsx';
import { Cross } from '#shared/ui/guest/guest-icons.tsx';
import { Sheet } from '#shared/ui/guest/sheet.tsx';
import { say } from '#shared/i18n/diner/say.ts';
import { aheadNow, missingOf } from '../ahead/ahead.ts';
import { LateAhead } from '../ahead/late-ahead.tsx';
import { back } from '../go.ts';
import { useHouse, type House } from '../house.ts';
import { RoomWhen } from '../room/late.tsx';
import { fetchTracking } from '../late.tsx';
import type { LiveMenu } from '../menu/use-menu.ts';
import { acceptPrices } from './check.ts';
import { OrderFoot } from './order-foot.tsx';
import { OrderLines } from './order-lines.tsx';
import { sendOrder } from './send.ts';
import { Totals } from './totals.tsx';
import { CallKeys } from '../table/call-keys.tsx';
import { sendTable } from '../table/send-table.ts';
import { Together } from '../table/together.tsx';
import { useOrder, type OrderInHand } from './use-order.ts';
import { Payment, Tell } from './wishes.tsx';

/** A table's cart is sent from where it is shared, another with all that is in it. */
function sent(house: House, order: OrderInHand, all: boolean): Promise<boolean> {
  const { table } = house;
  if (!table) return sendOrder(house, { ...order.request, expectedTotal: order.total });
  const lines = order.lines.filter(({ fault }) => fault === null).map(({ line }) => line.id);
  return sendTable(house, table, {
    lines,
    expectedTotal: order.total,
    paymentMethod: order.cart.payment,
    all,
  });
}

/** The order before it is sent: its lines, what the kitchen must know, how it is paid, and what it comes to. */
export function OrderSheet({ menu }: { readonly menu: LiveMenu }) {
  const house = useHouse();
  const order = useOrder(menu);
  const [keepsNothing, setKeepsNothing] = useState(false);
  const [tries, setTries] = useState(0);
  const { locked, lines, problem } = order;
  const collected = house.goal.placeId === null;

  const send = (all: boolean) => {
    house.bell.arm();
    fetchTracking();
    setTries((before) => before + 1);
    if (collected && Object.keys(missingOf(order.cart.customer, aheadNow())).length > 0) return;
    house.cart.change((held) => acceptPrices(held, lines));
    sent(house, order, all)
      .then((kept) => setKeepsNothing(!kept))
      .catch(surprise);
  };

  return (
    <Sheet
      label={say('yourOrder')}
      look="page"
      onClose={back}
      foot={<OrderFoot order={order} keepsNothing={keepsNothing} onSend={send} />}
    >
      <Top hanging={house.hanging}>
        <SignKey label={say('close')} onPress={back}>
          <Cross />
        </SignKey>
      </Top>
      <div className="g-order g-width g-narrow">
        <h1>{say('yourOrder')}</h1>
        {house.table && <Together table={house.table} />}
        <OrderLines lines={lines} avoid={order.avoid} locked={locked} />
        <RoomWhen locked={locked} />
        {collected && <LateAhead order={order} tries={tries} />}
        <Tell menu={menu.view} locked={locked} problem={problem('specialInstructions')} />
        <Payment locked={locked} problem={problem('paymentMethod')} />
        {order.sendable && <Totals sum={order.sum} totals={order.totals} />}
        <CallKeys bill={false} />
      </div>
    </Sheet>
  );
}
