import { useMemo } from 'react';
import { isOpen } from '#shared/orders/ticket-moves.ts';
import type { Station } from '#shared/menu/routing.ts';
import { Fetching } from '../board/blank.tsx';
import { useLinkView, useScreen, useTick } from '../store/use-screen.ts';
import { OrderRow } from './expo-row.tsx';
import type { ExpoLayout } from './expo-layout.ts';
import type { ExpoRow } from './rows.ts';
import { useOrders } from './use-expo.ts';
import { say } from '../words/say.ts';
import { agoWords } from '../words/times.ts';

interface MatrixProps {
  readonly rows: readonly ExpoRow[];
  readonly cooks: readonly Station[];
  readonly layout: ExpoLayout;
  /** Orders on all pages. */
  readonly total: number;
}

/** Orders down, stations across. */
export function Matrix({ rows, cooks, layout, total }: MatrixProps) {
  const stations = useMemo(() => cooks.map(({ id }) => id), [cooks]);
  const columns = `${layout.placeWidth / 10}rem ${layout.ageWidth / 10}rem repeat(${cooks.length}, ${layout.columnWidth / 10}rem) minmax(0, 1fr)`;
  return (
    <section
      className="matrix"
      style={{
        gridTemplateColumns: columns,
        gridTemplateRows: `6.6rem repeat(${layout.size}, minmax(0, 1fr))`,
      }}
    >
      <header className="matrix-head">
        <b>{say('columnOrder')}</b>
        <b>{say('columnAge')}</b>
        {cooks.map((station) => (
          <StationHead key={station.id} station={station} width={layout.columnWidth} />
        ))}
        <b>{say('columnWaits')}</b>
      </header>
      {rows.map((row) => (
        <OrderRow key={row.order.id} row={row} stations={stations} columnWidth={layout.columnWidth} />
      ))}
      {total === 0 && <NothingWaits />}
    </section>
  );
}

/** A station, and how many lines it still has to make of everything. */
function StationHead({ station, width }: { readonly station: Station; readonly width: number }) {
  const orders = useOrders();
  const lines = orders
    .flatMap((order) => order.tickets)
    .filter((ticket) => ticket.station === station.id && isOpen(ticket.status))
    .flatMap((ticket) => ticket.lines)
    .filter((line) => line.status === 'waiting').length;
  return (
    <div className={`matrix-station ${station.name.length * 14 > width - 12 ? 'matrix-station-tight' : ''}`}>
      <b>{station.name}</b>
      <span>{lines === 0 ? say('clear') : say('toDo', { n: lines })}</span>
    </div>
  );
}

function NothingWaits() {
  const { link } = useScreen();
  const { state } = useLinkView();
  const heard = useTick(() => agoWords(link.silence()));
  return (
    <div className="blank">
      {state === 'linked' ? (
        <>
          <h2>{say('noOrder')}</h2>
          <p>{say('newHere', { ago: heard })}</p>
        </>
      ) : (
        <Fetching />
      )}
    </div>
  );
}
