import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { FeedClient } from '#shared/client/feed-client.ts';
import { Outbox } from '#shared/client/outbox.ts';
import { STAFF_PACE } from '#shared/client/backoff.ts';
import { must } from '#shared/basics/result.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { browserClock, browserRandom, browserTimers } from '#shared/ui/browser/device.ts';
import { houseFeed } from '#shared/ui/browser/house-feed.ts';
import { keptCommands } from '#shared/ui/browser/kept-commands.ts';
import { keptValue } from '#shared/ui/browser/kept-value.ts';
import { Kept, Memory } from './kept.ts';

/** A tablet in service: its link, its outbox and its memory. */
export interface Tablet {
  readonly api: ApiClient;
  readonly feed: FeedClient;
  readonly outbox: Outbox;
  readonly memory: Memory;
  readonly session: SessionInfo;
}

/** Everything a waiter wants to hear of. */
const TOPICS = ['orders', 'floor', 'menu', 'stations', 'site', 'printers'] as const;

/** The parts of a tablet that outlive a shift: who signs in next sends what still waits. */
export interface TabletParts extends Omit<Tablet, 'session'> {
  /** Sends what waits here; call it whenever somebody signs in. */
  readonly takeUp: () => void;
}

export function newTablet(api: ApiClient): TabletParts {
  const memory = new Memory(keptValue('waiter', Kept));
  const outbox = new Outbox({
    api,
    storage: keptCommands('waiter'),
    timers: browserTimers,
    clock: browserClock,
    random: browserRandom,
    pace: STAFF_PACE,
    settled: ({ kind, command }) => {
      if (kind === 'done') memory.forget(command.key);
    },
  });
  return { api, feed: houseFeed(TOPICS), outbox, memory, takeUp: takingUp(outbox, memory) };
}

function takingUp(outbox: Outbox, memory: Memory): () => void {
  let opened = false;
  return () => {
    if (opened) return outbox.retryNow();
    opened = true;
    outbox.open().then(
      () => memory.keepOnly(keysOf(outbox)),
      (error: unknown) => reportError(error),
    );
  };
}

function keysOf(outbox: Outbox): ReadonlySet<string> {
  const { waiting, refused } = outbox.state();
  return new Set([...waiting, ...refused].map((command) => command.key));
}

export const TabletContext = createContext<Tablet | null>(null);

export function useTablet(): Tablet {
  return must(useContext(TabletContext), 'a tablet around this part of the page');
}

/** What the tablet remembers; renders again when it changes. */
export function useKept(): Kept {
  const { memory } = useTablet();
  return useSyncExternalStore(memory.subscribe, memory.state);
}
