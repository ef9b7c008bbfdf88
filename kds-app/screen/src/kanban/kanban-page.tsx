import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Order } from '#shared/orders/order.ts';
import { geometryOf, HEAD_HEIGHT, STRIP_HEIGHT, type Geometry } from '../board/geometry.ts';
import { useViewport } from '../board/use-board.ts';
import { ExpoContext } from '../expo/expo-context.ts';
import { RefuseSheet } from '../expo/refuse-sheet.tsx';
import type { ExpoRow } from '../expo/rows.ts';
import { OrderSheet } from '../expo/order-sheet.tsx';
import { useExpoAlarms, useExpoDeeds, useNames, useOrders } from '../expo/use-expo.ts';
import { orderName } from '../expo/waits-for.ts';
import { useKeys } from '../keys/use-keys.ts';
import { usePreferences, useScreen } from '../store/use-screen.ts';
import { Figure } from '../wall/figure.tsx';
import { WallHead } from '../wall/head.tsx';
import { ScreenSheet } from '../wall/screen-sheet.tsx';
import { Wall } from '../wall/wall.tsx';
import { COLUMNS, columnsOf, isColumn, whyNot, type Column } from './columns.ts';
import { ColumnView, type Refused } from './column.tsx';
import { KanbanStrip } from './kanban-strip.tsx';
import { CarriedBoard } from './carried-board.ts';
import type { Carry } from './carry.ts';
import { useDrag } from './use-drag.ts';
import { say } from '../words/say.ts';

/** What lies over the board: this screen's settings, an order, or one that is about to be refused. */
type Over = 'screen' | { readonly order: string } | { readonly refuse: Order } | null;

/** Every order by how far it is, to be carried from one status to the next. */
export function KanbanPage() {
  const geometry = useGeometry();
  const orders = useOrders();
  const columns = useMemo(() => columnsOf(orders), [orders]);
  const [sheet, setSheet] = useState<Over>(null);
  const open = useCallback((order: Order) => setSheet({ order: order.id }), []);
  const askWhy = useCallback((order: Order) => setSheet({ refuse: order }), []);
  const kit = useExpoDeeds(useNames(400), askWhy, open);
  useExpoAlarms();
  const title = say('board');
  useEffect(() => {
    document.title = `${title} · Passline`;
  }, [title]);
  const { put, refused, dismiss } = usePutting();
  const { drag, handlers } = useDrag(put);
  const carry = useCarry(columns, put, () => {
    dismiss();
    setSheet(null);
  });
  return (
    <ExpoContext value={kit}>
      <Wall geometry={geometry}>
        <WallHead title={title} onTitle={() => setSheet('screen')} devices={null}>
          <Figure name={say('openOrders')}>{orders.filter(({ status }) => isColumn(status)).length}</Figure>
          <Figure name={say('toAccept')}>{columns.get('pending')?.length ?? 0}</Figure>
        </WallHead>
        <Columns {...{ geometry, columns, orders, drag, handlers, carry, refused, dismiss }} />
        <KanbanStrip carry={carry} count={say('orders', { n: orders.length })} />
        <Sheets sheet={sheet} orders={orders} close={() => setSheet(null)} />
      </Wall>
    </ExpoContext>
  );
}

function useGeometry(): Geometry {
  const viewport = useViewport();
  const { textSize } = usePreferences();
  return useMemo(() => geometryOf(viewport, textSize), [viewport, textSize]);
}

/** Puts an order into a column, or says where it was tried why that may not be. */
function usePutting() {
  const { kitchen, seen } = useScreen();
  const [refused, setRefused] = useState<Refused | null>(null);
  const put = useCallback(
    (order: Order, to: Column) => {
      seen.touch([order.id]);
      const why = whyNot(order, to);
      setRefused(why === null ? null : { order, column: to, why });
      if (why !== null || order.status === to) return;
      const deed = { type: 'status', status: to, note: null } as const;
      kitchen.doToOrder(
        { orderId: order.id, deed },
        say('named', { name: orderName(order), what: say(`column.${to}`) }),
      );
    },
    [kitchen, seen],
  );
  const dismiss = useCallback(() => setRefused(null), []);
  return { put, refused, dismiss };
}

interface ColumnsProps extends ReturnType<typeof useDrag> {
  readonly geometry: Geometry;
  readonly columns: ReadonlyMap<Column, readonly ExpoRow[]>;
  readonly orders: readonly Order[];
  readonly carry: Carry;
  readonly refused: Refused | null;
  readonly dismiss: () => void;
}

/** The order that is carried by hand or by keys; null while none is. */
function carriedOf({ drag, carry, orders }: ColumnsProps): Order | null {
  if (drag !== null) return drag.order;
  return carry.over === null ? null : (orders.find(({ id }) => id === carry.chosen) ?? null);
}

function Columns(props: ColumnsProps) {
  const { geometry, columns, drag, handlers, carry, refused, dismiss } = props;
  const narrow = geometry.width < 1100;
  const room = geometry.height - HEAD_HEIGHT - STRIP_HEIGHT - 150;
  return (
    <main className={`kanban ${narrow ? 'kanban-narrow' : ''}`}>
      {COLUMNS.map((column) => (
        <ColumnView
          key={column}
          column={column}
          rows={columns.get(column) ?? []}
          room={narrow ? room / 2 - 60 : room}
          carriedOrder={carriedOf(props)}
          refused={refused?.column === column ? refused : null}
          {...{ drag, handlers, carry, dismiss }}
        />
      ))}
    </main>
  );
}

interface SheetsProps {
  readonly sheet: Over;
  readonly orders: readonly Order[];
  readonly close: () => void;
}

function Sheets({ sheet, orders, close }: SheetsProps) {
  const { kitchen } = useScreen();
  if (sheet === null) return null;
  if (sheet === 'screen') return <ScreenSheet onClose={close} />;
  if ('order' in sheet) {
    const order = orders.find(({ id }) => id === sheet.order);
    return order ? <OrderSheet order={order} onClose={close} /> : null;
  }
  const order = sheet.refuse;
  const refuse = (note: string) => {
    const deed = { type: 'status', status: 'cancelled', note } as const;
    kitchen.doToOrder({ orderId: order.id, deed }, say('did.refuse', { name: orderName(order) }));
    close();
  };
  return <RefuseSheet order={order} onRefuse={refuse} onClose={close} />;
}

/** Choosing and carrying by keys: arrows choose, BUMP lifts and puts down, ESC puts back. */
function useCarry(
  columns: ReadonlyMap<Column, readonly ExpoRow[]>,
  put: (order: Order, to: Column) => void,
  clear: () => void,
): Carry {
  const { shown, notices } = useScreen();
  const [board] = useState(() => new CarriedBoard(shown));
  const [carry, setCarry] = useState(board.state().carry);
  useEffect(() => board.lay(columns), [board, columns]);
  useKeys((action, seen) => {
    if (action.do === 'cancel') clear();
    const next = board.press(action, seen);
    if (next === null) return notices.say('', say('keyTooLate'));
    if (next.put) put(next.put.order, next.put.to);
    setCarry(next.carry);
  });
  return carry;
}
