import { GAUGE_SCALE } from '#shared/ui/gauge.tsx';
import { Chevrons, Octagon, Triangle } from '#shared/ui/icons.tsx';
import type { TableState } from './table-state.ts';

interface TableCardProps {
  readonly name: string;
  readonly state: TableState;
  /** As wide as two. */
  readonly wide?: boolean;
  readonly onPress: () => void;
}

/** One table: colour and shape find it, the word settles it. */
export function TableCard({ name, state, wide = false, onPress }: TableCardProps) {
  const { kind, what, guests, used, allergy } = state;
  return (
    <button
      type="button"
      className={`w-table w-table-${kind} ${wide ? 'w-table-wide' : ''} ${allergy ? 'w-table-allergy' : ''}`}
      onClick={onPress}
    >
      <b>{name}</b>
      {guests !== null && (
        <small>
          {guests}
          <span className="pl-said"> guests</span>
        </small>
      )}
      <span className="w-table-what">{what}</span>
      <TableWord state={state} />
      {allergy && (
        <span className="w-table-octagon">
          <Octagon />
          <span className="pl-said">allergy</span>
        </span>
      )}
      {used !== null && <TableGauge used={used} />}
    </button>
  );
}

function TableWord({ state: { kind, word } }: { readonly state: TableState }) {
  return (
    <span className="w-table-word">
      {kind === 'late' && <Triangle />}
      {kind === 'rush' && <Chevrons />}
      {kind === 'free' ? <span className="pl-said">free</span> : word}
    </span>
  );
}

/** The clock of a table, along its lower edge: the same scale and notch as a ticket's. */
function TableGauge({ used }: { readonly used: number }) {
  const shown = Math.min(1, used / GAUGE_SCALE);
  return (
    <span className="w-table-gauge" aria-hidden="true">
      <i style={{ transform: `scaleX(${shown})` }} />
    </span>
  );
}
