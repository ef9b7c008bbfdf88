import type { Amount } from '#shared/basics/money.ts';
import type { Totals as OrderTotals } from '#shared/orders/order.ts';
import { say } from '#shared/i18n/diner/say.ts';
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
      <h2>{say('inAll')}</h2>
      <div className="g-totals" aria-live="polite">
        {rows.map(({ name, amount }) => (
          <div key={name}>
            <span>{say(`row${name}`)}</span>
            <span className="g-price">{money(amount)}</span>
          </div>
        ))}
        <div className="g-total">
          <span>{say('total')}</span>
          <span className="g-price">{money(total)}</span>
        </div>
        {taxWithin > 0 && <p className="g-left">{say('taxWithin', { amount: money(taxWithin) })}</p>}
      </div>
    </section>
  );
}
