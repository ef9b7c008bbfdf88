import { share, shareWithin } from '#shared/basics/money.ts';
import type { Settings } from '#shared/floor/settings.ts';
import type { PaperLine, PaperOrder, PaperSite, PaperTax } from '#shared/kitchen/paper-order.ts';
import type { Line, Order } from '#shared/orders/order.ts';

/** Whose paper it is. */
export function paperSite({ site }: Settings): PaperSite {
  const { name, locale, timeZone, currency } = site;
  return { name, locale, timeZone, currency };
}

/** What the head of a paper says of an order. `lines`: those that are on it. */
export function paperOrder(order: Order, lines: readonly Line[]): PaperOrder {
  const { customer } = order;
  return {
    number: order.number,
    alsoNumbers: [],
    orderType: order.orderType,
    place: order.place,
    customerName: customer?.name || null,
    phone: customer?.phone || null,
    address: [customer?.address, customer?.postcode].filter(Boolean).join(', ') || null,
    guests: order.guests,
    placedBy: order.placedBy,
    note: order.specialInstructions,
    rush: order.rush,
    vip: order.vip,
    allergies: [...new Set([...order.allergies, ...lines.flatMap((line) => line.allergies)])],
    createdAt: order.createdAt,
    requestedFor: order.requestedFor,
  };
}

/** The lines that are still wanted. */
export function wantedLines(order: Order): Line[] {
  return order.items.filter((line) => line.status !== 'voided');
}

/** A line as paper has it. */
export function paperLine(line: Line, stationName: (id: string) => string): PaperLine {
  return {
    id: line.id,
    name: line.name,
    kitchenName: line.kitchenName,
    quantity: line.quantity,
    modifiers: line.modifiers.map(({ name, kitchenName, prefix, quantity, price }) => ({
      name,
      kitchenName,
      prefix,
      quantity,
      price,
    })),
    note: line.specialInstructions,
    seat: line.seat,
    course: line.course,
    guest: line.guest,
    allergens: [...new Set([...line.allergens, ...line.modifiers.flatMap(({ allergens }) => allergens)])],
    allergies: line.allergies,
    stationName: stationName(line.station),
    unitPrice: line.unitPrice,
    total: line.total,
  };
}

/** The taxes of orders by rate, each order's rounded as its totals are. */
export function paperTaxes(orders: readonly Order[], settings: Settings): PaperTax[] {
  const sums = new Map<string, PaperTax>();
  for (const order of orders) {
    for (const [group, base] of taxedOf(order, settings)) {
      const rule = settings.taxes.find(({ id }) => id === group) ?? settings.taxes[0];
      if (!rule) continue;
      const { id, name, ratePpm, included } = rule;
      const tax = included ? shareWithin(base, ratePpm) : share(base, ratePpm);
      const known = sums.get(id) ?? { name, ratePpm, included, base: 0, tax: 0 };
      sums.set(id, { ...known, base: known.base + base, tax: known.tax + tax });
    }
  }
  return [...sums.values()].filter(({ tax }) => tax !== 0);
}

/** What an order has of each group of taxes, its fees among them. */
function taxedOf({ items, totals }: Order, { taxes, roomService }: Settings): Map<string, number> {
  const feeGroup = roomService.trayTaxGroup ?? taxes[0]?.id ?? '';
  const parts = [...items, { taxGroup: feeGroup, total: totals.fees ?? 0 }];
  const amounts = new Map<string, number>();
  for (const { taxGroup, total } of parts) amounts.set(taxGroup, (amounts.get(taxGroup) ?? 0) + total);
  return amounts;
}
