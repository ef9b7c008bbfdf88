import type { Order } from './order.ts';

/** Words that stand before a name and are none, in the languages that guests speak here. */
const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof sir madam lady lord herr frau m mme mlle ' +
    'sr sra srta señor señora señorita don doña श्री श्रीमती திரு திருமதி السيد السيدة'
  ).split(' '),
);

/** What the house calls a customer: their first name, or all of it where it begins with a title. */
export function calledBy(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  const isTitle = TITLES.has(first.toLocaleLowerCase().replace(/\.$/, ''));
  return isTitle ? [first, ...rest].join(' ') : first;
}

/** What the customer of an order is called; null when nobody said. */
export function customerOf({ customer }: Pick<Order, 'customer'>): string | null {
  return calledBy(customer?.name ?? '') || null;
}
