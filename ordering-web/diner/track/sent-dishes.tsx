import type { Order } from '#shared/orders/order.ts';
import { DishRow } from '#shared/ui/guest/status-line.tsx';
import { tell } from '#shared/i18n/track/say.ts';
import { dishDetail, dishesOf } from './dish.ts';

/** What was ordered, and how far each dish is. */
export function SentDishes({ order }: { readonly order: Order }) {
  return (
    <ul className="g-sent-dishes" aria-label={tell('dishes')}>
      {dishesOf(order).map(({ line, square, word }) => (
        <DishRow
          key={line.id}
          square={square}
          quantity={line.quantity}
          name={line.name}
          detail={dishDetail(line)}
          word={word}
        />
      ))}
    </ul>
  );
}
