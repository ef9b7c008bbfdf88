import { DraftSheet } from './draft-sheet.tsx';
import { TABLE, useOrdering } from './ordering.ts';
import { SentSheet } from './sent-sheet.tsx';
import { TableSheet } from './table-sheet.tsx';
import { Key } from '../../device/key.tsx';
import { say } from '../words.ts';

/** The right-hand panel: the choices of a line, or what can be done with the table's orders. */
export function Sheet() {
  const { selected, select } = useOrdering();
  return (
    <aside className="w-sheet" aria-label={say('choices')}>
      <SheetBody />
      {selected.kind !== 'table' && (
        <Key look="ink" className="w-sheet-done" onPress={() => select(TABLE)}>
          {say('doneKey')}
        </Key>
      )}
    </aside>
  );
}

function SheetBody() {
  const { selected, draft, orders } = useOrdering();
  if (selected.kind === 'draft') {
    const line = draft.lines.find((each) => each.id === selected.lineId);
    return line ? <DraftSheet key={line.id} line={line} /> : <TableSheet />;
  }
  if (selected.kind === 'sent') {
    const order = orders.find((each) => each.id === selected.orderId);
    const line = order?.items.find((each) => each.id === selected.lineId);
    if (order && line) return <SentSheet key={`${line.id} ${order.version}`} order={order} line={line} />;
  }
  return <TableSheet />;
}
