import { sayPaper } from '#shared/i18n/asked-paper/say.ts';
import type { Order } from '#shared/orders/order.ts';
import { AgainKeys } from '../../device/paper/again-keys.tsx';
import { Key } from '../../device/key.tsx';
import { Dialog } from '../ask/dialog.tsx';
import { useWords } from '../house.ts';
import { useTablet } from '../tablet.ts';
import { say } from '../words.ts';

/** A ticket, an expo ticket or a packing slip that was lost or got wet. */
export function PrintAgain({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const words = useWords();
  const title = sayPaper('againOf', { number: order.number });
  return (
    <Dialog label={title} onClose={onClose}>
      <h2>{title}</h2>
      <AgainKeys desk={useTablet()} order={order} stationName={(id) => words.stationName(id)} />
      <Key look="plain" onPress={onClose}>
        {say('back')}
      </Key>
    </Dialog>
  );
}
