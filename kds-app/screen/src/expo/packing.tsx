import type { Order } from '#shared/orders/order.ts';
import { KeyButton } from '../press/key-button.tsx';
import { useScreen } from '../store/use-screen.ts';
import { orderName } from './waits-for.ts';
import { say } from '../words/say.ts';

/** How many lines are in the bag, of how many. */
export function packedOf(order: Order): { readonly packed: number; readonly all: number } {
  const lines = order.items.filter((line) => line.status !== 'voided');
  return { packed: lines.filter((line) => order.packed.includes(line.id)).length, all: lines.length };
}

/** Each line is ticked into the bag, so that nothing is missed at the door. */
export function Packing({ order }: { readonly order: Order }) {
  const { kitchen } = useScreen();
  const lines = order.items.filter((line) => line.status !== 'voided');
  const { packed, all } = packedOf(order);
  return (
    <section className="packing" aria-label={say('packing')}>
      <h3>{say('inBag', { packed, all })}</h3>
      <div className="choices">
        {lines.map((line) => {
          const isIn = order.packed.includes(line.id);
          return (
            <KeyButton
              key={line.id}
              className={`choice ${isIn ? 'choice-on' : ''}`}
              pressed={isIn}
              act={() =>
                kitchen.doToOrder(
                  { orderId: order.id, deed: { type: 'pack', lineId: line.id, packed: !isIn } },
                  say('did.pack', { name: orderName(order) }),
                )
              }
            >
              {isIn ? '✓ ' : ''}
              {line.quantity} <bdi>{line.kitchenName}</bdi>
            </KeyButton>
          );
        })}
      </div>
    </section>
  );
}
