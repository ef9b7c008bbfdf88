import { useState } from 'react';
import { room } from '#shared/i18n/room/say.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { acceptPrices } from '../cart/check.ts';
import { OrderFoot } from '../cart/order-foot.tsx';
import { OrderLines } from '../cart/order-lines.tsx';
import { sendOrder } from '../cart/send.ts';
import { Totals } from '../cart/totals.tsx';
import { useOrder } from '../cart/use-order.ts';
import { Tell } from '../cart/wishes.tsx';
import { useHouse, useWords } from '../house.ts';
import { fetchTracking } from '../late.tsx';
import type { LiveMenu } from '../menu/use-menu.ts';

/** What the kitchen must know of a breakfast, what it comes to, and the key that orders it. */
export function Rest({ menu }: { readonly menu: LiveMenu }) {
  const house = useHouse();
  const order = useOrder(menu);
  const { time } = useWords();
  const [keepsNothing, setKeepsNothing] = useState(false);
  const { locked, lines, cart } = order;
  const send = () => {
    house.bell.arm();
    fetchTracking();
    house.cart.change((held) => acceptPrices(held, lines));
    const request = { ...order.request, paymentMethod: cart.payment ?? 'room' };
    sendOrder(house, { ...request, expectedTotal: order.total })
      .then((kept) => setKeepsNothing(!kept))
      .catch(surprise);
  };
  // Where nothing was asked and nothing is wrong, the steppers above have said it all.
  const asked = lines.some(({ fault, line }) => fault !== null || line.modifiers.length > 0);
  return (
    <>
      {asked && <OrderLines lines={lines} avoid={order.avoid} locked={locked} />}
      {order.sendable && (
        <>
          <Tell menu={menu.view} locked={locked} problem={order.problem('specialInstructions')} />
          <Totals sum={order.sum} totals={order.totals} />
        </>
      )}
      <OrderFoot
        order={{ ...order, ready: order.ready && cart.when !== null }}
        keepsNothing={keepsNothing}
        onSend={send}
        label={
          cart.when === null ? room.say('chooseTime') : room.say('orderFor', { time: time(cart.when.from) })
        }
        above={<Tray amount={order.totals?.fees ?? 0} />}
      />
    </>
  );
}

function Tray({ amount }: { readonly amount: number }) {
  const { money } = useWords();
  if (amount === 0) return null;
  return <p className="r-foot">{room.say('trayOnRoom', { amount: money(amount) })}</p>;
}
