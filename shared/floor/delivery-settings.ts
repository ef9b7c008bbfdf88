import { z } from 'zod';

/** Where orders are brought to, by how postcodes begin, and what that costs in minor units. */
export const DeliveryZone = z.object({
  name: z.string().trim().min(1).max(40),
  postcodes: z.array(z.string().trim().min(1).max(12)).min(1).max(200),
  fee: z.int().min(0).max(1_000_000).default(0),
});
export type DeliveryZone = z.infer<typeof DeliveryZone>;

export const DeliverySettings = z.object({
  /** Whether guests can have an order brought to them. */
  offered: z.boolean().default(true),
  /** None: everywhere, for `fee`. */
  zones: z.array(DeliveryZone).max(60).default([]),
  fee: z.int().min(0).max(1_000_000).default(0),
});
export type DeliverySettings = z.infer<typeof DeliverySettings>;

const plain = (postcode: string) => postcode.replaceAll(/[\s-]/g, '').toUpperCase();

/** What bringing an order to a postcode costs; null: nobody brings it there. */
export function deliveryFee(
  postcode: string,
  settings: Pick<DeliverySettings, 'zones' | 'fee'>,
): number | null {
  if (settings.zones.length === 0) return settings.fee;
  const wanted = plain(postcode);
  if (wanted === '') return null;
  const zone = settings.zones.find(({ postcodes }) =>
    postcodes.some((each) => wanted.startsWith(plain(each))),
  );
  return zone?.fee ?? null;
}
