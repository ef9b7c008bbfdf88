import { useState } from 'react';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { SignKey, Top } from '#shared/ui/guest/frame.tsx';
import { Cross } from '#shared/ui/guest/guest-icons.tsx';
import { Sheet } from '#shared/ui/guest/sheet.tsx';
import { say } from '#shared/i18n/diner/say.ts';
import { aheadNow, missingOf } from '../ahead/ahead.ts';
import { LateAhead } from '../ahead/late-ahead.tsx';
import { back } from '../go.ts';
import { useHouse } from '../house.ts';
import type { LiveMenu } from '../menu/use-menu.ts';
import { acceptPrices } from './check.ts';
import { OrderFoot } from './order-foot.tsx';
import { OrderLines } from './order-lines.tsx';
import { sendOrder } from './send.ts';
import { Totals } from './totals.tsx';
import { useOrder } from './use-order.ts';
import { Payment, Tell } from './wishes.tsx';

/** The order before it is sent: its lines, what the kitchen must know, how it is paid, and what it comes to. */
export function OrderSheet({ menu }: { readonly menu: LiveMenu }) {
  const house = useHouse();
  const order = useOrder(menu);
  const [keepsNothing, setKeepsNothing] = useState(false);
  const [tries, setTries] = useState(0);
  const { locked, lines, problem } = order;
  const collected = house.goal.placeId === null;

  const send = () => {
    house.bell.arm();
    setTries((before) => before + 1);
    if (collected && Object.keys(missingOf(order.cart.customer, aheadNow())).length > 0) return;
    house.cart.change((held) => acceptPrices(held, lines));
    sendOrder(house, { ...order.request, expectedTotal: order.total })
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
        <OrderLines lines={lines} avoid={order.avoid} locked={locked} />
        {collected && <LateAhead order={order} tries={tries} />}
        <Tell menu={menu.view} locked={locked} problem={problem('specialInstructions')} />
        <Payment locked={locked} problem={problem('paymentMethod')} />
        {order.sendable && (
          <Totals sum={order.sum} totals={order.quote.current ? order.quote.totals : null} />
        )}
      </div>
    </Sheet>
  );
}
