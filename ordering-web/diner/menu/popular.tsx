import type { MenuItem, MenuView } from '#shared/contract/menu-view.ts';
import { say } from '#shared/i18n/diner/say.ts';
import { isLater, leftOf } from '../cart/check.ts';
import { show } from '../go.ts';
import { useHouse } from '../house.ts';

/** More would be a second menu. */
const MOST = 3;

/** Of the dishes that are in demand today those that can be had now, the first first. */
export function popularNow(popular: readonly string[], categories: MenuView['categories']): MenuItem[] {
  const items = categories.flatMap((category) => category.items);
  return popular
    .flatMap((id) => items.find((item) => item.id === id) ?? [])
    .filter((item) => leftOf(item) !== 0 && !isLater(item))
    .slice(0, MOST);
}

/** What other tables order today, as far as it suits this guest: a tap opens the dish. */
export function Popular({ categories }: Pick<MenuView, 'categories'>) {
  const { session } = useHouse();
  const items = popularNow(session.popular, categories);
  if (items.length === 0) return null;
  return (
    <section className="g-chips g-popular" aria-label={say('popular')}>
      <b>{say('popular')}</b>
      {items.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="g-chip"
          dir="auto"
          onClick={() => show({ at: 'item', itemId: id, lineId: null })}
        >
          {name}
        </button>
      ))}
    </section>
  );
}
