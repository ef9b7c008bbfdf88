import { never } from '../../basics/result.ts';
import type { OrderCommand } from '../commands.ts';
import type { Decision, OrderContext } from '../context.ts';
import type { Order } from '../order.ts';
import { addLines, changeLine, voidLine } from './change.ts';
import { moveLine, moveTicket, seeTicket } from './kitchen.ts';
import { changeDetails, fire, hold, rush, transfer } from './service.ts';
import { cancel, prepare, ready, setStatus, timeOut } from './status.ts';

type KitchenCommand = Extract<
  OrderCommand,
  {
    type:
      | 'prepare'
      | 'ready'
      | 'start-ticket'
      | 'bump-ticket'
      | 'recall-ticket'
      | 'see-ticket'
      | 'bump-line'
      | 'recall-line';
  }
>;

/**
 * What a command does to an order: the facts that it makes, or the refusal, which changes nothing. Pure: the same
 * order, command and context always decide the same.
 */
export function decide(order: Order, command: OrderCommand, context: OrderContext): Decision {
  switch (command.type) {
    case 'set-status':
      return setStatus(order, command.status, command.note, context);
    case 'cancel':
      return cancel(order, command.reason, context);
    case 'time-out':
      return timeOut(order, context);
    case 'change-details':
      return changeDetails(order, command, context);
    case 'add-lines':
      return addLines(order, command.lines, context);
    case 'change-line':
      return changeLine(order, command.lineId, command.change, context);
    case 'void-line':
      return voidLine(order, command.lineId, command.reason, context);
    default:
      return decideService(order, command, context);
  }
}

type ServiceCommand = KitchenCommand | Extract<OrderCommand, { type: 'fire' | 'hold' | 'rush' | 'transfer' }>;

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
      return decideKitchen(order, command, context);
  }
}

function decideKitchen(order: Order, command: KitchenCommand, context: OrderContext): Decision {
  switch (command.type) {
    case 'prepare':
      return prepare(order, context);
    case 'ready':
      return ready(order, context);
    case 'start-ticket':
      return moveTicket(order, command.ticketId, 'start', context);
    case 'bump-ticket':
      return moveTicket(order, command.ticketId, 'bump', context);
    case 'recall-ticket':
      return moveTicket(order, command.ticketId, 'recall', context);
    case 'see-ticket':
      return seeTicket(order, command.ticketId, context);
    case 'bump-line':
      return moveLine(order, command.lineId, command.ticketId, 'bump', context);
    case 'recall-line':
      return moveLine(order, command.lineId, command.ticketId, 'recall', context);
    default:
      return never(command);
  }
}
