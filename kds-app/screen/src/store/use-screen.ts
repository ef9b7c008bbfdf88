import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Instant } from '#shared/basics/instant.ts';
import { must } from '#shared/basics/result.ts';
import type { BodyOf, DocumentKind } from '#shared/contract/documents.ts';
import type { LinkView } from './link-watch.ts';
import type { Notice } from './notices.ts';
import type { Preferences } from './preferences.ts';
import type { Screen } from './screen.ts';

export const ScreenContext = createContext<Screen | null>(null);

export function useScreen(): Screen {
  return must(useContext(ScreenContext), 'a screen around this component');
}

/** What `select` makes of the host's time: renders again only at the strikes at which it makes something else. */
export function useTick<T extends string | number | boolean | null>(select: (now: Instant) => T): T {
  const { ticker } = useScreen();
  return useSyncExternalStore(ticker.subscribe, () => select(ticker.now()));
}

export function useLinkView(): LinkView {
  const { link } = useScreen();
  return useSyncExternalStore(link.subscribe, link.state);
}

export function usePreferences(): Preferences {
  const { preferences } = useScreen();
  return useSyncExternalStore(preferences.subscribe, preferences.state);
}

export function useNotices(): readonly Notice[] {
  const { notices } = useScreen();
  return useSyncExternalStore(notices.subscribe, notices.all);
}

/** Every document of a kind. */
export function useAll<K extends DocumentKind>(kind: K): ReadonlyMap<string, BodyOf<K>> {
  const { feed } = useScreen();
  return useSyncExternalStore(feed.documents.subscribe, () => feed.documents.of(kind));
}

/** The ids that somebody has touched; renders again when one is added. */
export function useSeen(): ReadonlySet<string> {
  const { seen } = useScreen();
  return useSyncExternalStore(seen.subscribe, seen.state);
}

/** How many commands wait for the link. */
export function useWaitingCount(): number {
  const { outbox } = useScreen();
  return useSyncExternalStore(outbox.subscribe, () => outbox.state().waiting.length);
}
