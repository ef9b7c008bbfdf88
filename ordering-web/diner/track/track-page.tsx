import { lazy, Suspense, useEffect } from 'react';
import type { Order } from '#shared/orders/order.ts';
import { useLink } from '#shared/ui/browser/hooks.ts';
import { Bar, MainKey, Notice, SmallKey, Top } from '#shared/ui/guest/frame.tsx';
import { DishRow } from '#shared/ui/guest/status-line.tsx';
import { say } from '#shared/i18n/diner/say.ts';
import { tell } from '#shared/i18n/track/say.ts';
import { LanguageKey } from '#shared/ui/guest/language-key.tsx';
import { AgainDishes, KeepOffer } from '../account/late.tsx';
import { show } from '../go.ts';
import { useHouse } from '../house.ts';
import { CallKeys } from '../table/call-keys.tsx';
import { Rating } from '../table/rating.tsx';
import { CancelOrder } from './cancel-order.tsx';
import { dishDetail, dishesOf } from './dish.ts';
import { Expectation } from './expectation.tsx';
import { isAwaited, mayCancel, shortWords } from './headline.ts';
import { OrderStops } from './order-stops.tsx';
import { useOrders, type Orders } from './use-orders.ts';

const Reach = lazy(() => import('./reach.tsx'));

interface TrackPageProps {
  /** Null: the newest. */
  readonly orderId: string | null;
  /** Whether there is a menu to go back to. */
  readonly more: boolean;
}

/** An order on its way: how long still, where it is, each dish; and the others of this sitting. */
export function TrackPage({ orderId, more }: TrackPageProps) {
  const { feed, hanging } = useHouse();
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
  }, [orderId]);
  const { link } = useLink(feed);
  const orders = useOrders();
  const order =
    orders.list.find((each) => each.id === orderId) ?? (orderId === null ? orders.list[0] : undefined);
  return (
    <div className="g-page">
      <Top hanging={hanging}>
        {order && <b className="g-top-word">{tell('order', { number: order.number })}</b>}
        <LanguageKey />
      </Top>
      <main className="g-width g-narrow">
        {link === 'lost' && (
          <Notice tone="warn" keys={<SmallKey onPress={() => feed.retryNow()}>{say('retry')}</SmallKey>}>
            {tell('old')}
          </Notice>
        )}
        {order ? (
          <TrackedOrder key={order.id} order={order} orders={orders} more={more} />
        ) : (
          <NoOrder linked={link === 'linked'} />
        )}
        <Others orders={orders} current={order?.id ?? null} />
      </main>
      {more && (
        <Bar>
          <MainKey
            label={tell(orders.list.length === 0 ? 'toMenu' : 'orderMore')}
            onPress={() => show({ at: 'menu' })}
          />
        </Bar>
      )}
    </div>
  );
}

interface TrackedOrderProps {
  readonly order: Order;
  readonly orders: Orders;
  /** There is a menu, to order from once more. */
  readonly more: boolean;
}

function TrackedOrder({ order, orders, more }: TrackedOrderProps) {
  const left = orders.leftOf(order);
  return (
    <>
      <Expectation order={order} left={left} now={orders.now} />
      <OrderStops order={order} />
      {more ? (
        <Suspense fallback={<Dishes order={order} />}>
          <AgainDishes order={order} />
        </Suspense>
      ) : (
        <Dishes order={order} />
      )}
      <div className="g-after">
        {order.specialInstructions !== '' && <p>{tell('forKitchen', { note: order.specialInstructions })}</p>}
        <Rating order={order} />
        <CallKeys bill />
        {more && (
          <Suspense fallback={null}>
            <KeepOffer />
          </Suspense>
        )}
        {isAwaited(order) && (
          <Suspense fallback={null}>
            <Reach />
          </Suspense>
        )}
        {mayCancel(order) && <CancelOrder order={order} />}
      </div>
    </>
  );
}

function Dishes({ order }: { readonly order: Order }) {
  return (
    <ul className="g-sent-dishes" aria-label={tell('dishes')}>
      {dishesOf(order).map(({ line, square, word }) => (
        <DishRow
          key={line.id}
          square={square}
          quantity={line.quantity}
          name={line.name}
          detail={dishDetail(line)}
          word={word}
        />
      ))}
    </ul>
  );
}

function NoOrder({ linked }: { readonly linked: boolean }) {
  if (!linked) return <p className="g-empty">{tell('fetching')}</p>;
  return (
    <div className="g-empty">
      <h1>{tell('none')}</h1>
      <p>{tell('noneHelp')}</p>
    </div>
  );
}

function Others({ orders, current }: { readonly orders: Orders; readonly current: string | null }) {
  const others = orders.list.filter((order) => order.id !== current);
  if (others.length === 0) return null;
  return (
    <section className="g-others">
      <h2>{tell(current === null ? 'orders' : 'alsoOrdered')}</h2>
      {others.map((order) => (
        <button
          key={order.id}
          type="button"
          className="g-other"
          onClick={() => show({ at: 'track', orderId: order.id })}
        >
          <b>
            {tell('order', { number: order.number })}: {order.items.map((line) => line.name).join(', ')}
          </b>
          <span>{shortWords(order, orders.leftOf(order))}</span>
        </button>
      ))}
    </section>
  );
}
