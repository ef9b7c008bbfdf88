import { useCallback, useState } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import type { KeyAction } from '../keys/keymap.ts';
import { stepped, TEXT_SIZES } from '../store/preferences.ts';
import { useAll, useScreen } from '../store/use-screen.ts';
import { Figure } from '../wall/figure.tsx';
import { WallHead } from '../wall/head.tsx';
import { PrinterFault } from '../wall/printer-fault.tsx';
import { PrinterWords } from '../wall/printer-words.tsx';
import { Wall } from '../wall/wall.tsx';
import { BoardContext, useBoardKit, useBoardView } from './board-context.ts';
import { pressKey } from './board-keys.ts';
import { BoardSheets } from './board-sheets.tsx';
import type { Board } from './board.ts';
import { LateFigure } from './figures.tsx';
import { Grid } from './grid.tsx';
import { Strip } from './strip.tsx';
import { useKit, useProof, useStationAlarms } from './use-kit.ts';
import { say } from '../words/say.ts';

/** Two stations side by side on one screen. Keys work the half that was touched last, or that STATION chose. */
export function SplitPage({ stations }: { readonly stations: readonly [string, string] }) {
  const { preferences } = useScreen();
  const [left, right] = [useKit(stations[0], 2), useKit(stations[1], 2)];
  const [focus, setFocus] = useState<0 | 1>(0);
  const kit = focus === 0 ? left : right;
  const view = useBoardView(kit.board);
  const others = useBoardView(focus === 0 ? right.board : left.board);
  const press = useCallback(
    (action: KeyAction, seen?: string | null) => {
      if (action.do === 'station') return setFocus((before) => (before === 0 ? 1 : 0));
      const resize = (by: 1 | -1) =>
        preferences.set({ textSize: stepped(TEXT_SIZES, preferences.state().textSize, by) });
      pressKey(action, { board: kit.board, resize }, seen);
    },
    [kit.board, preferences],
  );
  useKeys(press);
  useBoth(left.board, right.board);
  const { title, own } = useNamesOf(stations);
  const open = [...view.deck.open, ...others.deck.open];
  return (
    <Wall geometry={view.deck.geometry}>
      <WallHead
        title={title}
        onTitle={() => press({ do: 'screen' })}
        devices={<PrinterWords printers={own} />}
      >
        <Figure name={say('open')}>{say('tickets', { n: open.length })}</Figure>
        <LateFigure open={open} />
        <PrinterFault printers={own} />
      </WallHead>
      <main className="halves">
        {[left, right].map((each, index) => (
          <BoardContext key={stations[index]} value={each}>
            <Half
              station={stations[index] ?? ''}
              on={focus === index}
              choose={() => setFocus(index === 0 ? 0 : 1)}
            />
          </BoardContext>
        ))}
      </main>
      <BoardContext value={kit}>
        <Strip view={view} press={press} />
        <BoardSheets view={view} station={stations[focus]} title={title} />
      </BoardContext>
    </Wall>
  );
}

/** Both halves are heard, and both prove what they show. */
function useBoth(left: Board, right: Board): void {
  useStationAlarms(left);
  useStationAlarms(right);
  useProof(left);
  useProof(right);
}

/** What the two stations are called together, and their printers. */
function useNamesOf(stations: readonly string[]) {
  const names = useAll('station');
  const printers = useAll('printer');
  const title = stations.map((id) => names.get(id)?.name ?? id).join(' + ');
  const own = [...printers.values()].filter((printer) =>
    printer.stations.some((each) => stations.includes(each)),
  );
  return { title, own };
}

interface HalfProps {
  readonly station: string;
  readonly on: boolean;
  readonly choose: () => void;
}

function Half({ station, on, choose }: HalfProps) {
  const { board } = useBoardKit();
  const view = useBoardView(board);
  const name = useAll('station').get(station)?.name ?? station;
  const { open, pages, hidden } = view.deck;
  return (
    <section className={`half ${on ? 'half-on' : ''}`} aria-label={name} onPointerDownCapture={choose}>
      <header className="half-head">
        <b>{name}</b>
        <span>{say('tickets', { n: open.length })}</span>
        {pages.length > 1 && <span>{say('pageOf', { page: view.page + 1, count: pages.length })}</span>}
        {hidden > 0 && <span>{say('filterHidesN', { n: hidden })}</span>}
      </header>
      <Grid view={view} />
    </section>
  );
}
