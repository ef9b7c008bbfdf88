import { useCallback, useEffect, useMemo } from 'react';
import type { Printer } from '#shared/kitchen/job.ts';
import { useKeys } from '../keys/use-keys.ts';
import type { KeyAction } from '../keys/keymap.ts';
import { useAlarms } from '../sound/use-alarms.ts';
import { stepped, TEXT_SIZES } from '../store/preferences.ts';
import { useAll, useLinkView, useNotices, useScreen, useSeen } from '../store/use-screen.ts';
import { Figure, WallHead } from '../wall/head.tsx';
import { PrinterWords } from '../wall/printer-words.tsx';
import { Wall } from '../wall/wall.tsx';
import { ScreenSheet } from '../wall/screen-sheet.tsx';
import { Sheet } from '../wall/sheet.tsx';
import { AllergySheet } from './allergy-sheet.tsx';
import { DetailSheet } from './detail-sheet.tsx';
import { AllDayPanel } from './all-day-panel.tsx';
import { BlankWords, EmptyCells } from './blank.tsx';
import { BoardContext, useBoardKit, useBoardView, type BoardKit } from './board-context.ts';
import { pressKey } from './board-keys.ts';
import { boardScene, isNew } from './board-scene.ts';
import type { Board, BoardView } from './board.ts';
import { countText } from './count-text.ts';
import { LateFigure, PaceFigure } from './figures.tsx';
import { LostPanel } from './lost-panel.tsx';
import { RecallSheet } from './recall-sheet.tsx';
import { Strip } from './strip.tsx';
import { TicketCell } from './ticket.tsx';
import { useBoard } from './use-board.ts';

/** One station's wall of tickets. */
export function BoardPage({ station }: { readonly station: string }) {
  const { preferences } = useScreen();
  const { board, measure } = useBoard(station);
  const settings = useAll('settings');
  const kit = useMemo((): BoardKit => {
    const courses = settings.get('site')?.courses ?? [];
    const courseName = (course: number | null) =>
      courses.find((each) => each.number === course)?.name ?? null;
    const gate = settings.get('site')?.kitchen.allergyGate ?? 'name';
    return { board, measure, courseName, gate };
  }, [board, measure, settings]);
  const press = useCallback(
    (action: KeyAction) =>
      pressKey(action, {
        board,
        resize: (by) => preferences.set({ textSize: stepped(TEXT_SIZES, preferences.state().textSize, by) }),
      }),
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

/**
 * What this board shows is told to the host once it is painted. A ticket on another page counts too: the strip names
 * it, or counts it and says that there is another page, and nobody overlooks a page that is lit.
 */
function useProof(board: Board): void {
  const { proof, link } = useScreen();
  useEffect(() => {
    let frame = 0;
    const tell = () => {
      window.cancelAnimationFrame(frame);
      frame = window.requestAnimationFrame(() => {
        if (link.state().state !== 'lost') proof.drawn(board.state().deck.open);
      });
    };
    tell();
    const stops = [board.subscribe(tell), link.subscribe(tell)];
    return () => {
      window.cancelAnimationFrame(frame);
      for (const stop of stops) stop();
    };
  }, [board, proof, link]);
}

function useStationAlarms(board: Board): void {
  const { seen, ticker, link, feed, kitchen } = useScreen();
  useEffect(() => {
    const open = () => {
      if (feed.link().link !== 'linked') return;
      const waiting = board.state().deck.open.map(({ id, firedAt }) => ({ id, at: firedAt }));
      seen.open(waiting, ticker.exactly());
    };
    open();
    return feed.subscribe(open);
  }, [board, seen, ticker, feed, kitchen]);
  const scene = useCallback(() => {
    const { state } = link.state();
    if (state === 'fetching') return null;
    return boardScene(board.state().deck.open, seen.state(), ticker.now(), state === 'lost');
  }, [board, seen, ticker, link]);
  useAlarms(scene);
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
  useEffect(() => {
    document.title = `${title} · Passline`;
  }, [title]);
  const panelHeight = geometry.height - 132 - (state === 'lost' ? 470 : 0);
  const pages = deck.pages.length > 1 ? `, ${deck.pages.length} pages` : '';
  return (
    <Wall geometry={geometry}>
      <WallHead
        title={title}
        panel={geometry.panel}
        onTitle={() => press({ do: 'screen' })}
        devices={<PrinterWords printers={usePrintersOf(station)} />}
      >
        <Figure name="Open">
          {countText(open.length, 'ticket')}
          {pages}
        </Figure>
        {geometry.width > 1200 && <PaceFigure name="Average now" />}
        <LateFigure open={open} />
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
      <Sheets view={view} station={station} title={title} />
    </Wall>
  );
}

function usePrintersOf(station: string): readonly Printer[] {
  const printers = useAll('printer');
  return useMemo(
    () => [...printers.values()].filter((printer) => printer.stations.some((each) => each === station)),
    [printers, station],
  );
}

function Grid({ view }: { readonly view: BoardView }) {
  const { board } = useBoardKit();
  const seen = useSeen();
  const notices = useNotices();
  const { deck, page, selected, line } = view;
  const { geometry } = deck;
  const cells = deck.pages[page]?.cells ?? [];
  return (
    <div className="grid" onPointerDown={() => board.press(true)}>
      {cells.map((cell) => {
        const isChosen = selected === cell.ticket.id;
        return (
          <TicketCell
            key={`${cell.ticket.id} ${cell.part.index}`}
            cell={cell}
            geometry={geometry}
            isNew={isNew(cell.ticket, seen)}
            selected={isChosen}
            line={isChosen ? line : null}
            refused={notices.find((each) => each.about === cell.ticket.id)?.sentence ?? null}
          />
        );
      })}
      <EmptyCells count={geometry.columns * geometry.rows - cells.length} />
      {cells.length === 0 && <BlankWords deck={deck} geometry={geometry} />}
    </div>
  );
}

interface SheetsProps {
  readonly view: BoardView;
  readonly station: string;
  readonly title: string;
}

function Sheets({ view, station, title }: SheetsProps) {
  const { board, measure } = useBoardKit();
  const { open, held, bumped, geometry } = view.deck;
  const close = useCallback(() => board.show({ sheet: null, about: null }), [board]);
  switch (view.sheet) {
    case null:
      return null;
    case 'list':
      return <RecallSheet bumped={bumped} onClose={close} />;
    case 'screen':
      return <ScreenSheet onClose={close} />;
    case 'detail':
      return view.about && <DetailSheet ticket={view.about} onClose={close} />;
    case 'allergy':
      return view.about && <AllergySheet ticket={view.about} onClose={close} />;
    case 'stock':
      return null;
    case 'all-day':
      return (
        <Sheet title={`${title}, all day`} onClose={close}>
          <AllDayPanel
            open={open}
            held={held}
            station={station}
            height={geometry.height - 230}
            measure={measure}
          />
        </Sheet>
      );
  }
}
