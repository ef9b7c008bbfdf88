import { useEffect, useRef, useState } from 'react';
import type { Order } from '#shared/orders/order.ts';
import { useDocuments } from '#shared/ui/browser/hooks.ts';
import { tell } from '#shared/i18n/track/say.ts';
import { callFor } from '#shared/ui/browser/attention-rules.ts';
import { useHouse } from '../house.ts';
import { headlineOf, rings } from './headline.ts';

/** Calls the guest when an order becomes ready while they wait: sound, vibration, the whole screen, the title. */
export function Calls() {
  const { feed, bell, session } = useHouse();
  const orders = useDocuments(feed, 'order');
  const before = useRef(orders);
  const [calling, setCalling] = useState<string | null>(null);
  useEffect(() => {
    const news = [...orders.values()].find((order) => rings(before.current.get(order.id), order));
    before.current = orders;
    if (!news) return;
    setCalling(news.id);
    // The page has a flash of its own, with the order's number on it.
    bell.call({ ...callFor('ready', null), flash: false });
  }, [orders, bell]);
  const order = calling === null ? undefined : orders.get(calling);
  useEffect(() => {
    document.title = order ? tell('isReady', { number: order.number }) : session.site.name;
  }, [order, session.site.name]);
  return order ? <Flash order={order} onSeen={() => setCalling(null)} /> : null;
}

function Flash({ order, onSeen }: { readonly order: Order; readonly onSeen: () => void }) {
  const key = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    key.current?.focus();
  }, []);
  const { lead, large } = headlineOf(order, null);
  return (
    <button ref={key} type="button" className="g-flash" onClick={onSeen} aria-live="assertive">
      <span>{tell('order', { number: order.number })}</span>
      <b>{large}</b>
      <span>{lead}</span>
      <em>{tell('seen')}</em>
    </button>
  );
}
