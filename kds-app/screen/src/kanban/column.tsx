import { useState, type PointerEvent } from 'react';
import type { Order } from '#shared/orders/order.ts';
import type { ExpoRow } from '../expo/rows.ts';
import { orderName } from '../expo/waits-for.ts';
import { KeyButton } from '../press/key-button.tsx';
import { Card } from './card.tsx';
import type { Carry } from './carry.ts';
import { pageOf, whyNot, type Column } from './columns.ts';
import type { Drag } from './use-drag.ts';
import { listed, say } from '../words/say.ts';
import { rich } from '../words/rich.tsx';

/** A move that the table forbids, where it was tried, with why. */
export interface Refused {
  readonly order: Order;
  readonly column: Column;
  readonly why: string;
}

interface ColumnProps {
  readonly column: Column;
  readonly rows: readonly ExpoRow[];
  /** For its cards, in units. */
  readonly room: number;
  readonly drag: Drag | null;
  readonly handlers: (order: Order) => Record<string, (event: PointerEvent<HTMLElement>) => void>;
  readonly carry: Carry;
  /** The order that is carried by hand or by keys, wherever it comes from. */
  readonly carriedOrder: Order | null;
  readonly refused: Refused | null;
  readonly dismiss: () => void;
}

/** One status with its orders. While an order is carried it says whether it may be put down here. */
export function ColumnView(props: ColumnProps) {
  const { column, rows, room, drag, handlers, carry, carriedOrder, refused, dismiss } = props;
  const [page, setPage] = useState(0);
  const { shown, rest } = pageOf(rows, room, page);
  const over = isOver(props);
  const why = carriedOrder === null ? null : whyNot(carriedOrder, column);
  const state = stateOf(carriedOrder, why);
  return (
    <section
      className={`column ${state} ${over ? 'over' : ''}`}
      data-column={column}
      aria-label={say('named', { name: say(`column.${column}`), what: rows.length })}
    >
      <ColumnHead column={column} count={rows.length} />
      {over && why !== null && <p className="column-why">{why}</p>}
      {refused !== null && <RefusedWords refused={refused} dismiss={dismiss} />}
      <Cards shown={shown} {...{ drag, handlers, carry }} />
      {rest.length > 0 && (
        <KeyButton className="column-more" act={() => setPage(page + 1)}>
          {rich(
            say('restNamed', {
              n: rest.length,
              names: listed(rest.slice(0, 3).map(({ order }) => orderName(order))),
            }),
          )}
        </KeyButton>
      )}
    </section>
  );
}

function isOver({ drag, carry, column }: ColumnProps): boolean {
  return drag?.over === column || carry.over === column;
}

/** Whether what is carried may be put down here; nothing is said while nothing is carried. */
function stateOf(carried: Order | null, why: string | null): string {
  if (carried === null) return '';
  return why === null ? 'may' : 'may-not';
}

function ColumnHead({ column, count }: { readonly column: Column; readonly count: number }) {
  return (
    <header className="column-head">
      <h2>{say(`column.${column}`)}</h2>
      <span>{say(`columnMeans.${column}`)}</span>
      <b>{count}</b>
    </header>
  );
}

interface RefusedProps {
  readonly refused: Refused;
  readonly dismiss: () => void;
}

function RefusedWords({ refused, dismiss }: RefusedProps) {
  return (
    <div className="column-refused" role="alert">
      {rich(say('stays', { name: orderName(refused.order), why: refused.why }))}
      <KeyButton className="row-key" act={dismiss}>
        {say('ok')}
      </KeyButton>
    </div>
  );
}

interface CardsProps extends Pick<ColumnProps, 'drag' | 'handlers' | 'carry'> {
  readonly shown: readonly ExpoRow[];
}

function Cards({ shown, drag, handlers, carry }: CardsProps) {
  return (
    <div className="cards">
      {shown.map((row) => {
        const isDragged = drag?.order.id === row.order.id;
        const isChosen = carry.chosen === row.order.id;
        return (
          <Card
            key={row.order.id}
            row={row}
            chosen={isChosen}
            lifted={isDragged || (isChosen && carry.over !== null)}
            style={isDragged ? { transform: `translate(${drag.x}px, ${drag.y}px) rotate(-2deg)` } : undefined}
            hold={handlers(row.order)}
          />
        );
      })}
    </div>
  );
}
