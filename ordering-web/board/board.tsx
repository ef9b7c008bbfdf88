import { useState } from 'react';
import { instantOf, wallTime } from '#shared/basics/instant.ts';
import type { FeedClient } from '#shared/client/feed-client.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { useDocuments, useHostNow, useLink } from '#shared/ui/browser/hooks.ts';
import { Tick } from '#shared/ui/icons.tsx';
import type { ApiClient } from '#shared/client/api-client.ts';
import { say } from '#shared/i18n/board/say.ts';
import { useCallOut, usePickUp } from './call-out.ts';
import { boardView, calledInOrder, clearedIds, fitted, type Called } from './entries.ts';

interface BoardProps {
  readonly api: ApiClient;
  readonly feed: FeedClient;
  readonly session: SessionInfo;
}

/** The customers' screen: what is being made on the left, what can be collected on the right. */
export function Board({ api, feed, session }: BoardProps) {
  const entries = useDocuments(feed, 'board');
  const [order, setOrder] = useState<readonly string[]>([]);
  const next = calledInOrder(order, entries);
  if (next.join() !== order.join()) setOrder(next);
  const now = useHostNow(feed, 1000);
  const pickUp = usePickUp(api);
  const calledAt = useCalledAt(next, now);
  const cleared = clearedIds(calledAt, now, pickUp?.clearMinutes ?? null);
  const shown = next.filter((id) => !cleared.has(id));
  const { cooking, newest, ready } = boardView(
    new Map([...entries].filter(([id]) => !cleared.has(id))),
    shown,
  );
  useCallOut(newest, pickUp);
  return (
    <main className="b-page">
      <LinkLoss feed={feed} timeZone={session.site.timeZone} />
      <section className="b-cooking" aria-label={say('cooking')}>
        <h1>{say('cooking')}</h1>
        <Cooking all={cooking} />
        <p className="b-clock">
          <b>{wallTime(instantOf(now), session.site.timeZone)}</b>
        </p>
      </section>
      <section className="b-ready" aria-label={say('ready')} aria-live="polite">
        <h1>
          <Tick /> {say('ready')}
        </h1>
        {newest && <Newest key={newest.id} called={newest} />}
        <Ready all={ready} />
        {!newest && <p className="b-none">{say('waitHere')}</p>}
        <p className="b-site">{session.site.name}</p>
      </section>
    </main>
  );
}

/** When each number was seen to be ready first, in milliseconds since 1970. */
function useCalledAt(ready: readonly string[], now: number): ReadonlyMap<string, number> {
  const [calledAt] = useState(() => new Map<string, number>());
  for (const id of ready) if (!calledAt.has(id)) calledAt.set(id, now);
  for (const id of calledAt.keys()) if (!ready.includes(id)) calledAt.delete(id);
  return calledAt;
}

const COOKING_ROWS = 6;
const COOKING_MOST = 20;
const READY_ROWS = 3;
const READY_MOST = 8;

function Cooking({ all }: { readonly all: readonly Called[] }) {
  const { shown, more } = fitted(all, COOKING_MOST);
  return (
    <ul className={all.length > COOKING_ROWS ? 'b-dense' : ''}>
      {shown.map(({ id, number, name }) => (
        <li key={id}>
          <b>{number}</b>
          <span>{name}</span>
        </li>
      ))}
      {more > 0 && <li className="b-more">{say('more', { n: more })}</li>}
      {all.length === 0 && <li className="b-more">{say('nothing')}</li>}
    </ul>
  );
}

function Newest({ called: { number, name } }: { readonly called: Called }) {
  return (
    <p className="b-newest">
      <b>{number}</b>
      <span>
        {name}
        <small>{say('readyNow')}</small>
      </span>
    </p>
  );
}

function Ready({ all }: { readonly all: readonly Called[] }) {
  const { shown, more } = fitted(all, READY_MOST);
  return (
    <ul className={all.length > READY_ROWS ? 'b-dense' : ''}>
      {shown.map(({ id, number, name }) => (
        <li key={id}>
          <b>{number}</b>
          <span>{name}</span>
        </li>
      ))}
      {more > 0 && <li className="b-more">{say('more', { n: more })}</li>}
    </ul>
  );
}

/** Guests must know that a board which does not move may be wrong. */
function LinkLoss({ feed, timeZone }: { readonly feed: FeedClient; readonly timeZone: string }) {
  const { link } = useLink(feed);
  const now = useHostNow(feed, 1000);
  if (link === 'linked') return null;
  const silence = feed.silence();
  if (silence === null) return <p className="b-wait">{say('asking')}</p>;
  return (
    <p className="b-lost" role="alert">
      <b>{say('lost')}</b> {say('lostSince', { time: wallTime(instantOf(now - silence), timeZone) })}
    </p>
  );
}
