import type { Amount } from '#shared/basics/money.ts';
import type { Totals } from '#shared/orders/order.ts';

export type Row = 'Dishes' | 'Tray' | 'Service' | 'Tax' | 'Discount' | 'Tip';

/** A bill as guests read it: what the menu says, what comes on top, the whole; and the tax that is within. */
export interface TotalRows {
  readonly rows: readonly { readonly name: Row; readonly amount: Amount }[];
  readonly total: Amount;
  readonly taxWithin: Amount;
}

/** `sum`: the lines by the menu. The rows always sum to the total. */
export function totalRows(sum: Amount, totals: Totals | null): TotalRows {
  if (totals === null) return { rows: [{ name: 'Dishes', amount: sum }], total: sum, taxWithin: 0 };
  const fees = totals.fees ?? 0;
  const onTop = totals.subtotal + totals.tax - sum - fees;
  const rows: TotalRows['rows'] = [
    { name: 'Dishes', amount: sum },
    { name: 'Tray', amount: fees },
    { name: 'Service', amount: totals.serviceCharge },
    { name: 'Tax', amount: onTop },
    { name: 'Discount', amount: -totals.discount },
    { name: 'Tip', amount: totals.tip },
  ];
  return {
    rows: rows.filter((row, index) => index === 0 || row.amount !== 0),
    total: totals.total,
    taxWithin: Math.max(0, totals.tax - onTop),
  };
}
