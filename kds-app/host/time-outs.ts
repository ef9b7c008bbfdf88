import { instantOf, millis } from '#shared/basics/instant.ts';
import type { Desk } from './desk/api.ts';
import { HOST } from './desk/commands.ts';
import { SITE } from './desk/context.ts';

/** Cancels the pending orders that nobody accepted in time (rule O8); answers how many. */
export async function cancelForgotten(desk: Desk, now: number): Promise<number> {
  const limits = desk.get('settings', SITE)?.body?.limits;
  if (!limits) return 0;
  const before = instantOf(now - limits.orderTimeoutMinutes * 60_000);
  const forgotten = desk
    .all('order')
    .filter(({ body }) => body?.status === 'pending' && millis(body.createdAt) < millis(before));
  for (const { id } of forgotten) {
    await desk.submit({
      command: { type: 'order', orderId: id, command: { type: 'time-out' } },
      by: HOST,
      keyed: null,
      answer: () => ({ status: 200, body: '' }),
    });
  }
  return forgotten.length;
}
