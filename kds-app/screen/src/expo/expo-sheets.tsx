import type { Order } from '#shared/orders/order.ts';
import { useScreen } from '../store/use-screen.ts';
import { ScreenSheet } from '../wall/screen-sheet.tsx';
import type { KitchenState } from '#shared/kitchen/state.ts';
import { StockSheet } from '../stock/stock-sheet.tsx';
import { HealthSheet } from './alarm-band.tsx';
import { OrderSheet } from './order-sheet.tsx';
import { OutSheet } from './out-sheet.tsx';
import { RefuseSheet } from './refuse-sheet.tsx';
import { orderName } from './waits-for.ts';
import { say } from '../words/say.ts';

/** What lies over the expo: what has gone, this screen's settings, or an order about to be refused. */
export type ExpoSheet =
  | 'out'
  | 'screen'
  | 'health'
  | 'stock'
  | { readonly refuse: Order }
  | { readonly order: string }
  | null;

interface ExpoSheetsProps {
  readonly sheet: ExpoSheet;
  readonly out: readonly Order[];
  readonly orders: readonly Order[];
  readonly state: KitchenState | null;
  readonly close: () => void;
}

export function ExpoSheets({ sheet, out, orders, state, close }: ExpoSheetsProps) {
  const { kitchen } = useScreen();
  if (sheet === null) return null;
  if (sheet === 'out') return <OutSheet out={out} onClose={close} />;
  if (sheet === 'screen') return <ScreenSheet onClose={close} />;
  if (sheet === 'health') return <HealthSheet state={state} onClose={close} />;
  if (sheet === 'stock') return <StockSheet onClose={close} />;
  if ('order' in sheet) {
    const open = orders.find(({ id }) => id === sheet.order);
    return open ? <OrderSheet order={open} onClose={close} /> : null;
  }
  const order = sheet.refuse;
  const refuse = (note: string) => {
    const deed = { type: 'status', status: 'cancelled', note } as const;
    kitchen.doToOrder({ orderId: order.id, deed }, say('did.refuse', { name: orderName(order) }));
    close();
  };
  return <RefuseSheet order={order} onRefuse={refuse} onClose={close} />;
}
