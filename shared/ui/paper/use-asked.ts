import { useEffect, useState } from 'react';
import type { Result } from '../../basics/result.ts';
import type { ApiClient } from '../../client/api-client.ts';
import type { Failure } from '../../client/failure.ts';
import type { FeedClient } from '../../client/feed-client.ts';
import { PRINT_ROUTES, type PaperNews } from '../../contract/routes-print.ts';
import type { SessionInfo } from '../../contract/sessions.ts';
import type { Job } from '../../kitchen/job.ts';
import { isGoing } from './printers.ts';

/** Where somebody stands who asks for paper. */
export interface PaperDesk {
  readonly api: ApiClient;
  readonly feed: FeedClient;
  readonly session: SessionInfo;
}

/** What somebody asked for here, and what became of it. */
export interface Asked {
  readonly news: readonly PaperNews[];
  /** Why the last wish was refused; null: it was not. */
  readonly fault: string | null;
  readonly busy: boolean;
  /** Sends a wish. It is never kept for later: paper that comes out after its guests have left is nobody's. */
  readonly ask: (wish: () => Promise<Result<readonly Job[], Failure>>) => void;
}

const AGAIN_MS = 600;

export function useAsked({ api }: Pick<PaperDesk, 'api'>): Asked {
  const [news, setNews] = useState<readonly PaperNews[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [round, setRound] = useState(0);
  const ids = news.filter(isGoing).map(({ id }) => id);
  const going = ids.join(',');
  useEffect(() => {
    if (going === '') return undefined;
    let wanted = true;
    const look = async () => {
      const answer = await api.call(PRINT_ROUTES.paperNews, { query: { ids: going } });
      if (!wanted) return;
      if (answer.ok) setNews((before) => merged(before, answer.value.papers));
      setRound((before) => before + 1);
    };
    const timer = window.setTimeout(() => look().catch((error: unknown) => reportError(error)), AGAIN_MS);
    return () => {
      wanted = false;
      window.clearTimeout(timer);
    };
  }, [api, going, round]);
  const send = async (wish: () => Promise<Result<readonly Job[], Failure>>) => {
    setBusy(true);
    setFault(null);
    const answer = await wish();
    setBusy(false);
    if (answer.ok) setNews(answer.value.map(newsOf));
    else setFault(answer.error.detail);
  };
  return {
    news,
    fault,
    busy,
    ask: (wish) => {
      send(wish).catch((error: unknown) => {
        setBusy(false);
        reportError(error);
      });
    },
  };
}

function newsOf({ id, paper, ticketId, printerId, status }: Job): PaperNews {
  return { id, kind: paper.kind, ticketId, printerId, status };
}

function merged(before: readonly PaperNews[], told: readonly PaperNews[]): readonly PaperNews[] {
  const byId = new Map(told.map((each) => [each.id, each]));
  return before.map((each) => byId.get(each.id) ?? each);
}
