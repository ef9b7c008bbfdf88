import { GAUGE_SCALE } from '#shared/ui/gauge.tsx';
import { Chevrons, Octagon, Triangle } from '#shared/ui/icons.tsx';
import { say } from '../words.ts';
import type { TableState } from './table-state.ts';

interface TableCardProps {
  readonly name: string;
  readonly state: TableState;
  /** As wide as two. */
  readonly wide?: boolean;
  readonly round?: boolean;
  /** Whose table it is, where it is somebody else's. */
  readonly waiter?: string | null;
  readonly onPress: () => void;
}

/** One table: colour and shape find it, the word settles it. */
export function TableCard({
  name,
  state,
  wide = false,
  round = false,
  waiter = null,
  onPress,
}: TableCardProps) {
  const { kind, what, used, allergy } = state;
  const looks = [wide && 'w-table-wide', round && 'w-table-round', allergy && 'w-table-allergy'];
  return (
    <button
      type="button"
      className={['w-table', `w-table-${kind}`, ...looks].filter(Boolean).join(' ')}
      onClick={onPress}
    >
      <b>{name}</b>
      <TableCorner guests={state.guests} waiter={waiter} />
      <span className="w-table-what">{what}</span>
      <TableWord state={state} />
      {allergy && (
        <span className="w-table-octagon">
          <Octagon />
          <span className="pl-said">{say('allergyShort')}</span>
        </span>
      )}
      {used !== null && <TableGauge used={used} />}
    </button>
  );
}

/** How many they are, and whose table it is. */
function TableCorner({ guests, waiter }: { readonly guests: number | null; readonly waiter: string | null }) {
  return (
    <small>
      {waiter !== null && (
        <span className="w-table-waiter" aria-label={say('waiterOf', { name: waiter })}>
          {Array.from(waiter).slice(0, 3).join('')}
        </span>
      )}
      {guests !== null && (
        <>
          <span aria-hidden="true">{guests}</span>
          <span className="pl-said">{say('guestCount', { n: guests })}</span>
        </>
      )}
    </small>
  );
}

function TableWord({ state: { kind, word } }: { readonly state: TableState }) {
  return (
    <span className="w-table-word">
      {kind === 'late' && <Triangle />}
      {kind === 'rush' && <Chevrons />}
      {kind === 'free' ? <span className="pl-said">{say('free')}</span> : word}
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
