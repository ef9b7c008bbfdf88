import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { Topic } from '#shared/contract/feed.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { applyTheme } from '#shared/ui/theme.ts';
import { AllDayPage } from './all-day/all-day-page.tsx';
import { BoardPage } from './board/board-page.tsx';
import { ChoosePage } from './door/choose-page.tsx';
import { Door } from './door/door.tsx';
import { Unwanted } from './door/unwanted.tsx';
import { ExpoPage } from './expo/expo-page.tsx';
import { KanbanPage } from './kanban/kanban-page.tsx';
import { practiceSpeed } from './practice/address.ts';
import { openPractice } from './practice/practice.ts';
import { PracticeBand } from './practice/practice-band.tsx';
import type { PreferenceStore } from './store/preferences.ts';
import { openScreen, type Screen } from './store/screen.ts';
import { ScreenContext } from './store/use-screen.ts';
import { memoryOf, topicsOf, type Where } from './where.ts';
import { useLanguage, useSpoken } from './words/use-language.ts';

interface AppProps {
  readonly api: ApiClient;
  readonly preferences: PreferenceStore;
  readonly where: Where;
}

/** The other station of a screen that shows two. */
function splitOf(preferences: PreferenceStore): string | null {
  const { layout, splitWith } = preferences.state();
  return layout === 'split' ? splitWith : null;
}

/** The kitchen's pages: which one, is in the address. */
export function App({ api, preferences, where }: AppProps) {
  useLanguage();
  const { theme } = useSyncExternalStore(preferences.subscribe, preferences.state);
  useEffect(() => applyTheme(theme, document.documentElement), [theme]);
  const split = useSyncExternalStore(preferences.subscribe, () => splitOf(preferences));
  const [heard] = useState(split);
  useEffect(() => {
    // What is heard of is said once, when the link begins: another second station begins it again.
    if (split !== heard) location.reload();
  }, [split, heard]);
  const open = useCallback(
    (session: SessionInfo) => {
      const topics = topicsOf(where, splitOf(preferences));
      const practice = practiceOf(session, where, topics, splitOf(preferences));
      return openScreen({ api, session, preferences, topics, memory: memoryOf(where) ?? 'choose', practice });
    },
    [api, preferences, where],
  );
  return (
    <Door api={api} open={open}>
      {(screen) => (
        <ScreenContext value={screen}>
          <Spoken screen={screen} />
          {screen.practice !== null && (
            <PracticeBand practice={screen.practice} page={memoryOf(where) ?? 'choose'} />
          )}
          <Page where={where} />
          <Unwanted />
        </ScreenContext>
      )}
    </Door>
  );
}

/** Speaks as the screen is set. */
function Spoken({ screen }: { readonly screen: Screen }) {
  useSpoken(screen);
  return null;
}

/** What a page is practised with: a station or the pass, when the address says so. */
function practiceOf(session: SessionInfo, where: Where, topics: readonly Topic[], split: string | null) {
  const speed = practiceSpeed(location.search);
  if (speed === null || (where.page !== 'station' && where.page !== 'expo')) return null;
  const stations = where.page === 'station' ? [where.station, ...(split === null ? [] : [split])] : [];
  return openPractice({ session, topics, stations, speed, seed: Date.now() });
}

function Page({ where }: { readonly where: Where }) {
  switch (where.page) {
    case 'choose':
      return <ChoosePage />;
    case 'expo':
      return <ExpoPage />;
    case 'board':
      return <KanbanPage />;
    case 'all-day':
      return <AllDayPage />;
    case 'station':
      return <BoardPage station={where.station} />;
  }
}
