import { DraftSheet } from './draft-sheet.tsx';
import { TABLE, useOrdering } from './ordering.ts';
import { SentSheet } from './sent-sheet.tsx';
import { TableSheet } from './table-sheet.tsx';
import { Key } from '../key.tsx';

/** The right-hand panel: the choices of a line, or what can be done with the table's orders. */
export function Sheet() {
  const { selected, select, draft, orders } = useOrdering();
  const line =
    selected.kind === 'draft' ? draft.lines.find((each) => each.id === selected.lineId) : undefined;
  const order = selected.kind === 'sent' ? orders.find((each) => each.id === selected.orderId) : undefined;
  const sent =
    selected.kind === 'sent' ? order?.items.find((each) => each.id === selected.lineId) : undefined;
  return (
    <aside className="w-sheet" aria-label="Choices">
      {line && <DraftSheet key={line.id} line={line} />}
      {order && sent && <SentSheet key={`${sent.id} ${order.version}`} order={order} line={sent} />}
      {!line && !sent && <TableSheet />}
      {(line ?? sent) && (
        <Key look="ink" className="w-sheet-done" onPress={() => select(TABLE)}>
          Done
        </Key>
      )}
    </aside>
  );
}
