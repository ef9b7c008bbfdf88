import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Order } from '#shared/orders/order.ts';
import { countText } from '../board/count-text.ts';
import { geometryOf, HEAD_HEIGHT, STRIP_HEIGHT } from '../board/geometry.ts';
import { useViewport } from '../board/use-board.ts';
import { ExpoContext } from '../expo/expo-context.ts';
import { RefuseSheet } from '../expo/refuse-sheet.tsx';
import type { ExpoRow } from '../expo/rows.ts';
import { OrderSheet } from '../expo/order-sheet.tsx';
import { useExpoAlarms, useExpoDeeds, useNames, useOrders } from '../expo/use-expo.ts';
import { orderName } from '../expo/waits-for.ts';
import { useKeys } from '../keys/use-keys.ts';
import { usePreferences, useScreen } from '../store/use-screen.ts';
import { Figure, WallHead } from '../wall/head.tsx';
import { ScreenSheet } from '../wall/screen-sheet.tsx';
import { Wall } from '../wall/wall.tsx';
import { COLUMNS, columnsOf, isColumn, whyNot, type Column } from './columns.ts';
import { ColumnView, type Refused } from './column.tsx';
import { KanbanStrip } from './kanban-strip.tsx';
import { carried, type Carry } from './carry.ts';
import { useDrag } from './use-drag.ts';

type Over = 'screen' | Order | null;

/** Every order by how far it is, to be carried from one status to the next. */
export function KanbanPage() {
  const { kitchen, seen } = useScreen();
  const viewport = useViewport();
  const { textSize } = usePreferences();
  const geometry = useMemo(() => geometryOf(viewport, textSize), [viewport, textSize]);
  const orders = useOrders();
  const columns = useMemo(() => columnsOf(orders), [orders]);
  const [sheet, setSheet] = useState<Over>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const openOrder = useCallback((order: Order) => setOpened(order.id), []);
  const kit = useExpoDeeds(useNames(400), setSheet, openOrder);
  const shown = orders.find(({ id }) => id === opened);
  useExpoAlarms();
  useEffect(() => {
    document.title = 'Board · Passline';
  }, []);
  const put = useCallback(
    (order: Order, to: Column) => {
      seen.touch([order.id]);
      const why = whyNot(order, to);
      setRefused(why === null ? null : { order, column: to, why });
      if (why !== null || order.status === to) return;
      const deed = { type: 'status', status: to, note: null } as const;
      kitchen.doToOrder({ orderId: order.id, deed }, `${orderName(order)} ${to}`);
    },
    [kitchen, seen],
  );
  const { drag, handlers } = useDrag(put);
  const carry = useCarry(columns, put, () => {
    setRefused(null);
    setSheet(null);
  });
  const carriedOrder =
    drag?.order ?? (carry.over === null ? null : (orders.find(({ id }) => id === carry.chosen) ?? null));
  const narrow = geometry.width < 1100;
  const room = geometry.height - HEAD_HEIGHT - STRIP_HEIGHT - 150;
  const close = () => setSheet(null);
  return (
    <ExpoContext value={kit}>
      <Wall geometry={geometry}>
        <WallHead title="Board" onTitle={() => setSheet('screen')} devices={null}>
          <Figure name="Open orders">{orders.filter(({ status }) => isColumn(status)).length}</Figure>
          <Figure name="To accept">{columns.get('pending')?.length ?? 0}</Figure>
        </WallHead>
        <main className={`kanban ${narrow ? 'kanban-narrow' : ''}`}>
          {COLUMNS.map((column) => (
            <ColumnView
              key={column}
              column={column}
              rows={columns.get(column) ?? []}
              room={narrow ? room / 2 - 60 : room}
              drag={drag}
              handlers={handlers}
              carry={carry}
              carriedOrder={carriedOrder}
              refused={refused?.column === column ? refused : null}
              dismiss={() => setRefused(null)}
            />
          ))}
        </main>
        <KanbanStrip carry={carry} count={countText(orders.length, 'order')} />
        {shown && <OrderSheet order={shown} onClose={() => setOpened(null)} />}
        {sheet === 'screen' && <ScreenSheet onClose={close} />}
        {sheet !== null && sheet !== 'screen' && (
          <RefuseSheet
            order={sheet}
            onClose={close}
            onRefuse={(note) => {
              const deed = { type: 'status', status: 'cancelled', note } as const;
              kitchen.doToOrder({ orderId: sheet.id, deed }, `${orderName(sheet)} refused`);
              close();
            }}
          />
        )}
      </Wall>
    </ExpoContext>
  );
}

/** Choosing and carrying by keys: arrows choose, BUMP lifts and puts down, ESC puts back. */
function useCarry(
  columns: ReadonlyMap<Column, readonly ExpoRow[]>,
  put: (order: Order, to: Column) => void,
  clear: () => void,
): Carry {
  const [carry, setCarry] = useState<Carry>({ chosen: null, over: null });
  useKeys((action) => {
    if (action.do === 'cancel') clear();
    const next = carried(carry, action, columns);
    if (next.put) put(next.put.order, next.put.to);
    setCarry(next.carry);
  });
  return carry;
}
