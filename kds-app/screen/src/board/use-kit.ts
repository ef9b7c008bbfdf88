import { useCallback, useEffect, useMemo } from 'react';
import { useAlarms } from '../sound/use-alarms.ts';
import { useAll, useScreen } from '../store/use-screen.ts';
import type { BoardKit } from './board-context.ts';
import { boardScene } from './board-scene.ts';
import type { Board } from './board.ts';
import { useBoard } from './use-board.ts';

/** A station's board with what its tickets need. `share` 2: it has half of the screen. */
export function useKit(station: string, share: 1 | 2): BoardKit {
  const { board, measure } = useBoard(station, share);
  const settings = useAll('settings');
  return useMemo((): BoardKit => {
    const site = settings.get('site');
    const courseName = (course: number | null) =>
      site?.courses.find((each) => each.number === course)?.name ?? null;
    return { board, measure, courseName, gate: site?.kitchen.allergyGate ?? 'name' };
  }, [board, measure, settings]);
}

/**
 * What this board shows is told to the host once it is painted. A ticket on another page counts too: the strip names
 * it, or counts it and says that there is another page, and nobody overlooks a page that is lit.
 */
export function useProof(board: Board): void {
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

/** What a board sounds like. */
export function useStationAlarms(board: Board): void {
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
