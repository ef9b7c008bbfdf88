import { useEffect, useMemo, useRef } from 'react';
import type { Order } from '#shared/orders/order.ts';
import { useFlash } from '#shared/ui/alerts/use-flash.ts';
import { useDocuments, useLink } from '#shared/ui/browser/hooks.ts';
import { tell } from '#shared/i18n/track/say.ts';
import { useHouse } from '../house.ts';
import { headlineOf } from './headline.ts';
import { newsOf } from './news.ts';

/** Calls the guest when something happens to their order while they wait: sound, vibration, the whole screen, the title. */
export function Calls() {
  const { feed, bell, session } = useHouse();
  const orders = useDocuments(feed, 'order');
  const { link } = useLink(feed);
  const news = useMemo(() => [...orders.values()].flatMap(newsOf), [orders]);
  const [flash, putOut] = useFlash({ attention: bell, news, linked: link === 'linked' });
  const order = orders.get(flash?.news.at(-1)?.orderId ?? '');
  const title = order ? titleOf(order) : session.site.name;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return order ? <Flash key={flash?.turn} order={order} onSeen={putOut} /> : null;
}

function titleOf(order: Order): string {
  const { number } = order;
  if (order.status === 'ready') return tell('isReady', { number });
  return `● ${tell('order', { number })}: ${headlineOf(order, null).large}`;
}

function Flash({ order, onSeen }: { readonly order: Order; readonly onSeen: () => void }) {
  const key = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    key.current?.focus();
  }, []);
  const { lead, large } = headlineOf(order, null);
  const tone = order.status === 'cancelled' ? 'g-flash g-flash-void' : 'g-flash';
  return (
    <button ref={key} type="button" className={tone} onClick={onSeen} aria-live="assertive">
      <span>{tell('order', { number: order.number })}</span>
      <b>{large}</b>
      <span>{lead}</span>
      <em>{tell('seen')}</em>
    </button>
  );
}
