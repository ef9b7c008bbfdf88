import { useEffect, useState } from 'react';
import type { Failure } from '#shared/client/failure.ts';
import { FOLLOW_ROUTES } from '#shared/contract/routes-follow.ts';
import { sayFollow } from '#shared/i18n/follow/say.ts';
import { tell } from '#shared/i18n/track/say.ts';
import type { Order } from '#shared/orders/order.ts';
import { useHostNow } from '#shared/ui/browser/hooks.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { Notice, Top } from '#shared/ui/guest/frame.tsx';
import { LanguageKey } from '#shared/ui/guest/language-key.tsx';
import { useHouse } from '../house.ts';
import { Expectation } from '../track/expectation.tsx';
import { OrderStops } from '../track/order-stops.tsx';
import { promised, timeLeft } from '../track/promise.ts';
import { SentDishes } from '../track/sent-dishes.tsx';

interface FollowProps {
  readonly orderId: string;
  readonly code: string;
}

interface Known {
  readonly order: Order | null;
  readonly failure: Failure | null;
}

const EVERY_MS = 5000;

/** The order as its link shows it, asked again every few seconds while the page is looked at. */
function useFollowed({ orderId, code }: FollowProps): Known {
  const { api } = useHouse();
  const [known, setKnown] = useState<Known>({ order: null, failure: null });
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      if (document.hidden) return;
      const answer = await api.call(FOLLOW_ROUTES.followOrder, { params: { id: orderId }, query: { code } });
      if (gone) return;
      setKnown((before) =>
        answer.ok ? { order: answer.value, failure: null } : { ...before, failure: answer.error },
      );
    };
    const look = () => void ask().catch(surprise);
    look();
    const timer = window.setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      gone = true;
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [api, orderId, code]);
  return known;
}

/** An order that somebody else has placed and sent the link of: how far it is, and nothing that could be done. */
export function FollowPage(props: FollowProps) {
  const { feed, hanging, session } = useHouse();
  const now = useHostNow(feed, 10_000);
  const known = useFollowed(props);
  const { order } = known;
  useEffect(() => {
    document.title = session.site.name;
  }, [session.site.name]);
  return (
    <div className="g-page">
      <Top hanging={order?.orderType === 'delivery' ? session.site.name : hanging}>
        {order && <b className="g-top-word">{tell('order', { number: order.number })}</b>}
        <LanguageKey />
      </Top>
      <main className="g-width g-narrow">{isGone(known) ? <Gone /> : <Standing {...known} now={now} />}</main>
    </div>
  );
}

function isGone({ failure }: Known): boolean {
  return failure?.kind === 'refused' && [400, 404, 422].includes(failure.problem.status);
}

function Gone() {
  return (
    <div className="g-empty">
      <h1>{sayFollow('gone')}</h1>
      <p>{sayFollow('goneHelp')}</p>
    </div>
  );
}

/** As far as it was heard; what could not be asked just now is said to be old. */
function Standing({ order, failure, now }: Known & { readonly now: number }) {
  const window = order && promised(order);
  return (
    <>
      {failure !== null && <Notice tone="warn">{tell('old')}</Notice>}
      {order === null ? (
        failure === null && <p className="g-empty">{tell('fetching')}</p>
      ) : (
        <>
          <Expectation order={order} left={window && timeLeft(window, now)} now={now} />
          <OrderStops order={order} />
          <SentDishes order={order} />
        </>
      )}
    </>
  );
}
