import { useCallback } from 'react';
import { StockSheet } from '../stock/stock-sheet.tsx';
import { ScreenSheet } from '../wall/screen-sheet.tsx';
import { Sheet } from '../wall/sheet.tsx';
import { AllDayPanel } from './all-day-panel.tsx';
import { AllergySheet } from './allergy-sheet.tsx';
import { useBoardKit } from './board-context.ts';
import type { BoardView } from './board.ts';
import { DetailSheet } from './detail-sheet.tsx';
import { PullSheet } from './pull-sheet.tsx';
import { RecallSheet } from './recall-sheet.tsx';
import { say } from '../words/say.ts';

interface SheetsProps {
  readonly view: BoardView;
  readonly station: string;
  readonly title: string;
}

/** What lies over a board. */
export function BoardSheets({ view, station, title }: SheetsProps) {
  const { board, measure } = useBoardKit();
  const { open, held, bumped, geometry } = view.deck;
  const close = useCallback(() => board.show({ sheet: null, about: null }), [board]);
  switch (view.sheet) {
    case null:
      return null;
    case 'list':
      return <RecallSheet bumped={bumped} station={station} onClose={close} />;
    case 'screen':
      return <ScreenSheet station={station} onPull={() => board.show({ sheet: 'pull' })} onClose={close} />;
    case 'pull':
      return <PullSheet station={station} title={title} tickets={view.elsewhere} onClose={close} />;
    case 'detail':
      return view.about && <DetailSheet ticket={view.about} onClose={close} />;
    case 'allergy':
      return view.about && <AllergySheet ticket={view.about} onClose={close} />;
    case 'stock':
      return <StockSheet onClose={close} />;
    case 'all-day':
      return (
        <Sheet title={say('allDayOf', { title })} onClose={close}>
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
