import { err, never } from '../../basics/result.ts';
import type { OrderCommand } from '../commands.ts';
import type { Decision, OrderContext } from '../context.ts';
import type { Order } from '../order.ts';
import { addLines, changeLine, voidLine } from './change.ts';
import { deliver, failDelivery, handBack, take } from './carry.ts';
import { countLine } from './count-line.ts';
import { fireDue, fireTicket, holdTicket } from './hold-ticket.ts';
import { moveLine, moveTicket, seeTicket } from './kitchen.ts';
import { sendTicketTo } from './move-ticket.ts';
import { pay, rate, refund, voidPayment } from './pay.ts';
import { renewPromise } from './ahead.ts';
import { answerAllergy, missTicket, packLine, showTickets } from './proof.ts';
import { changeDetails, fire, hold, rush, transfer } from './service.ts';
import { cancel, prepare, ready, setStatus, timeOut } from './status.ts';
import { takeBackFault } from './take-back.ts';

type LineCommand = Extract<OrderCommand, { type: 'bump-line' | 'recall-line' | 'count-line' | 'pack-line' }>;
type ProofCommand = Extract<
  OrderCommand,
  { type: 'show-tickets' | 'miss-ticket' | 'answer-allergy' | 'fire-due' | 'promise' }
>;
type TicketCommand = Extract<
  OrderCommand,
  {
    type:
      | 'start-ticket'
      | 'bump-ticket'
      | 'recall-ticket'
      | 'see-ticket'
      | 'fire-ticket'
      | 'hold-ticket'
      | 'move-ticket';
  }
>;
type KitchenCommand =
  | LineCommand
  | ProofCommand
  | TicketCommand
  | Extract<OrderCommand, { type: 'prepare' | 'ready' }>;

/**
 * What a command does to an order: the facts that it makes, or the refusal, which changes nothing. Pure: the same
 * order, command and context always decide the same.
 */
export function decide(order: Order, command: OrderCommand, context: OrderContext): Decision {
  const decided = decideAny(order, command, context);
  // What is refused anyway says why; only what would be done asks for a manager.
  const fault = decided.ok ? takeBackFault(order, command, context) : null;
  return fault ? err(fault) : decided;
}

function decideAny(order: Order, command: OrderCommand, context: OrderContext): Decision {
  switch (command.type) {
    case 'set-status':
      return setStatus(order, command.status, command.note, context);
    case 'cancel':
      return cancel(order, command.reason, context, command.approvedBy);
    case 'time-out':
      return timeOut(order, context);
    case 'change-details':
      return changeDetails(order, command, context);
    case 'add-lines':
      return addLines(order, command.lines, context);
    case 'change-line':
      return changeLine(order, command, context);
    case 'void-line':
      return voidLine(order, command, context);
    default:
      return decideService(order, command, context);
  }
}

type MoneyCommand = Extract<OrderCommand, { type: 'pay' | 'refund' | 'void-payment' | 'rate' }>;
type CarryCommand = Extract<OrderCommand, { type: 'take' | 'deliver' | 'fail-delivery' | 'hand-back' }>;
type HandCommand = KitchenCommand | MoneyCommand | CarryCommand;
type ServiceCommand = HandCommand | Extract<OrderCommand, { type: 'fire' | 'hold' | 'rush' | 'transfer' }>;

function decideService(order: Order, command: ServiceCommand, context: OrderContext): Decision {
  switch (command.type) {
    case 'fire':
      return fire(order, command.course, context);
    case 'hold':
      return hold(order, command.course, context);
    case 'rush':
      return rush(order, command.rush);
    case 'transfer':
      return transfer(order, command);
    default:
      return decideHands(order, command, context);
  }
}

function decideHands(order: Order, command: HandCommand, context: OrderContext): Decision {
  switch (command.type) {
    case 'pay':
    case 'refund':
    case 'void-payment':
    case 'rate':
      return decideMoney(order, command, context);
    case 'take':
    case 'deliver':
    case 'fail-delivery':
    case 'hand-back':
      return decideCarry(order, command, context);
    default:
      return decideKitchen(order, command, context);
  }
}

function decideMoney(order: Order, command: MoneyCommand, context: OrderContext): Decision {
  switch (command.type) {
    case 'pay':
      return pay(order, command.request, context);
    case 'refund':
      return refund(order, command, context);
    case 'void-payment':
      return voidPayment(order, command);
    case 'rate':
      return rate(order, command, context);
    default:
      return never(command);
  }
}

function decideCarry(order: Order, command: CarryCommand, context: OrderContext): Decision {
  switch (command.type) {
    case 'take':
      return take(order, command, context);
    case 'deliver':
      return deliver(order, command, context);
    case 'fail-delivery':
      return failDelivery(order, command, context);
    case 'hand-back':
      return handBack(order, command, context);
    default:
      return never(command);
  }
}

function decideKitchen(order: Order, command: KitchenCommand, context: OrderContext): Decision {
  switch (command.type) {
    case 'prepare':
      return prepare(order, context);
    case 'ready':
      return ready(order, command.override, context);
    case 'bump-line':
    case 'recall-line':
    case 'count-line':
    case 'pack-line':
      return decideLine(order, command, context);
    case 'show-tickets':
    case 'miss-ticket':
    case 'answer-allergy':
    case 'fire-due':
    case 'promise':
      return decideProof(order, command, context);
    default:
      return decideTicket(order, command, context);
  }
}

function decideProof(order: Order, command: ProofCommand, context: OrderContext): Decision {
  switch (command.type) {
    case 'show-tickets':
      return showTickets(order, command, context);
    case 'miss-ticket':
      return missTicket(order, command);
    case 'answer-allergy':
      return answerAllergy(order, command);
    case 'fire-due':
      return fireDue(order, context);
    case 'promise':
      return renewPromise(order, command);
    default:
      return never(command);
  }
}

function decideTicket(order: Order, command: TicketCommand, context: OrderContext): Decision {
  switch (command.type) {
    case 'start-ticket':
      return moveTicket(order, command.ticketId, 'start', context);
    case 'bump-ticket':
      return moveTicket(order, command.ticketId, 'bump', context);
    case 'recall-ticket':
      return moveTicket(order, command.ticketId, 'recall', context);
    case 'see-ticket':
      return seeTicket(order, command.ticketId, context);
    case 'fire-ticket':
      return fireTicket(order, command.ticketId, context);
    case 'hold-ticket':
      return holdTicket(order, command.ticketId, command.until, context);
    case 'move-ticket':
      return sendTicketTo(order, command.ticketId, command.station, context);
    default:
      return never(command);
  }
}

function decideLine(order: Order, command: LineCommand, context: OrderContext): Decision {
  switch (command.type) {
    case 'count-line':
      return countLine(order, command, context);
    case 'pack-line':
      return packLine(order, command);
    case 'bump-line':
      return moveLine(order, command.lineId, command.ticketId, 'bump', context);
    case 'recall-line':
      return moveLine(order, command.lineId, command.ticketId, 'recall', context);
    default:
      return never(command);
  }
}
