import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { maySee } from '#shared/contract/views.ts';
import type { Order } from '#shared/orders/order.ts';
import type { Desk, Held } from '../desk/api.ts';
import type { Principal } from '../desk/principal.ts';

/** Who may read orders: all of them, or their own. */
export const READ = ['order.read.all', 'order.read.own'] as const;

const NO_ORDER = refusal('not_found', 'There is no such order.');

/** The order, if it is there for this principal: somebody else's is not. */
export async function orderSeenBy(
  principal: Principal,
  id: string,
  desk: Desk,
): Promise<Result<{ readonly held: Held<'order'>; readonly order: Order }, Refusal>> {
  const held = await desk.find('order', id);
  const order = held?.body;
  if (!held || !order || !maySee(principal, { order, customerId: held.customerId })) return err(NO_ORDER);
  return ok({ held, order });
}
