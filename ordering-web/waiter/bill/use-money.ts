import { formatMoney, type Amount } from '#shared/basics/money.ts';
import { useTablet } from '../tablet.ts';

/** How money is written here. */
export function useMoney(): (amount: Amount) => string {
  const { session } = useTablet();
  const { currency, locale } = session.site;
  return (amount) => formatMoney(amount, currency, locale);
}
