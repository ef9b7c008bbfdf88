import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { PRINT_ROUTES, PrintOrderBody, type PaperNews } from '#shared/contract/routes-print.ts';
import type { Place } from '#shared/floor/place.ts';
import type { Job } from '#shared/kitchen/job.ts';
import { isOnRoom } from '#shared/orders/account.ts';
import type { Order } from '#shared/orders/order.ts';
import type { Desk, Submission } from '../desk/api.ts';
import { answers } from './endpoint.ts';
import { said } from './reply.ts';
import { submit } from './submit.ts';

const NOTHING = refusal('not_found', 'Nothing was ordered here that a bill could say.');

/** Paper about orders that somebody of the floor asks for, and what became of it. */
export function askedEndpoints(desk: Desk, jobsAnswer: Submission['answer']) {
  return {
    printOrder: answers(PRINT_ROUTES.printOrder, async (call) => {
      const orderIds = [call.params.id];
      const earlier = await jobsAbout(orderIds, desk);
      const command = { type: 'print-order', orderIds, body: call.body, earlier } as const;
      return submit(desk, call, command, jobsAnswer);
    }),
    printPlace: answers(PRINT_ROUTES.printPlace, async (call) => {
      const { sittingId, ...wanted } = call.body;
      const orders = await billed(call.params.id, sittingId ?? null, desk);
      if (!orders.ok) return orders;
      const orderIds = orders.value.map(({ id }) => id);
      const body = PrintOrderBody.parse(wanted);
      const earlier = await jobsAbout(orderIds, desk);
      return submit(desk, call, { type: 'print-order', orderIds, body, earlier }, jobsAnswer);
    }),
    paperNews: answers(PRINT_ROUTES.paperNews, async ({ query }) => {
      const ids = query.ids.split(',').slice(0, MOST_ASKED);
      const found = await Promise.all(ids.map((id) => desk.find('job', id)));
      return said(200, { papers: found.flatMap((held) => (held?.body ? [newsOf(held.body)] : [])) });
    }),
  };
}

async function jobsAbout(orderIds: readonly string[], desk: Desk): Promise<Job[]> {
  const found = await Promise.all(orderIds.map((id) => desk.jobsAbout(id)));
  return found.flat().flatMap(({ body }) => body ?? []);
}

function newsOf({ id, paper, ticketId, printerId, status }: Job): PaperNews {
  return { id, kind: paper.kind, ticketId, printerId, status };
}

/** Nobody waits for more papers at once. */
const MOST_ASKED = 60;

/** A stay has not more orders than this. */
const MOST_ORDERS = 500;

/** The orders of a party, the oldest first; of a room those that its guest has to pay for at check-out. */
async function billed(
  placeId: string,
  sittingId: string | null,
  desk: Desk,
): Promise<Result<readonly Order[], Refusal>> {
  const place = desk.get('place', placeId)?.body;
  if (!place) return err(refusal('not_found', 'There is no such table or room.'));
  const sitting = sittingId ?? place.sitting?.id;
  if (sitting === undefined) return err(NOTHING);
  const held = await desk.orders({ sittingId: sitting, limit: MOST_ORDERS });
  const orders = held
    .flatMap(({ body }) => body ?? [])
    .filter((order) => order.place?.id === place.id && isBilled(order, place))
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.number - b.number);
  return orders.length === 0 ? err(NOTHING) : ok(orders);
}

function isBilled(order: Order, { kind }: Place): boolean {
  if (order.status === 'cancelled' || order.status === 'pending') return false;
  if (kind !== 'room') return true;
  return isOnRoom(order) || order.payments.some(({ voided, method }) => voided === null && method === 'room');
}
