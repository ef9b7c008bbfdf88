import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { Result } from '#shared/basics/result.ts';
import type { Failure } from '#shared/client/failure.ts';
import type { PastLine, PastOrder } from '#shared/contract/accounts.ts';
import { ACCOUNT_ROUTES } from '#shared/contract/routes-account.ts';
import { account as say } from '#shared/i18n/account/say.ts';
import { diner, say as sayDiner } from '#shared/i18n/diner/say.ts';
import { localeFor } from '#shared/i18n/language.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { Notice, SignKey, SmallKey } from '#shared/ui/guest/frame.tsx';
import { Plus } from '#shared/ui/guest/guest-icons.tsx';
import { Tick } from '#shared/ui/icons.tsx';
import { failureWords } from '../failure-words.ts';
import { useHouse, useWords } from '../house.ts';
import { useMenu } from '../menu/use-menu.ts';
import { pastName, pastWords } from './past-words.ts';
import { Review } from './review.tsx';
import { useAgain, type Again } from './use-again.ts';

const PAGE = 20;

interface Pages {
  readonly orders: readonly PastOrder[];
  readonly next: string | null;
  readonly at: 'asking' | 'there';
  readonly failure: Failure | null;
}

type Answer = Result<z.output<typeof ACCOUNT_ROUTES.accountOrders.answer>, Failure>;

/** The pages with one more, or with why it could not be had. */
function withPage(before: Pages, answer: Answer): Pages {
  if (!answer.ok) return { ...before, at: 'there', failure: answer.error };
  const { orders, nextCursor } = answer.value;
  return { orders: [...before.orders, ...orders], next: nextCursor, at: 'there', failure: null };
}

/** The orders of the account, page by page. */
function usePastOrders() {
  const { api } = useHouse();
  const [pages, setPages] = useState<Pages>({ orders: [], next: null, at: 'asking', failure: null });
  useEffect(() => {
    let left = false;
    api
      .call(ACCOUNT_ROUTES.accountOrders, { query: { limit: PAGE } })
      .then((answer) => {
        if (!left) setPages((before) => withPage({ ...before, orders: [] }, answer));
      })
      .catch(surprise);
    return () => {
      left = true;
    };
  }, [api]);
  const more = () => {
    const query = { limit: PAGE, ...(pages.next === null ? {} : { cursor: pages.next }) };
    api
      .call(ACCOUNT_ROUTES.accountOrders, { query })
      .then((answer) => setPages((before) => withPage(before, answer)))
      .catch(surprise);
  };
  return { pages, more };
}

/** What was ordered before, the newest first, each to be ordered again: all of it, or one dish. */
export function PastOrders() {
  const { pages, more } = usePastOrders();
  const menu = useMenu();
  const again = useAgain(menu.items);
  const { orders, next, at, failure } = pages;
  if (at === 'asking') return <p className="g-empty">{say('fetching')}</p>;
  return (
    <>
      {failure !== null && (
        <Notice tone="stop" keys={<SmallKey onPress={more}>{sayDiner('tryAgain')}</SmallKey>}>
          {failureWords(failure)}
        </Notice>
      )}
      {orders.length === 0 && failure === null && <p className="g-quiet">{say('noOrders')}</p>}
      {again.news !== null && <Notice tone="warn">{again.news}</Notice>}
      {orders.map((order) => (
        <PastOrderCard key={order.id} order={order} again={again} />
      ))}
      {next !== null && <SmallKey onPress={more}>{say('older')}</SmallKey>}
      {again.review !== null && <Review again={again} lines={again.review} />}
    </>
  );
}

function PastOrderCard({ order, again }: { readonly order: PastOrder; readonly again: Again }) {
  const { money } = useWords();
  const day = useDay();
  return (
    <article className="g-past">
      <header>
        <h2>{day(order.placedAt)}</h2>
        <span className="g-price">{money(order.total)}</span>
      </header>
      {order.status === 'cancelled' && <p className="g-left">{say('cancelled')}</p>}
      {order.shared && <p className="g-left">{say('shared')}</p>}
      <ul>
        {order.lines.map((line, index) => (
          // A dish may stand there twice; the order never changes any more.
          <PastDish
            key={`${line.menuItemId} ${index}`}
            line={line}
            id={`${order.id} ${index}`}
            again={again}
          />
        ))}
      </ul>
      <SmallKey loud onPress={() => again.order(order.lines)}>
        {say('orderAgain')}
      </SmallKey>
    </article>
  );
}

interface PastDishProps {
  readonly line: PastLine;
  readonly id: string;
  readonly again: Again;
}

function PastDish({ line, id, again }: PastDishProps) {
  const item = again.items.get(line.menuItemId);
  const name = pastName(line, item);
  const detail = pastWords(line, item);
  const added = again.added.has(id);
  return (
    <li>
      <div>
        <b className="g-dish">
          {line.quantity > 1 && <>{line.quantity} × </>}
          {name}
        </b>
        {detail !== '' && <p className="g-left">{detail}</p>}
        {added && (
          <p className="g-left" role="status">
            {say('inOrder')}
          </p>
        )}
      </div>
      <SignKey label={say('dishAgain', { name })} onPress={() => again.dish(line, id)}>
        {added ? <Tick /> : <Plus />}
      </SignKey>
    </li>
  );
}

/** The day as people write it: with the year, because a history goes back. */
function useDay(): (at: string) => string {
  const { site } = useHouse().session;
  const locale = localeFor(diner.language(), site.locale);
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: site.timeZone });
  return (at) => format.format(new Date(at));
}
