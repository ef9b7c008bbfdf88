import { useCallback, useEffect, useState } from 'react';
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

/** Notices of one kind, newest first; null until they have come. */
export function useNotices(status: NoticeStatus): NoticeList | null {
  const { api } = useHouse();
  const states = useAll('channel');
  const [got, setGot] = useState<Fetched | null>(null);
  const ask = useCallback(
    async (cursor: string | undefined, before: readonly Notice[]) => {
      const answer = await api.call(NOTICE_ROUTES.listNotices, { query: { status, limit: PAGE, cursor } });
      setGot(
        answer.ok
          ? {
              status,
              notices: [...before, ...answer.value.notices],
              next: answer.value.nextCursor,
              fault: null,
            }
          : { status, notices: before, next: null, fault: answer.error.detail },
      );
    },
    [api, status],
  );
  const again = useCallback(() => void ask(undefined, []), [ask]);
  useEffect(again, [again, states]);
  if (got === null || got.status !== status) return null;
  const { notices, next, fault } = got;
  return { notices, more: next === null ? null : () => void ask(next, notices), again, fault };
}
