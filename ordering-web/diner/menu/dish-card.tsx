import type { Instant } from '#shared/basics/instant.ts';
import type { MenuItem } from '#shared/contract/menu-view.ts';
import { FeatureCard, MenuCard, type Badge } from '#shared/ui/guest/menu-card.tsx';
import { makeKey } from '#shared/ui/browser/device.ts';
import { say } from '#shared/i18n/diner/say.ts';
import { word } from '#shared/i18n/words/say.ts';
import { addLine } from '../cart/cart.ts';
import { isLater, leftOf, roomFor } from '../cart/check.ts';
import { priceOf } from '../cart/line-price.ts';
import { useSending } from '../cart/use-sending.ts';
import { show } from '../go.ts';
import { useCart, useHouse, useWords } from '../house.ts';

/** So few that it is worth saying. */
const FEW = 5;

/** At most one thing beside the price: that it is out, that few are left, else the diet that it keeps. */
export function badgeOf(item: MenuItem, fromWords: (at: Instant) => string): Badge | null {
  const left = leftOf(item);
  if (left === 0) return { tone: 'out', words: say('soldOut') };
  if (item.serving?.open === false) return { tone: 'later', words: fromWords(item.serving.changesAt) };
  if (left !== null && left <= FEW) return { tone: 'few', words: say('left', { n: left }) };
  const diet = item.diets.includes('vegan') ? 'vegan' : item.diets.find((each) => each === 'vegetarian');
  return diet ? { tone: 'diet', words: word(`diet.${diet}`) } : null;
}

/** A dish on the menu: what needs no choice goes into the order by one tap, the rest opens its sheet. */
export function DishCard({ item, feature = false }: { readonly item: MenuItem; readonly feature?: boolean }) {
  const { cart: store } = useHouse();
  const sending = useSending();
  const cart = useCart();
  const { price, from } = useWords();
  const count = cart.lines
    .filter((line) => line.itemId === item.id)
    .reduce((sum, line) => sum + line.quantity, 0);
  const open = () => show({ at: 'item', itemId: item.id, lineId: null });
  const simple = item.modifierGroups.every((group) => group.min === 0) && roomFor(item, cart, null) !== 0;
  const add = () =>
    store.change((held) =>
      addLine(held, {
        id: makeKey(),
        itemId: item.id,
        quantity: 1,
        modifiers: [],
        note: '',
        seenPrice: priceOf(item, [], 1),
      }),
    );
  const card = {
    name: item.name,
    description: item.description,
    price: price(item.price),
    badge: badgeOf(item, from),
    count,
    out: leftOf(item) === 0 || isLater(item),
    onOpen: open,
    onAdd: simple && !sending ? add : open,
  };
  if (feature && item.picture !== null && !card.out) return <FeatureCard {...card} picture={item.picture} />;
  return <MenuCard {...card} picture={item.picture} />;
}
