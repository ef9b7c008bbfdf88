import { pastLine } from '#shared/contract/accounts.ts';
import type { Order } from '#shared/orders/order.ts';
import { account as say } from '#shared/i18n/account/say.ts';
import { tell } from '#shared/i18n/track/say.ts';
import { Notice, SignKey } from '#shared/ui/guest/frame.tsx';
import { Plus } from '#shared/ui/guest/guest-icons.tsx';
import { DishRow } from '#shared/ui/guest/status-line.tsx';
import { Tick } from '#shared/ui/icons.tsx';
import { useMenu } from '../menu/use-menu.ts';
import { dishDetail, dishesOf } from '../track/dish.ts';
import { Review } from './review.tsx';
import { SeeOrder } from './see-order.tsx';
import { useAgain } from './use-again.ts';
import './account.css';

/** The dishes of a sent order, each to be ordered once more. */
export function AgainDishes({ order }: { readonly order: Order }) {
  const menu = useMenu();
  const again = useAgain(menu.items);
  return (
    <>
      {again.news !== null && <Notice tone="warn">{again.news}</Notice>}
      <ul className="g-sent-dishes" aria-label={tell('dishes')}>
        {dishesOf(order).map(({ line, square, word }) => {
          const added = again.added.has(line.id);
          return (
            <DishRow
              key={line.id}
              square={square}
              quantity={line.quantity}
              name={line.name}
              detail={dishDetail(line)}
              word={added ? say('inOrder') : word}
            >
              <SignKey
                label={say('dishAgain', { name: line.name })}
                onPress={() => again.dish({ ...pastLine(line), quantity: 1 }, line.id)}
              >
                {added ? <Tick /> : <Plus />}
              </SignKey>
            </DishRow>
          );
        })}
      </ul>
      <SeeOrder again={again} />
      {again.review !== null && <Review again={again} lines={again.review} />}
    </>
  );
}
