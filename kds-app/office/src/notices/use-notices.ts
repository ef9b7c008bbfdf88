import { useCallback, useEffect, useState } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { ChannelsView, Notice, NoticeStatus } from '#shared/contract/notices.ts';
import { NOTICE_ROUTES } from '#shared/contract/routes-notices.ts';
import { useAll, useHouse } from '../house.ts';

/** How many notices failed that nobody has seen to. */
export function useFailedCount(): number {
  return [...useAll('channel').values()].reduce((sum, { failed }) => sum + failed, 0);
}

/** How the channels are set up; asked again when one of them fares otherwise, or on demand. */
export function useChannels(): readonly [view: ChannelsView | null, again: () => void] {
  const { api } = useHouse();
  const states = useAll('channel');
  const [view, setView] = useState<ChannelsView | null>(null);
  const again = useCallback(
    () =>
      void api.call(NOTICE_ROUTES.noticeChannels, {}).then((answer) => {
        if (answer.ok) setView(answer.value);
      }),
    [api],
  );
  useEffect(again, [again, states]);
  return [view, again];
}

export interface NoticeList {
  readonly notices: readonly Notice[];
  /** Asks for older ones; null when there are none. */
  readonly more: (() => void) | null;
  readonly again: () => void;
  /** Why they could not be fetched. */
  readonly fault: string | null;
}

const PAGE = 20;

interface Fetched {
  readonly status: NoticeStatus;
  readonly notices: readonly Notice[];
  readonly next: string | null;
  readonly fault: string | null;
}

async function fetchNotices(
  api: ApiClient,
  status: NoticeStatus,
  { notices, next }: Pick<Fetched, 'notices' | 'next'>,
): Promise<Fetched> {
  const query = { status, limit: PAGE, cursor: next ?? undefined };
  const answer = await api.call(NOTICE_ROUTES.listNotices, { query });
  if (!answer.ok) return { status, notices, next: null, fault: answer.error.detail };
  const { notices: more, nextCursor } = answer.value;
  return { status, notices: [...notices, ...more], next: nextCursor, fault: null };
}

const NOTHING_YET = { notices: [], next: null };

/** Notices of one kind, newest first; null until they have come. */
export function useNotices(status: NoticeStatus): NoticeList | null {
  const { api } = useHouse();
  const states = useAll('channel');
  const [got, setGot] = useState<Fetched | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let gone = false;
    void fetchNotices(api, status, NOTHING_YET).then((first) => {
      if (!gone) setGot(first);
    });
    return () => {
      gone = true;
    };
    // Another map means that a channel fares otherwise; another number, that somebody asked.
  }, [api, status, states, asked]);
  if (got === null || got.status !== status) return null;
  const more = got.next === null ? null : () => void fetchNotices(api, status, got).then(setGot);
  return { notices: got.notices, more, again: () => setAsked(asked + 1), fault: got.fault };
}
