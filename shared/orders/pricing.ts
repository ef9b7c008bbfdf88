import { share, shareWithin, type Amount } from '../basics/money.ts';
import { deliveryFee } from '../floor/delivery-settings.ts';
import type { Settings } from '../floor/settings.ts';
import type { OrderType } from '../menu/menu.ts';
import type { Line, Totals } from './order.ts';

/** What pricing looks at in a line. `total` is (item + modifiers) x quantity, 0 for a voided line. */
export type Priced = Pick<Line, 'total' | 'taxGroup'>;

/** (item + modifiers) x quantity, in minor units. */
export function lineTotal(line: Pick<Line, 'unitPrice' | 'quantity' | 'modifiers'>): Amount {
  const extras = line.modifiers.reduce((sum, modifier) => sum + modifier.price * modifier.quantity, 0);
  return (line.unitPrice + extras) * line.quantity;
}

/**
 * The totals of an order, in minor units.
 *
 * Lines are added up per tax group first and each group's tax is rounded once, half away from zero; therefore neither
 * the order of lines nor how equal lines are grouped changes a total. Where the menu's prices include the tax, it is
 * taken out of `subtotal`, so that the parts sum to the total in both cases (rules P1 to P4). The service charge is a
 * share of what the menu says, rounded once. `fees`, the order's tray charge, is taxed like a line of the site's group
 * for it, beside the lines and without service on top (rule ST13).
 */
export function totalsOf(
  lines: readonly Priced[],
  orderType: OrderType,
  settings: Settings,
  fees: Amount = 0,
): Totals {
  const gross = lines.reduce((sum, line) => sum + line.total, 0);
  let tax = 0;
  let included = 0;
  for (const [group, amount] of amountsByTaxGroup([...lines, feeLine(fees, settings)])) {
    const rule = settings.taxes.find((each) => each.id === group) ?? settings.taxes[0];
    if (!rule) continue;
    const part = rule.included ? shareWithin(amount, rule.ratePpm) : share(amount, rule.ratePpm);
    tax += part;
    if (rule.included) included += part;
  }
  const charged = settings.serviceCharge.orderTypes.includes(orderType);
  const serviceCharge = charged ? share(gross, settings.serviceCharge.ratePpm) : 0;
  const subtotal = gross + fees - included;
  const total = subtotal + tax + serviceCharge;
  const totals = { subtotal, tax, serviceCharge, discount: 0, tip: 0, total };
  return fees === 0 ? totals : { ...totals, fees };
}

/** What a new order is charged besides its lines: for bringing it to a room, or to an address. */
export function feesOf(orderType: OrderType, settings: Settings, postcode = ''): Amount {
  if (orderType === 'delivery') return deliveryFee(postcode, settings.delivery) ?? 0;
  return orderType === 'room_service' ? settings.roomService.trayCharge : 0;
}

function feeLine(fees: Amount, { roomService, taxes }: Settings): Priced {
  return { total: fees, taxGroup: roomService.trayTaxGroup ?? taxes[0]?.id ?? '' };
}

function amountsByTaxGroup(lines: readonly Priced[]): Map<string, Amount> {
  const amounts = new Map<string, Amount>();
  for (const line of lines) amounts.set(line.taxGroup, (amounts.get(line.taxGroup) ?? 0) + line.total);
  return amounts;
}
