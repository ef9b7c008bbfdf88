import { useMemo } from 'react';
import { say } from '#shared/i18n/reception/say.ts';
import { happeningsOf } from '#shared/orders/happenings.ts';
import type { Order } from '#shared/orders/order.ts';
import { Caller } from '#shared/ui/alerts/caller.tsx';
import type { News } from '#shared/ui/alerts/use-flash.ts';
import { useLink } from '#shared/ui/browser/hooks.ts';
import { useSpoken } from '#shared/ui/browser/speaking.ts';
import { bell } from '../device/bell.ts';
import { useDesk, useRoomOrders } from './desk.ts';

/** What reception must not miss of the rooms' orders: one that waits for a yes, and one that came back. */
export function RoomBell() {
  const { feed } = useDesk();
  const { link } = useLink(feed);
  const orders = useRoomOrders();
  const language = useSpoken();
  const news = useMemo(() => orders.flatMap((order) => newsIn(order, language)), [orders, language]);
  return <Caller attention={bell} news={news} linked={link === 'linked'} title={say('pageTitle')} />;
}

/** The words are those of the language that is spoken now. */
function newsIn(order: Order, _language: string): News[] {
  const room = order.place?.name ?? '';
  return happeningsOf(order).flatMap(({ key, event }): News[] => {
    const own = `${order.id}/${key}`;
    if (event === 'approval') return [{ key: own, occasion: event, words: say('waitsForYes', { room }) }];
    if (event === 'brought_back' && order.status === 'ready')
      return [{ key: own, occasion: event, words: say('cameBack', { room }) }];
    return [];
  });
}
