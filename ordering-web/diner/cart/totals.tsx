import type { Amount } from '#shared/basics/money.ts';
import type { Totals as OrderTotals } from '#shared/orders/order.ts';
import { useWords } from '../house.ts';
import { totalRows } from './total-rows.ts';

interface TotalsProps {
  /** The lines by the menu. */
  readonly sum: Amount;
  /** As the house reckons it; null while it has not said. */
  readonly totals: OrderTotals | null;
}

/** What it comes to. */
export function Totals({ sum, totals }: TotalsProps) {
  const { money } = useWords();
  const { rows, total, taxWithin } = totalRows(sum, totals);
  return (
    <section className="g-hung">
      <h2>IN ALL</h2>
      <div className="g-totals" aria-live="polite">
        {rows.map(({ name, amount }) => (
          <div key={name}>
            <span>{name}</span>
            <span className="g-price">{money(amount)}</span>
          </div>
        ))}
        <div className="g-total">
          <span>Total</span>
          <span className="g-price">{money(total)}</span>
        </div>
        {taxWithin > 0 && <p className="g-left">Tax of {money(taxWithin)} is in it.</p>}
      </div>
    </section>
  );
}
