import type { Cart, CartLine } from '#shared/floor/cart.ts';
import { memberName } from '#shared/floor/cart.ts';
import { Tick } from '#shared/ui/icons.tsx';
import { cartAt } from '../floor/calls.ts';
import { useCarts } from '../floor/use-calls.ts';
import { chosenModifiers } from '../../menu/choices.ts';
import { say } from '../words.ts';
import { LineRow } from './line-row.tsx';
import { useOrdering } from './ordering.ts';

/** What the party here shares; null where nobody has joined. */
export function useTheirCart(): Cart | null {
  const carts = useCarts();
  const { place } = useOrdering();
  const cart = place === null ? null : cartAt(place, carts);
  return cart !== null && cart.members.length > 0 ? cart : null;
}

/** What guests mean to order and have not sent: a waiter who comes by knows what is about to come, and does not type it again. */
export function TheirCart() {
  const cart = useTheirCart();
  if (cart === null || cart.lines.length === 0) return null;
  const ready = cart.members.filter((member) => member.ready);
  return (
    <article className="w-unsent w-theirs" aria-label={say('theirCart')}>
      <p className="w-unsent-head">
        <b>{say('theirCart')}</b>
        <span>{say('theirCartHint')}</span>
      </p>
      {cart.lines.map((line) => (
        <TheirLine key={line.id} cart={cart} line={line} />
      ))}
      {cart.note !== '' && <p className="w-sent-note">{cart.note}</p>}
      {ready.map((member) => (
        <p key={member.id} className="w-sent-note">
          <Tick /> {say('theirReady', { name: member.name })}
        </p>
      ))}
    </article>
  );
}

function TheirLine({ cart, line }: { readonly cart: Cart; readonly line: CartLine }) {
  const { itemOf } = useOrdering();
  const item = itemOf(line.itemId);
  return (
    <LineRow
      quantity={line.quantity}
      name={item?.name ?? say('notOnMenu')}
      modifiers={item ? chosenModifiers(item, line.modifiers) : []}
      note={line.note}
      allergies={[]}
      aside={<span>{memberName(cart, line.member)}</span>}
    />
  );
}
