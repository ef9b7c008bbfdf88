import { useMemo, useSyncExternalStore } from 'react';
import { allDay } from '#shared/kitchen/all-day.ts';
import { openTickets } from '#shared/kitchen/board.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import { CountRow, leftText, useFew } from '../board/all-day-panel.tsx';
import { Fetching } from '../board/blank.tsx';
import { LateFigure } from '../board/figures.tsx';
import { geometryOf } from '../board/geometry.ts';
import { useViewport } from '../board/use-board.ts';
import { useAll, useLinkView, usePreferences, useScreen } from '../store/use-screen.ts';
import { Figure } from '../wall/figure.tsx';
import { WallHead } from '../wall/head.tsx';
import { Wall } from '../wall/wall.tsx';
import { capitals, say } from '../words/say.ts';

/** How many of each dish the whole house wants, station by station. */
export function AllDayPage() {
  const { kitchen } = useScreen();
  const viewport = useViewport();
  const { textSize } = usePreferences();
  const { state } = useLinkView();
  const tickets = useSyncExternalStore(kitchen.subscribe, kitchen.tickets);
  const open = useMemo(() => openTickets(tickets.values()), [tickets]);
  const stations = useAll('station');
  const cooks = [...stations.values()]
    .filter(({ kind }) => kind === 'cook')
    .sort((a, b) => a.position - b.position);
  return (
    <Wall geometry={geometryOf(viewport, textSize)}>
      <WallHead title={say('allDayPage')} onTitle={() => location.assign('/kitchen?choose')} devices={null}>
        <Figure name={say('open')}>{say('tickets', { n: open.length })}</Figure>
        <LateFigure open={open} />
      </WallHead>
      <main className="all-day">
        {state !== 'linked' && cooks.length === 0 && <Fetching />}
        {cooks.map(({ id, name }) => (
          <StationCounts key={id} station={id} name={name} open={open} />
        ))}
        <FewCounts />
      </main>
    </Wall>
  );
}

function StationCounts({
  station,
  name,
  open,
}: {
  readonly station: string;
  readonly name: string;
  readonly open: readonly Ticket[];
}) {
  const counts = useMemo(() => allDay(open.filter((ticket) => ticket.station === station)), [open, station]);
  const total = counts.reduce((sum, each) => sum + each.count, 0);
  return (
    <section className="all-day-station">
      <h2 className="panel-title">
        <bdi>{capitals(name)}</bdi> <span>{total}</span>
      </h2>
      {counts.map((each) => (
        <CountRow key={each.itemId} count={each} />
      ))}
      {counts.length === 0 && <p className="panel-more">{say('nothingToMake')}</p>}
    </section>
  );
}

function FewCounts() {
  const few = useFew(null);
  if (few.length === 0) return null;
  return (
    <section className="all-day-station">
      <h2 className="panel-title">{say('runningOut')}</h2>
      <div className="few">
        {few.map((each) => (
          <p key={each.id} className={each.left === 0 ? 'few-out' : ''}>
            <bdi>{each.name}</bdi>
            <b>{leftText(each)}</b>
          </p>
        ))}
      </div>
    </section>
  );
}
