import { z } from 'zod';
import { TicketId } from '#shared/basics/ids.ts';
import { addressOf } from '#shared/client/address.ts';
import type { NewCommand } from '#shared/client/command.ts';
import { DUTY_ROUTES } from '#shared/contract/routes-duty.ts';
import { ORDER_ROUTES } from '#shared/contract/routes-orders.ts';
import { FailReason } from '#shared/orders/carry.ts';
import type { OrderCommand } from '#shared/orders/commands.ts';
import { makeKey } from '#shared/ui/browser/device.ts';

/** What a finger can say about an order, or about oneself. */
export const Tap = z.discriminatedUnion('type', [
  z.object({ type: z.literal('take'), orderId: z.string(), tickets: z.array(TicketId) }),
  z.object({ type: z.literal('deliver'), orderId: z.string(), carry: z.string().nullable() }),
  z.object({
    type: z.literal('fail-delivery'),
    orderId: z.string(),
    carry: z.string().nullable(),
    reason: FailReason,
    note: z.string(),
  }),
  z.object({
    type: z.literal('hand-back'),
    orderId: z.string(),
    carry: z.string().nullable(),
    note: z.string(),
  }),
  z.object({ type: z.literal('duty'), onDuty: z.boolean() }),
]);
export type Tap = z.infer<typeof Tap>;
export type OrderTap = Exclude<Tap, { type: 'duty' }>;

const ROUTES = {
  take: ORDER_ROUTES.takeOrder,
  deliver: ORDER_ROUTES.deliverOrder,
  'fail-delivery': ORDER_ROUTES.failDelivery,
  'hand-back': ORDER_ROUTES.handBack,
} as const;

/** The tap as it goes to the host. `label`: the place, as people call it. */
export function commandOf(tap: Tap, label: string): NewCommand {
  if (tap.type === 'duty') {
    const { method, path } = DUTY_ROUTES.setDuty;
    return { key: makeKey(), method, address: addressOf(path, {}), body: { onDuty: tap.onDuty }, label };
  }
  const { method, path } = ROUTES[tap.type];
  const { type: _type, orderId, ...body } = tap;
  return { key: makeKey(), method, address: addressOf(path, { id: orderId }), body, label };
}

/** The tap that a kept command is; null when it is none of this page's. */
export function tapOf({ address, body }: Pick<NewCommand, 'address' | 'body'>): Tap | null {
  const known = z.looseObject({}).safeParse(body).data ?? {};
  if (address.endsWith(DUTY_ROUTES.setDuty.path))
    return Tap.safeParse({ ...known, type: 'duty' }).data ?? null;
  const [, id = '', type] = /\/orders\/([^/]+)\/([\w-]+)$/.exec(address) ?? [];
  return Tap.safeParse({ ...known, type, orderId: decodeURIComponent(id) }).data ?? null;
}

/** The same as the desk of the host hears it. */
export function orderCommandOf(tap: OrderTap): OrderCommand {
  switch (tap.type) {
    case 'take':
      return { type: tap.type, tickets: tap.tickets };
    case 'deliver':
      return { type: tap.type, carry: tap.carry };
    case 'fail-delivery':
      return { type: tap.type, carry: tap.carry, reason: tap.reason, note: tap.note };
    case 'hand-back':
      return { type: tap.type, carry: tap.carry, note: tap.note };
  }
}
