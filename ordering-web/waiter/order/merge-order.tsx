import { formatMoney } from '#shared/basics/money.ts';
import type { Order } from '#shared/orders/order.ts';
import { Dialog } from '../ask/dialog.tsx';
import { useChange } from '../floor/use-floor.ts';
import { dishes } from '../floor/words.ts';
import { Key } from '../../device/key.tsx';
import { regroup } from '../send.ts';
import { useTablet } from '../tablet.ts';
import { say } from '../words.ts';
import { useOrdering } from './ordering.ts';

const MERGEABLE = ['confirmed', 'preparing', 'cooking'];

/** The orders of the table that can become one with this one. */
export function mergeable(order: Order, orders: readonly Order[]): Order[] {
  if (!MERGEABLE.includes(order.status)) return [];
  return orders.filter((each) => each.id !== order.id && MERGEABLE.includes(each.status));
}

/** Another order of the table is taken into this one. */
export function MergeOrder({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const { orders } = useOrdering();
  const { session } = useTablet();
  const change = useChange();
  const title = say('mergeTitle', { number: order.number });
  return (
    <Dialog label={title} onClose={onClose}>
      <h2>{title}</h2>
      {mergeable(order, orders).map((other) => (
        <Key
          key={other.id}
          className="w-merge"
          onPress={() => {
            change(regroup.merge(order, other));
            onClose();
          }}
        >
          <b>#{other.number}</b>
          <span>{dishes(other.items.filter((line) => line.status !== 'voided'))}</span>
          <b>{formatMoney(other.totals.total, other.currency, session.site.locale)}</b>
        </Key>
      ))}
      <Key look="plain" onPress={onClose}>
        {say('leaveIt')}
      </Key>
    </Dialog>
  );
}
