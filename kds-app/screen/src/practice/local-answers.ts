import type { z } from 'zod';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { LineId, StationId, TicketId } from '#shared/basics/ids.ts';
import { PROBLEM_STATUS, refusal, type Refusal } from '#shared/basics/refusal.ts';
import type { Http, HttpAnswer } from '#shared/client/http.ts';
import { jsonOf } from '#shared/client/json.ts';
import { problemOf } from '#shared/contract/problem.ts';
import {
  AllergyBody,
  BumpLineBody,
  CountLineBody,
  HoldTicketBody,
  MoveTicketBody,
  PackLineBody,
  ReadyBody,
  ShownBody,
} from '#shared/contract/routes-kitchen.ts';
import { ORDER_ROUTES } from '#shared/contract/routes-orders.ts';
import type { OrderCommand } from '#shared/orders/commands.ts';
import type { OrderContext } from '#shared/orders/context.ts';
import type { Order } from '#shared/orders/order.ts';
import { ticketsOf } from '#shared/kitchen/ticket.ts';
import type { PracticeDesk } from './desk.ts';
import { localStock } from './local-stock.ts';

/** A request to the practice desk, its address taken apart: `/kitchen/tickets/ID/bump`. */
interface Asked {
  readonly kind: string;
  readonly id: string;
  readonly move: string;
  readonly body: unknown;
}

type Answered = Result<unknown, Refusal>;

/** Answers what a screen asks in practice. Nothing of it leaves the browser. */
export function localAnswers(desk: Promise<PracticeDesk>, by: OrderContext['by']): Http {
  return async ({ method, url, body }) => {
    const there = await desk;
    const answered = method === 'GET' ? ok(read(there, url)) : write(there, askedOf(url, body), by);
    return ok(answerOf(answered));
  };
}

function askedOf(url: string, body: string | null): Asked {
  const [kind = '', id = '', move = ''] = url.split('?')[0]?.split('/').slice(-3) ?? [];
  return { kind, id: decodeURIComponent(id), move, body: body === null ? {} : jsonOf(body) };
}

function answerOf(answered: Answered): HttpAnswer {
  const [status, body] = answered.ok
    ? [200, answered.value]
    : [PROBLEM_STATUS[answered.error.code], problemOf(answered.error)];
  return { status, text: JSON.stringify(body), retryAfter: null };
}

/** The little that screens ask for beside their feed. */
function read(desk: PracticeDesk, url: string): unknown {
  if (url.includes('/kitchen/state')) return { at: desk.now(), stations: [], unseen: [], findings: [] };
  if (url.includes('/kitchen/bumped') || url.includes('/kitchen/tickets'))
    return { tickets: [], nextCursor: null };
  return { staff: [] };
}

function write(desk: PracticeDesk, asked: Asked, by: OrderContext['by']): Answered {
  switch (asked.kind) {
    case 'tickets':
      return onTicket(desk, asked, by);
    case 'lines':
      return onLine(desk, asked, by);
    case 'orders':
      return onOrder(desk, asked, by);
    case 'items':
    case 'modifiers':
      return localStock(desk, asked.kind, asked.id, asked.body);
    default:
      return asked.move === 'shown' ? drawn(desk, asked.body, by) : ok({});
  }
}

const TICKET_MOVES = {
  start: 'start-ticket',
  bump: 'bump-ticket',
  recall: 'recall-ticket',
  seen: 'see-ticket',
  fire: 'fire-ticket',
} as const;

function ticketCommand({ id, move, body }: Asked, by: OrderContext['by']): OrderCommand | null {
  const ticketId = TicketId.parse(id);
  switch (move) {
    case 'start':
    case 'bump':
    case 'recall':
    case 'seen':
    case 'fire':
      return { type: TICKET_MOVES[move], ticketId };
    case 'hold':
      return { type: 'hold-ticket', ticketId, until: HoldTicketBody.parse(body).until };
    case 'move':
      return { type: 'move-ticket', ticketId, station: StationId.parse(MoveTicketBody.parse(body).station) };
    case 'allergy':
      return { type: 'answer-allergy', ticketId, name: AllergyBody.parse(body).name ?? by.name };
    default:
      return null;
  }
}

function onTicket(desk: PracticeDesk, asked: Asked, by: OrderContext['by']): Answered {
  const command = ticketCommand(asked, by);
  const order = desk.orderOfTicket(asked.id);
  const done = carryOut(desk, order, command, by);
  return done.ok ? ok(ticketsOf(done.value).find(({ id }) => id === asked.id) ?? {}) : done;
}

function lineCommand({ id, move, body }: Asked): OrderCommand | null {
  const lineId = LineId.parse(id);
  switch (move) {
    case 'bump':
    case 'recall':
      return { type: `${move}-line`, lineId, ticketId: BumpLineBody.parse(body).ticketId };
    case 'done': {
      const { ticketId, done } = CountLineBody.parse(body);
      return { type: 'count-line', lineId, ticketId, done };
    }
    case 'pack':
      return { type: 'pack-line', lineId, packed: PackLineBody.parse(body).packed };
    default:
      return null;
  }
}

function onLine(desk: PracticeDesk, asked: Asked, by: OrderContext['by']): Answered {
  return carryOut(desk, desk.orderOfLine(asked.id), lineCommand(asked), by);
}

function orderCommand({ move, body }: Asked): OrderCommand | null {
  switch (move) {
    case 'status': {
      const { status, note } = bodyOf(ORDER_ROUTES.setStatus, body);
      return { type: 'set-status', status, note };
    }
    case 'fire':
      return { type: 'fire', course: bodyOf(ORDER_ROUTES.fire, body).course };
    case 'hold':
      return { type: 'hold', course: bodyOf(ORDER_ROUTES.hold, body).course };
    case 'rush':
      return { type: 'rush', rush: bodyOf(ORDER_ROUTES.rush, body).rush };
    case 'prepare':
      return { type: 'prepare' };
    case 'ready':
      return { type: 'ready', override: ReadyBody.parse(body).pin !== undefined };
    default:
      return null;
  }
}

function bodyOf<S extends z.ZodType>(route: { readonly body: S }, body: unknown): z.output<S> {
  return route.body.parse(body);
}

function onOrder(desk: PracticeDesk, asked: Asked, by: OrderContext['by']): Answered {
  const order = desk.orders().find(({ id }) => id === asked.id) ?? null;
  return carryOut(desk, order, orderCommand(asked), by);
}

function carryOut(
  desk: PracticeDesk,
  order: Order | null,
  command: OrderCommand | null,
  by: OrderContext['by'],
): Result<Order, Refusal> {
  if (command === null) return err(refusal('unavailable', 'This cannot be practised.'));
  if (order === null) return err(refusal('not_found', 'This order of the practice is over.'));
  return desk.command(order.id, command, by);
}

/** A screen has drawn tickets. */
function drawn(desk: PracticeDesk, body: unknown, by: OrderContext['by']): Answered {
  const { page, tickets } = ShownBody.parse(body);
  const byOrder = Map.groupBy(tickets, ({ id }) => desk.orderOfTicket(id)?.id ?? '');
  for (const [orderId, some] of byOrder) {
    if (orderId === '') continue;
    desk.command(orderId, { type: 'show-tickets', screen: page, name: by.name, tickets: some }, by);
  }
  return ok({});
}
