import { Suspense } from 'react';
import type { MenuItem } from '#shared/contract/menu-view.ts';
import { useDocuments, useLink } from '#shared/ui/browser/hooks.ts';
import { Bar, MainKey, Notice, SmallKey } from '#shared/ui/guest/frame.tsx';
import { say } from '#shared/i18n/diner/say.ts';
import { dishes } from '../cart/cart.ts';
import { checkCart, sumOf } from '../cart/check.ts';
import { useSending } from '../cart/use-sending.ts';
import { show } from '../go.ts';
import { useCart, useHouse, useWords } from '../house.ts';
import { LatestKey } from '../late.tsx';

interface MenuFootProps {
  readonly items: ReadonlyMap<string, MenuItem>;
}

/** What goes on from the menu, and whether it is still the menu of this moment. */
export function MenuFoot({ items }: MenuFootProps) {
  const { feed } = useHouse();
  const { link } = useLink(feed);
  return (
    <Bar>
      {link === 'lost' && (
        <Notice tone="warn" keys={<SmallKey onPress={() => feed.retryNow()}>{say('retry')}</SmallKey>}>
          {say('menuOld')}
        </Notice>
      )}
      <GoOn items={items} />
    </Bar>
  );
}

/** The order being sent or put together; else the one that is on its way. */
function GoOn({ items }: MenuFootProps) {
  const { feed } = useHouse();
  const sending = useSending();
  const cart = useCart();
  const { money } = useWords();
  const orders = useDocuments(feed, 'order');
  const toOrder = () => show({ at: 'order' });
  if (sending) return <MainKey label={say('beingSent')} onPress={toOrder} />;
  if (cart.lines.length > 0) {
    const sum = sumOf(checkCart(cart, items, new Map()));
    return <MainKey count={dishes(cart)} label={say('seeOrder')} amount={money(sum)} onPress={toOrder} />;
  }
  if (orders.size === 0) return <p className="g-quiet">{say('empty')}</p>;
  return (
    <Suspense fallback={null}>
      <LatestKey />
    </Suspense>
  );
}
