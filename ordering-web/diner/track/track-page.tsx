import { Suspense, useEffect } from 'react';
import type { Order } from '#shared/orders/order.ts';
import { useLink } from '#shared/ui/browser/hooks.ts';
import { later } from '#shared/ui/browser/later.ts';
import { join } from '#shared/ui/browser/speaking.ts';
import { Bar, MainKey, Notice, SmallKey, Top } from '#shared/ui/guest/frame.tsx';
import { say } from '#shared/i18n/diner/say.ts';
import { tell } from '#shared/i18n/track/say.ts';
import { LanguageKey } from '#shared/ui/guest/language-key.tsx';
import { AgainDishes, KeepOffer } from '../account/late.tsx';
import { show } from '../go.ts';
import { useHouse } from '../house.ts';
import { CallKeys } from '../table/call-keys.tsx';
import { Rating } from '../table/rating.tsx';
import { CancelOrder } from './cancel-order.tsx';
import { Expectation } from './expectation.tsx';
import { isAwaited, mayCancel, shortWords } from './headline.ts';
import { OrderStops } from './order-stops.tsx';
import { SentDishes } from './sent-dishes.tsx';
import { useOrders, type Orders } from './use-orders.ts';

const Reach = later(async () => (await import('./reach.tsx')).Reach);
const ShareKey = later(async () => {
  const [{ ShareKey: key }, { follow }] = await Promise.all([
    import('../follow/share-key.tsx'),
    import('#shared/i18n/follow/say.ts'),
  ]);
  await join(follow);
  return key;
});

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
        <Suspense fallback={<SentDishes order={order} />}>
          <AgainDishes order={order} />
        </Suspense>
      ) : (
        <SentDishes order={order} />
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
        {order.place === null && isAwaited(order) && (
          <Suspense fallback={null}>
            <ShareKey orderId={order.id} />
          </Suspense>
        )}
        {mayCancel(order) && <CancelOrder order={order} />}
      </div>
    </>
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
