import { TicketId, LineId } from '#shared/basics/ids.ts';
import { refusal } from '#shared/basics/refusal.ts';
import { err, must } from '#shared/basics/result.ts';
import { KITCHEN_ROUTES } from '#shared/contract/routes-kitchen.ts';
import { ticketsOf, type Ticket } from '#shared/kitchen/ticket.ts';
import type { OrderCommand } from '#shared/orders/commands.ts';
import type { Desk, Outcome } from '../desk/api.ts';
import { whoAnswers } from './by-pin.ts';
import { answers } from './endpoint.ts';
import { orderIn } from './order-json.ts';
import type { Sessions } from './ports.ts';
import type { Reply } from './reply.ts';
import { changeOf, submit, type Commanding } from './submit.ts';

const NO_TICKET = refusal('not_found', 'There is no such ticket any more.');
const NO_LINE = refusal('not_found', 'There is no such line on a ticket.');

/** A call about a ticket, by the id in its path. */
interface TicketCall extends Commanding {
  readonly params: { readonly id: string };
  readonly body: { readonly expectedVersion?: number };
}

type Reach = Reply | Promise<Reply>;

/** Everything that is done to one ticket. */
export function ticketWork(desk: Desk, sessions: Sessions) {
  const work = (call: TicketCall, command: (ticketId: TicketId) => OrderCommand): Reach => {
    const ticketId = TicketId.safeParse(call.params.id);
    if (!ticketId.success) return err(NO_TICKET);
    const orderId = desk.orderOfTicket(ticketId.data)?.id ?? bornIn(ticketId.data);
    return workOn(desk, call, orderId, command(ticketId.data), ({ id }) => id === ticketId.data);
  };
  const plain = (type: Plain) => (call: TicketCall) => work(call, (ticketId) => ({ type, ticketId }));
  return {
    startTicket: answers(KITCHEN_ROUTES.startTicket, plain('start-ticket')),
    bumpTicket: answers(KITCHEN_ROUTES.bumpTicket, plain('bump-ticket')),
    recallTicket: answers(KITCHEN_ROUTES.recallTicket, plain('recall-ticket')),
    seeTicket: answers(KITCHEN_ROUTES.seeTicket, plain('see-ticket')),
    fireTicket: answers(KITCHEN_ROUTES.fireTicket, plain('fire-ticket')),
    holdTicket: answers(KITCHEN_ROUTES.holdTicket, (call) => {
      const { until } = call.body;
      return work(call, (ticketId) => ({ type: 'hold-ticket', ticketId, until }));
    }),
    moveTicket: answers(KITCHEN_ROUTES.moveTicket, (call) => {
      const { station } = call.body;
      return work(call, (ticketId) => ({ type: 'move-ticket', ticketId, station }));
    }),
    answerAllergy: answers(KITCHEN_ROUTES.answerAllergy, async (call) => {
      const gate = desk.get('settings', 'site')?.body?.kitchen.allergyGate ?? 'name';
      const who = await whoAnswers(sessions, call.principal, call.body, gate);
      if (!who.ok) return who;
      return work(call, (ticketId) => ({ type: 'answer-allergy', ticketId, name: who.value }));
    }),
  };
}

type Plain = 'start-ticket' | 'bump-ticket' | 'recall-ticket' | 'see-ticket' | 'fire-ticket';

type LineCall = TicketCall & { readonly body: { readonly ticketId: TicketId | null } };

/** Everything that is done to one line of a ticket. */
export function lineWork(desk: Desk) {
  const work = (call: LineCall, command: (lineId: LineId) => OrderCommand): Reach => {
    const lineId = LineId.safeParse(call.params.id);
    if (!lineId.success) return err(NO_LINE);
    const orderId = desk.orderOfLine(lineId.data)?.id ?? bornIn(lineId.data);
    const { ticketId } = call.body;
    const isIt = (ticket: Ticket) =>
      ticketId === null ? ticket.lines.some((line) => line.id === lineId.data) : ticket.id === ticketId;
    return workOn(desk, call, orderId, command(lineId.data), isIt);
  };
  const plain = (type: 'bump-line' | 'recall-line') => (call: LineCall) =>
    work(call, (lineId) => ({ type, lineId, ticketId: call.body.ticketId }));
  return {
    bumpLine: answers(KITCHEN_ROUTES.bumpLine, plain('bump-line')),
    recallLine: answers(KITCHEN_ROUTES.recallLine, plain('recall-line')),
    countLine: answers(KITCHEN_ROUTES.countLine, (call) => {
      const { ticketId, done } = call.body;
      return work(call, (lineId) => ({ type: 'count-line', lineId, ticketId, done }));
    }),
    packLine: answers(KITCHEN_ROUTES.packLine, (call) => {
      const lineId = LineId.safeParse(call.params.id);
      if (!lineId.success) return err(NO_LINE);
      const orderId = desk.orderOfLine(lineId.data)?.id ?? bornIn(lineId.data);
      const command = { type: 'pack-line', lineId: lineId.data, packed: call.body.packed } as const;
      return changeOf(desk, { ...call, params: { id: orderId } }, command);
    }),
  };
}

/** The order after which a ticket or line is named. A closed one is asked too: this may be a key that it has answered. */
function bornIn(partId: string): string {
  return partId.slice(0, Math.max(0, partId.lastIndexOf('.')));
}

/** Works on a ticket of an order; answers with the ticket. */
function workOn(
  desk: Desk,
  call: TicketCall,
  orderId: string,
  command: OrderCommand,
  isIt: (ticket: Ticket) => boolean,
): Promise<Reply> {
  const { expectedVersion } = call.body;
  const ticketIn = (outcome: Outcome) =>
    must(ticketsOf(orderIn(outcome)).find(isIt), 'the ticket that was worked on');
  return submit(desk, call, { type: 'order', orderId, expectedVersion, command }, (outcome) => ({
    status: 200,
    body: JSON.stringify(ticketIn(outcome)),
  }));
}
