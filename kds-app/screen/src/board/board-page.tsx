import { useCallback, useEffect, useMemo } from 'react';
import type { Printer } from '#shared/kitchen/job.ts';
import { useKeys } from '../keys/use-keys.ts';
import type { KeyAction } from '../keys/keymap.ts';
import { stepped, TEXT_SIZES } from '../store/preferences.ts';
import { useAll, useLinkView, usePreferences, useScreen } from '../store/use-screen.ts';
import { Figure } from '../wall/figure.tsx';
import { WallHead } from '../wall/head.tsx';
import { PrinterFault } from '../wall/printer-fault.tsx';
import { PrinterWords } from '../wall/printer-words.tsx';
import { Wall } from '../wall/wall.tsx';
import { AllDayPanel } from './all-day-panel.tsx';
import { BoardContext, useBoardKit, useBoardView } from './board-context.ts';
import { pressKey } from './board-keys.ts';
import { LateFigure, LoadFigure, PaceFigure } from './figures.tsx';
import { LostPanel } from './lost-panel.tsx';
import { BoardSheets } from './board-sheets.tsx';
import { Grid } from './grid.tsx';
import { Strip } from './strip.tsx';
import { SplitPage } from './split-page.tsx';
import { useKit, useProof, useStationAlarms } from './use-kit.ts';
import { listed, say } from '../words/say.ts';

/** One station's wall of tickets, or two stations' beside each other. */
export function BoardPage({ station }: { readonly station: string }) {
  const { layout, splitWith } = usePreferences();
  if (layout === 'split' && splitWith !== null && splitWith !== station)
    return <SplitPage stations={[station, splitWith]} />;
  return <OneStation station={station} />;
}

function OneStation({ station }: { readonly station: string }) {
  const { preferences } = useScreen();
  const kit = useKit(station, 1);
  const { board } = kit;
  const press = useCallback(
    (action: KeyAction, seen?: string | null) => {
      const resize = (by: 1 | -1) =>
        preferences.set({ textSize: stepped(TEXT_SIZES, preferences.state().textSize, by) });
      pressKey(action, { board, resize }, seen);
    },
    [board, preferences],
  );
  useKeys(press);
  useStationAlarms(board);
  useProof(board);
  return (
    <BoardContext value={kit}>
      <StationWall station={station} press={press} />
    </BoardContext>
  );
}

interface StationWallProps {
  readonly station: string;
  readonly press: (action: KeyAction) => void;
}

function StationWall({ station, press }: StationWallProps) {
  const { board, measure } = useBoardKit();
  const view = useBoardView(board);
  const { state } = useLinkView();
  const { deck } = view;
  const { geometry, open, held } = deck;
  const title = useAll('station').get(station)?.name ?? station;
  const printers = usePrintersOf(station);
  useEffect(() => {
    document.title = `${title} · Passline`;
  }, [title]);
  const panelHeight = geometry.height - 132 - (state === 'lost' ? 470 : 0);
  return (
    <Wall geometry={geometry}>
      <WallHead
        title={title}
        panel={geometry.panel}
        onTitle={() => press({ do: 'screen' })}
        devices={<PrinterWords printers={printers} />}
      >
        <Figure name={say('open')}>
          {listed([
            say('tickets', { n: open.length }),
            ...(deck.pages.length > 1 ? [say('pages', { n: deck.pages.length })] : []),
          ])}
        </Figure>
        {geometry.width > 1700 && <LoadFigure open={open} />}
        {geometry.width > 1200 && <PaceFigure name={say('averageNow')} />}
        <LateFigure open={open} />
        <PrinterFault printers={printers} />
        <HiddenFigure count={deck.hidden} />
      </WallHead>
      <main className="main">
        <Grid view={view} />
        {geometry.panel && (
          <aside className="panel">
            {state === 'lost' && <LostPanel title={title} station={station} />}
            <div className="panel-inner">
              <AllDayPanel open={open} held={held} station={station} height={panelHeight} measure={measure} />
            </div>
          </aside>
        )}
      </main>
      <Strip view={view} press={press} />
      <BoardSheets view={view} station={station} title={title} />
    </Wall>
  );
}

/** What this screen's filter keeps from it. */
function HiddenFigure({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <Figure name={say('filterHides')} loud>
      {say('tickets', { n: count })}
    </Figure>
  );
}

function usePrintersOf(station: string): readonly Printer[] {
  const printers = useAll('printer');
  return useMemo(
    () => [...printers.values()].filter((printer) => printer.stations.some((each) => each === station)),
    [printers, station],
  );
}
