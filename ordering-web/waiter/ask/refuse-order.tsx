import type { Order } from '#shared/orders/order.ts';
import { useChange } from '../floor/use-floor.ts';
import { whereTo } from '../floor/hands.ts';
import { REFUSE_REASONS, Reasons } from '../order/reasons.tsx';
import { orderChange } from '../send.ts';
import { say } from '../words.ts';
import { Dialog } from './dialog.tsx';

/** Saying no to what guests asked for: they read the reason on their telephones. */
export function RefuseOrder({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const change = useChange();
  const title = say('refuseTitle', { number: order.number, where: whereTo(order) });
  return (
    <Dialog label={title} onClose={onClose}>
      <Reasons
        title={title}
        of={REFUSE_REASONS}
        choose={(reason) => {
          change(orderChange.cancel(order, reason));
          onClose();
        }}
        back={onClose}
      />
    </Dialog>
  );
}
