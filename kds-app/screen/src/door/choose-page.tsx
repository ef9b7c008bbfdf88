import { useMemo, useSyncExternalStore } from 'react';
import { openTickets } from '#shared/kitchen/board.ts';
import { WallHead } from '../wall/head.tsx';
import { Wall } from '../wall/wall.tsx';
import { geometryOf } from '../board/geometry.ts';
import { Fetching } from '../board/blank.tsx';
import { useViewport } from '../board/use-board.ts';
import { useAll, useLinkView, usePreferences, useScreen } from '../store/use-screen.ts';
import { say } from '../words/say.ts';

/** Which of the kitchen's pages this screen is to show. It is remembered. */
export function ChoosePage() {
  const viewport = useViewport();
  const { textSize } = usePreferences();
  const { state } = useLinkView();
  const { session } = useScreen();
  const stations = useAll('station');
  const cooks = useMemo(
    () =>
      [...stations.values()].filter(({ kind }) => kind === 'cook').sort((a, b) => a.position - b.position),
    [stations],
  );
  return (
    <Wall geometry={geometryOf(viewport, textSize)}>
      <WallHead title={say('kitchen')} onTitle={() => undefined} devices={session.site.name}>
        {null}
      </WallHead>
      <main className="choose">
        <h2>{say('whatShown')}</h2>
        {state !== 'linked' && cooks.length === 0 && <Fetching />}
        <ul>
          {cooks.map(({ id, name }) => (
            <li key={id}>
              <StationLink id={id} name={name} />
            </li>
          ))}
          <li>
            <a href="/kitchen/expo">
              <b>{say('expo')}</b>
              <span>{say('expoMeans')}</span>
            </a>
          </li>
          <li>
            <a href="/kitchen/board">
              <b>{say('board')}</b>
              <span>{say('boardMeans')}</span>
            </a>
          </li>
          <li>
            <a href="/kitchen/all-day">
              <b>{say('allDayPage')}</b>
              <span>{say('allDayMeans')}</span>
            </a>
          </li>
        </ul>
      </main>
    </Wall>
  );
}

function StationLink({ id, name }: { readonly id: string; readonly name: string }) {
  const { kitchen } = useScreen();
  const tickets = useSyncExternalStore(kitchen.subscribe, kitchen.tickets);
  const open = openTickets([...tickets.values()].filter((ticket) => ticket.station === id));
  return (
    <a href={`/kitchen/${encodeURIComponent(id)}`}>
      <b>{name}</b>
      <span>{say('openTickets', { n: open.length })}</span>
    </a>
  );
}
