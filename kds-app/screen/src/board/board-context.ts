import { createContext, useContext, useSyncExternalStore } from 'react';
import { must } from '#shared/basics/result.ts';
import type { Board, BoardView } from './board.ts';
import type { Measure } from './wrap.ts';

/** What tickets need of the board that they hang on. */
export interface BoardKit {
  readonly board: Board;
  readonly measure: Measure;
  /** The name of a course: `Mains`. */
  /** What a declared allergy asks for here. */
  readonly gate: 'off' | 'name' | 'pin';
  readonly courseName: (course: number | null) => string | null;
}

export const BoardContext = createContext<BoardKit | null>(null);

export function useBoardKit(): BoardKit {
  return must(useContext(BoardContext), 'a board around this component');
}

export function useBoardView(board: Board): BoardView {
  return useSyncExternalStore(board.subscribe, board.state);
}
