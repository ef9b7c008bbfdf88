import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { Listeners } from '#shared/client/listeners.ts';
import type { PlaceOrder } from '#shared/orders/commands.ts';
import { keptValue } from '#shared/ui/browser/kept-value.ts';

/** How an order without a place is handed over, and when it is wanted; kept on the phone beside the cart. */
const Ahead = z.object({
  way: z.enum(['takeout', 'delivery']),
  address: z.object({ street: z.string(), more: z.string(), town: z.string(), postcode: z.string() }),
  /** `at`: at a time that is picked; null until one is. */
  when: z.enum(['soon', 'at']),
  slotId: z.string().nullable(),
});
export type Ahead = z.infer<typeof Ahead>;

const NOTHING: Ahead = {
  way: 'takeout',
  address: { street: '', more: '', town: '', postcode: '' },
  when: 'soon',
  slotId: null,
};

const kept = keptValue('ahead', Ahead);
const listeners = new Listeners();
let current: Ahead | null = null;

/** What is chosen now. */
export function aheadNow(): Ahead {
  current ??= kept.read() ?? NOTHING;
  return current;
}

/** Chooses something else. */
export function changeAhead(more: Partial<Ahead>): void {
  current = { ...aheadNow(), ...more };
  kept.write(current);
  listeners.call();
}

const subscribe = (listener: () => void) => listeners.add(listener);

export function useAhead(): Ahead {
  return useSyncExternalStore(subscribe, aheadNow);
}

type Request = z.input<typeof PlaceOrder>;

/** The order as it is to be handed over; one for a place stays as it is. */
export function aheadRequest(request: Request, ahead: Ahead): Request {
  if (request.placeId !== null) return request;
  const slotId = ahead.when === 'at' ? ahead.slotId : null;
  if (ahead.way === 'takeout') return { ...request, slotId };
  const { street, more, town, postcode } = ahead.address;
  const address = [street, more, town, postcode].map((part) => part.trim()).filter((part) => part !== '');
  const customer = { ...request.customer, address: address.join(', '), postcode: postcode.trim() };
  return { ...request, orderType: 'delivery', customer, slotId };
}

/** What its price depends on: on when it is wanted, not on names, and on the postcode alone of an address. */
export function pricedAhead(request: Request, ahead: Ahead): Request {
  const { postcode } = ahead.address;
  const customer = request.orderType === 'delivery' ? { postcode: postcode.trim() } : null;
  return { ...request, customer };
}

/** What is missing, by the path of its field; a text of the catalogue `ahead` says it. */
export type Missing = Partial<
  Record<
    'name' | 'phone' | 'street' | 'town' | 'postcode' | 'slot',
    'sayName' | 'sayPhone' | 'sayStreet' | 'sayTown' | 'sayPostcode' | 'pickTime'
  >
>;

/** What has to be written before the order can go: somebody must be able to find, or to call, whom it is for. */
export function missingOf(
  customer: { readonly name: string; readonly phone: string },
  ahead: Ahead,
): Missing {
  const missing: Missing = {};
  if (customer.name.trim() === '') missing.name = 'sayName';
  if (!isPhone(customer.phone)) missing.phone = 'sayPhone';
  if (ahead.when === 'at' && ahead.slotId === null) missing.slot = 'pickTime';
  return ahead.way === 'delivery' ? { ...missing, ...missingAddress(ahead.address) } : missing;
}

function missingAddress({ street, town, postcode }: Ahead['address']): Missing {
  const missing: Missing = {};
  if (street.trim().length < 3) missing.street = 'sayStreet';
  if (town.trim() === '') missing.town = 'sayTown';
  if (postcode.trim().length < 3) missing.postcode = 'sayPostcode';
  return missing;
}

/** Digits with the usual signs between them, 7 to 15 of them as numbers over the world have. */
export function isPhone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length;
  return /^\+?[\d\s()./-]+$/.test(text.trim()) && digits >= 7 && digits <= 15;
}
