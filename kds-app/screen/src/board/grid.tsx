import { useNotices, useSeen } from '../store/use-screen.ts';
import { BlankWords, EmptyCells } from './blank.tsx';
import { useBoardKit } from './board-context.ts';
import { isNew } from './board-scene.ts';
import type { BoardView } from './board.ts';
import { ListRow } from './list-row.tsx';
import type { Cell } from './pages.ts';
import { TicketCell } from './ticket.tsx';

/** The tickets in sight, as the screen's layout hangs them. */
export function Grid({ view }: { readonly view: BoardView }) {
  const { board } = useBoardKit();
  const { deck, page } = view;
  const { geometry } = deck;
  const cells = deck.pages[page]?.cells ?? [];
  const { layout, columns, rows } = geometry;
  const filled = layout === 'rail' || layout === 'list';
  return (
    <div
      className={`grid grid-${layout}`}
      style={{
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        gridTemplateRows: filled ? 'minmax(0, 1fr)' : `repeat(${rows}, minmax(0, 1fr))`,
      }}
      onPointerDown={() => board.press(true)}
    >
      {filled ? (
        <RailColumns cells={cells} view={view} />
      ) : (
        cells.map((cell) => <Hanging key={keyOf(cell)} cell={cell} view={view} />)
      )}
      {!filled && <EmptyCells count={columns * rows - cells.length} />}
      {cells.length === 0 && <BlankWords deck={deck} geometry={geometry} />}
    </div>
  );
}

function keyOf({ ticket, part }: Cell): string {
  return `${ticket.id} ${part.index}`;
}

function RailColumns({ cells, view }: { readonly cells: readonly Cell[]; readonly view: BoardView }) {
  const columns = Map.groupBy(cells, (cell) => cell.column ?? 0);
  return [...columns].map(([column, own]) => (
    <div key={column} className="rail-column">
      {own.map((cell) => (
        <Hanging key={keyOf(cell)} cell={cell} view={view} />
      ))}
    </div>
  ));
}

function Hanging({ cell, view }: { readonly cell: Cell; readonly view: BoardView }) {
  const seen = useSeen();
  const notices = useNotices();
  const isChosen = view.selected === cell.ticket.id;
  const Shown = view.deck.geometry.layout === 'list' ? ListRow : TicketCell;
  return (
    <Shown
      cell={cell}
      geometry={view.deck.geometry}
      isNew={isNew(cell.ticket, seen)}
      selected={isChosen}
      line={isChosen ? view.line : null}
      refused={notices.find((each) => each.about === cell.ticket.id)?.sentence ?? null}
    />
  );
}
