import { memo } from 'react';
import { secondsBetween } from '#shared/basics/instant.ts';
import { ageOf, type Timing } from '#shared/kitchen/board.ts';
import { DottedRing } from '#shared/ui/icons.tsx';
import { Square, type SquareState } from '#shared/ui/square.tsx';
import { StateChip } from '#shared/ui/state-chip.tsx';
import { KeyButton } from '../press/key-button.tsx';
import { useTick } from '../store/use-screen.ts';
import { useExpoKit } from './expo-context.ts';
import type { ExpoRow, LineSquare } from './rows.ts';
import { heldCourse, orderName, waitsFor } from './waits-for.ts';
import { say } from '../words/say.ts';
import { shortClock } from '../words/times.ts';
import { useLanguage } from '../words/use-language.ts';

interface RowProps {
  readonly row: ExpoRow;
  readonly stations: readonly string[];
  /** Of a station, in units. */
  readonly columnWidth: number;
}

/** One order: what each station still has of it, and what it waits for. */
export const OrderRow = memo(function OrderRow({ row, stations, columnWidth }: RowProps) {
  useLanguage();
  const timing = useRowTiming(row);
  const { order } = row;
  const { open } = useExpoKit();
  return (
    <article
      className={`order-row ${timing} ${order.rush ? 'rush' : ''}`}
      aria-label={say('orderOf', { name: orderName(order), number: order.number })}
    >
      <KeyButton
        className="order-place"
        label={say('everythingAbout', { name: orderName(order) })}
        act={() => open(order)}
      >
        {orderName(order)}
      </KeyButton>
      <RowAge row={row} timing={timing} />
      {order.status === 'pending' ? (
        <Asked row={row} />
      ) : (
        <>
          {stations.map((station) => (
            <Squares key={station} squares={row.squares.get(station) ?? []} width={columnWidth} />
          ))}
          <Waits row={row} />
        </>
      )}
    </article>
  );
});

function useRowTiming(row: ExpoRow): Timing {
  const { clock } = row;
  return useTick((now) =>
    clock.firedAt === null || clock.dueSeconds === 0 ? 'normal' : ageOf(clock, now).timing,
  );
}

function RowAge({ row, timing }: { readonly row: ExpoRow; readonly timing: Timing }) {
  const { clock, order } = row;
  const age = useTick((now) =>
    clock.firedAt === null ? '' : shortClock(secondsBetween(clock.firedAt, now)),
  );
  const left = useTick((now) => shortClock(Math.abs(ageOf(clock, now).left)));
  const isNew = useTick(
    (now) => row.untouched && clock.firedAt !== null && secondsBetween(clock.firedAt, now) < 30,
  );
  return (
    <div className="order-age">
      <span className="order-clock">{age}</span>
      {timing === 'late' && <StateChip state="late">{say('chipLate', { time: left })}</StateChip>}
      {timing === 'soon' && <StateChip state="soon">{say('chipDue', { time: left })}</StateChip>}
      {timing === 'normal' && order.rush && <StateChip state="rush">{say('chipRush')}</StateChip>}
      {timing === 'normal' && !order.rush && isNew && <StateChip state="new">{say('chipNew')}</StateChip>}
    </div>
  );
}

/** Squares in two rows, small ones in three; of more, the states are counted. */
function Squares({ squares, width }: { readonly squares: readonly LineSquare[]; readonly width: number }) {
  const large = 2 * Math.floor((width - 12) / 35);
  const small = 3 * Math.floor((width - 12) / 27);
  if (squares.length > small) return <CountedSquares squares={squares} />;
  return (
    <span className={`squares ${squares.length > large ? 'squares-many' : ''}`}>
      {squares.map(({ key, state, name }) => (
        <Square key={key} state={state} label={say('named', { name, what: say(`square.${state}`) })} />
      ))}
    </span>
  );
}

function CountedSquares({ squares }: { readonly squares: readonly LineSquare[] }) {
  const counts = new Map<SquareState, number>();
  for (const { state } of squares) counts.set(state, (counts.get(state) ?? 0) + 1);
  return (
    <span className="squares squares-counted">
      {[...counts].map(([state, count]) => (
        <span key={state}>
          <Square state={state} label={say(`square.${state}`)} /> {count}
        </span>
      ))}
    </span>
  );
}

/** An order that waits for a yes: what is asked for, and the two answers. */
function Asked({ row }: { readonly row: ExpoRow }) {
  const { names, confirm, refuse } = useExpoKit();
  const { order } = row;
  const { text, detail } = waitsFor(order, names, true);
  return (
    <div className="waits waits-change asked">
      <div className="waits-words">
        <b>
          <DottedRing className="waits-ring" />
          {text}
        </b>
        <span>{detail}</span>
      </div>
      <KeyButton className="row-key row-key-go" act={() => confirm(order)}>
        {say('accept')}
      </KeyButton>
      <KeyButton className="row-key" act={() => refuse(order)}>
        {say('refuse')}
      </KeyButton>
    </div>
  );
}

/** `FIRE Mains`. */
function fireWords(course: string | null): string {
  return course === null ? say('fireIt') : say('fireCourse', { course });
}

function Waits({ row }: { readonly row: ExpoRow }) {
  const { names, mayFire, fire } = useExpoKit();
  const { order } = row;
  const held = heldCourse(order);
  const fires = held !== undefined && mayFire;
  const { text, tone, detail } = waitsFor(order, names, fires);
  return (
    <div className={`waits waits-${tone}`}>
      <div className="waits-words">
        <b>{text}</b>
        <span>{detail}</span>
      </div>
      {fires && (
        <KeyButton className="row-key" act={() => fire(order, held)}>
          {fireWords(names.course(held))}
        </KeyButton>
      )}
    </div>
  );
}
