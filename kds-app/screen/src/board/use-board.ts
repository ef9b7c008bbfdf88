import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { wallTime } from '#shared/basics/instant.ts';
import { usePreferences, useScreen } from '../store/use-screen.ts';
import { Board } from './board.ts';
import { DeckMaker, type Naming } from './deck.ts';
import type { Viewport } from './geometry.ts';
import { liftOff } from './lift-off.ts';
import { canvasMeasure } from './measure.ts';
import type { Measure } from './wrap.ts';
import { useLanguage } from '../words/use-language.ts';

export function useViewport(): Viewport {
  // Under the band of a practice the page is lower than the window.
  const read = () => ({
    width: window.innerWidth,
    height: window.innerHeight - (document.querySelector('.practice-band')?.clientHeight ?? 0),
  });
  const [viewport, setViewport] = useState(read);
  useEffect(() => {
    const changed = () => setViewport(read());
    window.addEventListener('resize', changed);
    return () => window.removeEventListener('resize', changed);
  }, []);
  return viewport;
}

/** Measures with the page's own face: until that is loaded, and again once it is. */
function useMeasure(): Measure {
  const [measure, setMeasure] = useState(() => canvasMeasure());
  useEffect(() => {
    let gone = false;
    const again = () => {
      if (!gone) setMeasure(() => canvasMeasure());
    };
    document.fonts.ready.then(again, again);
    return () => {
      gone = true;
    };
  }, []);
  return measure;
}

/** Names of dishes and modifiers in a language; nothing, and no work, for a screen that has none of its own. */
function useNaming(language: string | null): Naming | undefined {
  const { feed } = useScreen();
  const items = useSyncExternalStore(feed.documents.subscribe, () =>
    language === null ? null : feed.documents.of('item'),
  );
  const groups = useSyncExternalStore(feed.documents.subscribe, () =>
    language === null ? null : feed.documents.of('group'),
  );
  return useMemo(() => {
    if (language === null || items === null || groups === null) return undefined;
    const modifiers = new Map<string, string | undefined>(
      [...groups.values()].flatMap((group) => group.modifiers.map(({ id, names }) => [id, names[language]])),
    );
    return {
      item: (id) => items.get(id)?.names[language] ?? null,
      modifier: (id) => modifiers.get(id) ?? null,
    };
  }, [language, items, groups]);
}

/** The board of a station, laid out for this window and this cook. `share` 2: for half of the window. */
export function useBoard(
  station: string,
  share: 1 | 2 = 1,
): {
  readonly board: Board;
  readonly maker: DeckMaker;
  readonly measure: Measure;
} {
  const screen = useScreen();
  const viewport = useViewport();
  const measure = useMeasure();
  const look = usePreferences();
  const { timeZone } = screen.session.site;
  const naming = useNaming(look.language);
  const language = useLanguage();
  const maker = useMemo(() => {
    const writing = { measure, wallClock: (at: string) => wallTime(at, timeZone), language };
    return new DeckMaker({ viewport, look, writing, share, naming });
  }, [viewport, look, measure, timeZone, share, naming, language]);
  const [board] = useState(() => {
    const { kitchen, notices, seen, ticker, preferences, feed, shown } = screen;
    const manner = () => {
      const { bumpBy, ticketBump } = preferences.state();
      const gate = feed.documents.of('settings').get('site')?.kitchen.allergyGate ?? 'name';
      return { bumpBy, ticketBump, gate };
    };
    return new Board({ kitchen, notices, seen, ticker, station, maker, manner, leaving: liftOff, shown });
  });
  useEffect(() => board.start(), [board]);
  useEffect(() => board.style(maker), [board, maker]);
  useEffect(() => {
    const lifted = () => board.press(false);
    window.addEventListener('pointerup', lifted);
    window.addEventListener('pointercancel', lifted);
    return () => {
      window.removeEventListener('pointerup', lifted);
      window.removeEventListener('pointercancel', lifted);
    };
  }, [board]);
  return { board, maker, measure };
}
