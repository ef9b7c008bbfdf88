import { LineId } from '#shared/basics/ids.ts';
import { refusal } from '#shared/basics/refusal.ts';
import { err, must } from '#shared/basics/result.ts';
import { ORDER_ROUTES } from '#shared/contract/routes-orders.ts';
import { orderViewOf } from '#shared/contract/views.ts';
import type { Desk } from '../desk/api.ts';
import { managerOf } from './by-pin.ts';
import { answers } from './endpoint.ts';
import { changedFor, changedOrders, orderJson } from './order-json.ts';
import type { Sessions } from './ports.ts';
import type { Reply } from './reply.ts';
import { changeOf, submit } from './submit.ts';

const NO_LINE = refusal('not_found', 'There is no such line in this order.');

/** Changes of a sent order. */
export function changeEndpoints(desk: Desk, sessions: Sessions) {
  return {
    changeOrder: answers(ORDER_ROUTES.changeOrder, (call) => {
      const { expectedVersion: _version, ...details } = call.body;
      return changeOf(desk, call, { type: 'change-details', ...details });
    }),
    setStatus: answers(ORDER_ROUTES.setStatus, (call) => {
      const { status, note } = call.body;
      return changeOf(desk, call, { type: 'set-status', status, note });
    }),
    addLines: answers(ORDER_ROUTES.addLines, (call) =>
      changeOf(desk, call, { type: 'add-lines', lines: call.body.items }),
    ),
    changeLine: answers(ORDER_ROUTES.changeLine, async (call) => {
      const { expectedVersion: _version, pin, ...change } = call.body;
      const manager = await managerOf(sessions, call.principal, pin);
      if (!manager.ok) return manager;
      return ofLine(call.params.line, (lineId) =>
        changeOf(desk, call, { type: 'change-line', lineId, change, approvedBy: manager.value }),
      );
    }),
    voidLine: answers(ORDER_ROUTES.voidLine, async (call) => {
      const { reason, pin } = call.body;
      const manager = await managerOf(sessions, call.principal, pin);
      if (!manager.ok) return manager;
      return ofLine(call.params.line, (lineId) =>
        changeOf(desk, call, { type: 'void-line', lineId, reason, approvedBy: manager.value }),
      );
    }),
  };
}

function ofLine(text: string, change: (lineId: LineId) => Promise<Reply>): Reply | Promise<Reply> {
  const lineId = LineId.safeParse(text);
  return lineId.success ? change(lineId.data) : err(NO_LINE);
}

/** Courses, hurry and places. */
export function serviceEndpoints(desk: Desk) {
  return {
    fire: answers(ORDER_ROUTES.fire, (call) =>
      changeOf(desk, call, { type: 'fire', course: call.body.course }),
    ),
    hold: answers(ORDER_ROUTES.hold, (call) =>
      changeOf(desk, call, { type: 'hold', course: call.body.course }),
    ),
    rush: answers(ORDER_ROUTES.rush, (call) => changeOf(desk, call, { type: 'rush', rush: call.body.rush })),
    transfer: answers(ORDER_ROUTES.transfer, (call) =>
      changeOf(desk, call, { type: 'transfer-to', placeId: call.body.place }),
    ),
  };
}

/** Orders that change together. */
export function regroupEndpoints(desk: Desk) {
  return {
    split: answers(ORDER_ROUTES.split, (call) => {
      const { expectedVersion, lines, place } = call.body;
      const view = orderViewOf(call.principal.role);
      const command = {
        type: 'split',
        orderId: call.params.id,
        expectedVersion,
        lines,
        placeId: place ?? null,
      } as const;
      return submit(desk, call, command, (outcome) => {
        const [order, split] = changedOrders(outcome).map((held) => orderJson(held, view));
        return {
          status: 201,
          body: `{"order":${must(order, 'the order')},"split":${must(split, 'its split')}}`,
        };
      });
    }),
    merge: answers(ORDER_ROUTES.merge, (call) => {
      const { expectedVersion, from } = call.body;
      const command = { type: 'merge', orderId: call.params.id, expectedVersion, from } as const;
      return submit(desk, call, command, changedFor(call.principal.role));
    }),
  };
}
