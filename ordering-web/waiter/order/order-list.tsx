import { useEffect, useRef } from 'react';
import { DraftLines } from './draft-lines.tsx';
import { plates } from './draft.ts';
import { ListHead } from './list-head.tsx';
import { useOrdering } from './ordering.ts';
import { SendKeys } from './send-keys.tsx';
import { SentOrder } from './sent-order.tsx';
import { TheirCart, useTheirCart } from './their-cart.tsx';
import { UnsentOrders, useUnsent } from './unsent-orders.tsx';
import { say } from '../words.ts';

/** Everything that the table asked for, and what is about to be sent. */
export function OrderList() {
  const { name, orders, draft } = useOrdering();
  const end = useRef<HTMLDivElement>(null);
  const count = plates(draft);
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: 'end' });
  }, [count]);
  const unsent = useUnsent();
  const theirs = useTheirCart()?.lines.length ?? 0;
  const empty = orders.length + draft.lines.length + unsent.length + theirs === 0;
  return (
    <section className="w-list" aria-label={say('ordersOf', { name })}>
      <ListHead />
      <div className="w-list-body">
        {orders.map((order) => (
          <SentOrder key={order.id} order={order} alone={orders.length === 1} />
        ))}
        <TheirCart />
        <UnsentOrders />
        <DraftLines />
        {empty && <p className="w-none">{say('nothingYet')}</p>}
        <div ref={end} />
      </div>
      <SendKeys />
    </section>
  );
}
