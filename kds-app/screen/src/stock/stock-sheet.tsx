import { useMemo, useState } from 'react';
import { addressOf } from '#shared/client/address.ts';
import { MENU_ROUTES } from '#shared/contract/routes-house.ts';
import { KeyButton } from '../press/key-button.tsx';
import { useAll, useScreen } from '../store/use-screen.ts';
import { Sheet } from '../wall/sheet.tsx';
import { hitsOf, stockRows, type StockRow } from './stock-rows.ts';
import { say } from '../words/say.ts';

const MOST = 30;

/** What is out and what is nearly out: 86 of a dish, a modifier or a variant, with an end or without; counts; and back. */
export function StockSheet({ onClose }: { readonly onClose: () => void }) {
  const items = useAll('item');
  const groups = useAll('group');
  const [wanted, setWanted] = useState('');
  const [last, setLast] = useState<StockRow | null>(null);
  const rows = useMemo(() => stockRows(items.values(), groups.values(), wanted), [items, groups, wanted]);
  return (
    <Sheet title={say('stockTitle')} onClose={onClose} wide>
      <input
        className="stock-find"
        type="search"
        aria-label={say('stockFind')}
        placeholder={say('stockFind')}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      {last !== null && <Undo row={last} done={() => setLast(null)} />}
      <ul>
        {rows.slice(0, MOST).map((row) => (
          <Row key={`${row.kind} ${row.id}`} row={row} changed={setLast} />
        ))}
      </ul>
      {rows.length > MOST && <p className="sheet-words">{say('stockMore', { n: rows.length - MOST })}</p>}
    </Sheet>
  );
}

type Change = {
  readonly available?: boolean;
  readonly count?: number | null;
  readonly until?: 'changed' | 'end-of-day';
};

/** `changed`: told what a row was before it was changed. */
function useStock(changed: (before: StockRow | null) => void) {
  const { outbox, kitchen, notices } = useScreen();
  return (row: StockRow, change: Change) => {
    const { path } = row.kind === 'item' ? MENU_ROUTES.setStock : MENU_ROUTES.setModifierStock;
    changed(row);
    outbox
      .add({
        key: kitchen.newKey(),
        method: 'put',
        address: addressOf(path, { id: row.id }),
        body: change,
        label: say('stockOf', { name: row.name }),
      })
      .catch((error: unknown) => notices.say('', String(error)));
  };
}

interface UndoProps {
  readonly row: StockRow;
  readonly done: () => void;
}

/** What was changed last can be taken back while the sheet is open. */
function Undo({ row, done }: UndoProps) {
  const set = useStock(done);
  const back = () => {
    set(
      row,
      row.kind === 'item' ? { available: row.available, count: row.count } : { available: row.available },
    );
  };
  return (
    <KeyButton className="choice" act={back}>
      {say('stockUndo', { name: row.name })}
    </KeyButton>
  );
}

interface RowProps {
  readonly row: StockRow;
  readonly changed: (before: StockRow | null) => void;
}

function Row({ row, changed }: RowProps) {
  const set = useStock(changed);
  const { kitchen } = useScreen();
  const out = !row.available || row.count === 0;
  const hits = hitsOf(row, kitchen.tickets().values(), kitchen.orders().values());
  return (
    <li className={`stock-row ${out ? 'stock-out' : ''}`}>
      <span>
        <b>
          <bdi>{row.name}</bdi>
        </b>
        <small>
          {[
            ...(row.kind === 'modifier' ? [say('modifier')] : []),
            countWords(row, out),
            ...(hits > 0 ? [say('onTickets', { n: hits })] : []),
          ].join(' · ')}
        </small>
      </span>
      <span className="choices">
        {out ? (
          <KeyButton
            className="choice choice-on"
            act={() => set(row, { available: true, ...(row.kind === 'item' ? { count: null } : {}) })}
          >
            {say('back')}
          </KeyButton>
        ) : (
          <>
            {row.kind === 'item' && <Counter row={row} set={(count) => set(row, { count })} />}
            <KeyButton className="choice" act={() => set(row, { available: false, until: 'end-of-day' })}>
              {say('outToday')}
            </KeyButton>
            <KeyButton className="choice" act={() => set(row, { available: false, until: 'changed' })}>
              {say('out')}
            </KeyButton>
          </>
        )}
      </span>
    </li>
  );
}

function countWords({ count }: StockRow, out: boolean): string {
  if (out) return say('out');
  return count === null ? say('notCounted') : say('left', { n: count });
}

function Counter({ row, set }: { readonly row: StockRow; readonly set: (count: number | null) => void }) {
  const { count } = row;
  return (
    <>
      <KeyButton
        className="choice"
        label={say('oneLessOf', { name: row.name })}
        disabled={count === null}
        act={() => set(Math.max(0, (count ?? 1) - 1))}
      >
        −
      </KeyButton>
      <KeyButton
        className="choice"
        label={say('oneMoreOf', { name: row.name })}
        act={() => set(count === null ? 5 : count + 1)}
      >
        {count === null ? say('count') : '+'}
      </KeyButton>
    </>
  );
}
