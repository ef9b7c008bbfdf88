import type { MenuItem } from '#shared/contract/menu-view.ts';
import { Allergen } from '#shared/menu/menu.ts';
import { Octagon, Tick } from '#shared/ui/icons.tsx';
import { say } from '#shared/i18n/diner/say.ts';
import { Loud } from '#shared/ui/guest/loud.tsx';
import type { Chosen } from '../cart/cart.ts';
import { allergensOf } from '../cart/check.ts';
import { useCart } from '../house.ts';
import { allergensListed } from '../menu/food-words.ts';
import { avoidedHere } from '../menu/kept-filter.ts';

interface AllergenLineProps {
  readonly item: MenuItem;
  readonly modifiers: Chosen;
}

/** What the dish as chosen contains, against what this guest must not eat. */
export function AllergenLine({ item, modifiers }: AllergenLineProps) {
  const cart = useCart();
  const avoided = avoidedHere(cart.allergies);
  const has = allergensOf(item, { modifiers });
  const named = Allergen.options.filter((allergen) => has.has(allergen));
  const against = avoided.filter((allergen) => has.has(allergen));
  return (
    <>
      <p className="g-allergens">
        <span>
          <Octagon />{' '}
          {named.length === 0 ? (
            say('containsNone')
          ) : (
            <Loud text={say('contains', { what: allergensListed(named) })} />
          )}
        </span>
        {avoided.length > 0 && against.length === 0 && (
          <span className="g-free">
            <Tick /> {say('without', { what: allergensListed(avoided) })}
          </span>
        )}
      </p>
      {against.length > 0 && (
        <p className="g-has" role="alert">
          <Octagon /> {say('containsAvoided', { what: allergensListed(against) })}
        </p>
      )}
    </>
  );
}
