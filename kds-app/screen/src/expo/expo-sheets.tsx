import type { Order } from '#shared/orders/order.ts';
import { useScreen } from '../store/use-screen.ts';
import { ScreenSheet } from '../wall/screen-sheet.tsx';
import { OutSheet } from './out-sheet.tsx';
import { RefuseSheet } from './refuse-sheet.tsx';
import { orderName } from './waits-for.ts';

/** What lies over the expo: what has gone, this screen's settings, or an order about to be refused. */
export type ExpoSheet = 'out' | 'screen' | Order | null;

interface ExpoSheetsProps {
  readonly sheet: ExpoSheet;
  readonly out: readonly Order[];
  readonly close: () => void;
}

export function ExpoSheets({ sheet, out, close }: ExpoSheetsProps) {
  const { kitchen } = useScreen();
  if (sheet === null) return null;
  if (sheet === 'out') return <OutSheet out={out} onClose={close} />;
  if (sheet === 'screen') return <ScreenSheet onClose={close} />;
  const refuse = (note: string) => {
    const deed = { type: 'status', status: 'cancelled', note } as const;
    kitchen.doToOrder({ orderId: sheet.id, deed }, `${orderName(sheet)} refused`);
    close();
  };
  return <RefuseSheet order={sheet} onRefuse={refuse} onClose={close} />;
}
