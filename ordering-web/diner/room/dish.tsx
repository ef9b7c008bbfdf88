import type { MenuItem } from '#shared/contract/menu-view.ts';
import { say } from '#shared/i18n/diner/say.ts';
import { makeKey } from '#shared/ui/browser/device.ts';
import { Plus } from '#shared/ui/guest/guest-icons.tsx';
import { Picture } from '#shared/ui/guest/picture.tsx';
import { Stepper } from '#shared/ui/guest/stepper.tsx';
import { addLine, MOST, removeLine, setQuantity } from '../cart/cart.ts';
import { roomFor } from '../cart/check.ts';
import { priceOf } from '../cart/line-price.ts';
import { show } from '../go.ts';
import { useCart, useHouse, useWords } from '../house.ts';

/** A dish of the morning with how many of it: one that asks nothing is counted here, another opens its sheet. */
export function Dish({ item }: { readonly item: MenuItem }) {
  const { price } = useWords();
  const open = () => show({ at: 'morning', itemId: item.id, lineId: null });
  return (
    <article className="r-dish">
      {item.picture && <Picture name={item.picture} look="tile" />}
      <div className="r-dish-text">
        <h3 className="g-dish" dir="auto">
          <button type="button" className="g-open" onClick={open}>
            {item.name}
          </button>
        </h3>
        <p dir="auto">{item.description}</p>
        <span className="g-price">{price(item.price)}</span>
      </div>
      <HowMany item={item} onOpen={open} />
    </article>
  );
}

function HowMany({ item, onOpen }: { readonly item: MenuItem; readonly onOpen: () => void }) {
  const { cart: store } = useHouse();
  const cart = useCart();
  const lines = cart.lines.filter((line) => line.itemId === item.id);
  const last = lines.at(-1);
  const count = lines.reduce((sum, line) => sum + line.quantity, 0);
  const most = roomFor(item, cart, null);
  const line = { itemId: item.id, quantity: 1, modifiers: [], note: '', seenPrice: priceOf(item, [], 1) };
  const add = () => store.change((held) => addLine(held, { ...line, id: makeKey() }));
  const more = item.modifierGroups.some((group) => group.min > 0) ? onOpen : add;
  const fewer = () =>
    last &&
    store.change((held) =>
      last.quantity > 1 ? setQuantity(held, last.id, last.quantity - 1) : removeLine(held, last.id),
    );
  if (count > 0) {
    return (
      <Stepper
        count={count}
        of={item.name}
        most={most === null ? MOST : count + most}
        onStep={(to) => (to > count ? more() : fewer())}
        onRemove={fewer}
      />
    );
  }
  if (most === 0) return <b className="g-badge g-badge-out">{say('soldOut')}</b>;
  return (
    <button type="button" className="r-plus" aria-label={say('addDish', { name: item.name })} onClick={more}>
      <Plus />
    </button>
  );
}
