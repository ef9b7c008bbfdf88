import { say } from '#shared/i18n/diner/say.ts';
import { MainKey } from '#shared/ui/guest/frame.tsx';
import { show } from '../go.ts';
import { shortWords } from './headline.ts';
import { useOrders } from './use-orders.ts';

/** The order that is on its way, from the menu. */
export function LatestKey() {
  const orders = useOrders();
  const latest = orders.list[0];
  if (!latest) return null;
  return (
    <MainKey
      label={say('orderIs', { number: latest.number, words: shortWords(latest, orders.leftOf(latest)) })}
      onPress={() => show({ at: 'track', orderId: latest.id })}
    />
  );
}
