import { useEffect, useState } from 'react';
import type { Allergen } from '#shared/menu/menu.ts';
import { SmallKey } from '#shared/ui/guest/frame.tsx';
import { say } from '#shared/i18n/diner/say.ts';
import { back } from '../go.ts';
import { useHouse } from '../house.ts';
import { putBack, removeLine, type CartLine } from './cart.ts';
import type { CheckedLine } from './check.ts';
import { OrderLine } from './order-line.tsx';

/** How long what was removed can be put back. */
const UNDO_MS = 8000;

interface Removed {
  readonly line: CartLine;
  readonly index: number;
  readonly name: string;
}

interface OrderLinesProps {
  readonly lines: readonly CheckedLine[];
  readonly avoid: readonly Allergen[];
  readonly locked: boolean;
}

/** The ticket that hangs from the rail. What is removed can be put back for a while. */
export function OrderLines({ lines, avoid, locked }: OrderLinesProps) {
  const { cart } = useHouse();
  const [removed, setRemoved] = useState<Removed | null>(null);
  useEffect(() => {
    if (removed === null) return;
    const timer = window.setTimeout(() => setRemoved(null), UNDO_MS);
    return () => window.clearTimeout(timer);
  }, [removed]);
  const remove = ({ line, item }: CheckedLine, index: number) => {
    cart.change((held) => removeLine(held, line.id));
    setRemoved({ line, index, name: item?.name ?? say('theDish') });
  };
  const undo = ({ line, index }: Removed) => {
    cart.change((held) => putBack(held, line, index));
    setRemoved(null);
  };
  return (
    <section className="g-hung">
      <h2>{say(lines.length === 0 ? 'nothingYet' : 'toSend')}</h2>
      <ul className="g-lines">
        {lines.map((checked, index) => (
          <OrderLine
            key={checked.line.id}
            checked={checked}
            avoid={avoid}
            locked={locked}
            onRemove={() => remove(checked, index)}
          />
        ))}
      </ul>
      {removed !== null && (
        <p className="g-undo" role="status">
          <span>{say('removed', { name: removed.name })}</span>
          <SmallKey onPress={() => undo(removed)}>{say('undo')}</SmallKey>
        </p>
      )}
      {lines.length === 0 && <SmallKey onPress={back}>{say('backToMenu')}</SmallKey>}
    </section>
  );
}
