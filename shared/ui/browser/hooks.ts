import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FeedClient, LinkState } from '../../client/feed-client.ts';
import type { Outbox, OutboxState } from '../../client/outbox.ts';
import type { BodyOf, DocumentKind } from '../../contract/documents.ts';

/** The link to the host; renders again when its state changes, not at heartbeats. */
export function useLink(feed: FeedClient): LinkState {
  return useSyncExternalStore(feed.subscribe, feed.link);
}

/** Every document of a kind; renders again when one of them changes. */
export function useDocuments<K extends DocumentKind>(
  feed: FeedClient,
  kind: K,
): ReadonlyMap<string, BodyOf<K>> {
  return useSyncExternalStore(feed.documents.subscribe, () => feed.documents.of(kind));
}

export function useOutbox(outbox: Outbox): OutboxState {
  return useSyncExternalStore(outbox.subscribe, outbox.state);
}

/** The host's wall time in milliseconds, read again every `everyMs`. */
export function useHostNow(feed: FeedClient, everyMs: number): number {
  const [now, setNow] = useState(() => feed.hostNow());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(feed.hostNow()), everyMs);
    return () => window.clearInterval(timer);
  }, [feed, everyMs]);
  return now;
}
