import { never } from '#shared/basics/result.ts';
import type { CommandName, DeskCommand } from './commands.ts';
import type { Ask, Drafted } from './draft.ts';
import type { JobCommand } from './job-commands.ts';
import { setDuty } from './handlers/duty.ts';
import { changeCartOf, sendCart } from './handlers/carts.ts';
import { assignPlaces, movePlace } from './handlers/floor.ts';
import {
  changeSettings,
  closePlace,
  editThing,
  openPlace,
  pinSet,
  putThing,
  removeThing,
  reportChannel,
} from './handlers/house.ts';
import { openDrawer, printDay, printSheet, reprint } from './handlers/jobs.ts';
import { printWanted } from './handlers/prints.ts';
import { searchPrinters } from './handlers/printer-search.ts';
import { explainGate, markBar, reportBar, workStation } from './handlers/bars.ts';
import {
  cancelJob,
  decideJob,
  dropDrawers,
  endRecalls,
  markPrinter,
  moveJob,
  recallJobs,
  reportJob,
  reportPrinter,
} from './handlers/handover.ts';
import { leasePrinter, noteRival } from './handlers/lease.ts';
import { movePrinter } from './handlers/move-printer.ts';
import { changeCapacity } from './handlers/capacity.ts';
import { codesPrinted, rotateCodes } from './handlers/codes.ts';
import { changeOrder, placeNewOrder } from './handlers/orders.ts';
import { payPlace } from './handlers/payments.ts';
import { mergeOrders, splitOrder } from './handlers/regroup.ts';
import { changeStay, checkIn, checkOut } from './handlers/stays.ts';
import { handStation } from './handlers/stations.ts';
import { setModifierStock, setStock } from './handlers/stock.ts';

/** Decides any command: what it does, or why it is refused. */
export function handle(command: DeskCommand, ask: Ask): Drafted {
  switch (command.type) {
    case 'place-order':
      return placeNewOrder(command.request, ask);
    case 'order':
      return changeOrder(command.orderId, command.expectedVersion, command.command, ask);
    case 'split':
      return splitOrder(command, ask);
    case 'merge':
      return mergeOrders(command, ask);
    default:
      return handleHouse(command, ask);
  }
}

type HouseCommand = Exclude<DeskCommand, { type: 'place-order' | 'order' | 'split' | 'merge' }>;

function handleHouse(command: HouseCommand, ask: Ask): Drafted {
  switch (command.type) {
    case 'set-stock':
      return setStock(command.itemId, command, ask);
    case 'set-modifier-stock':
      return setModifierStock(command.modifierId, command.available, command.until, ask);
    case 'hand-station':
      return handStation(command.stationId, command.to, ask);
    case 'put':
      return putThing(command.kind, command.id, command.body);
    case 'edit':
      return editThing(command.kind, command.id, command.edit, ask);
    case 'remove':
      return removeThing(command.kind, command.id, ask);
    case 'change-settings':
      return changeSettings(command.change, ask);
    case 'open-place':
      return openPlace(command.placeId, ask);
    case 'close-place':
      return closePlace(command.placeId, ask);
    case 'pin-set':
      return pinSet(command.staffId, ask);
    case 'rotate-codes':
      return rotateCodes(command.placeIds, ask);
    case 'codes-printed':
      return codesPrinted(command.placeIds, command.address, ask);
    case 'cart':
      return changeCartOf(command, ask);
    case 'send-cart':
      return sendCart(command, ask);
    case 'pay-place':
      return payPlace(command.placeId, command.request, ask);
    case 'measure-capacity':
    case 'set-capacity':
      return changeCapacity(command, ask);
    case 'print-order':
      return printWanted(command, ask);
    case 'print-sheet':
      return printSheet(command.name, command.paper, command.printerId, ask);
    case 'print-day':
      return printDay(command.paper, command.printerId, ask);
    case 'open-drawer':
      return openDrawer(command.printerId, command.why, ask);
    default:
      return handleStays(command, ask);
  }
}

type SmallCommand = Extract<
  HouseCommand,
  {
    type:
      | JobCommand['type']
      | 'report-bar'
      | 'mark-bar'
      | 'work-station'
      | 'explain-gate'
      | 'report-channel'
      | 'search-printers'
      | 'printers-found'
      | 'set-duty'
      | 'move-place'
      | 'assign-places';
  }
>;
type StayCommand = Extract<HouseCommand, { type: 'check-in' | 'change-stay' | 'check-out' }>;

function handleStays(command: StayCommand | SmallCommand, ask: Ask): Drafted {
  switch (command.type) {
    case 'check-in':
      return checkIn(command.placeId, command.stay, ask);
    case 'change-stay':
      return changeStay(command.placeId, command.change, ask);
    case 'check-out':
      return checkOut(command.placeId, command.paidWith, ask);
    default:
      return handleSmall(command, ask);
  }
}

function handleSmall(command: SmallCommand, ask: Ask): Drafted {
  switch (command.type) {
    case 'move-place':
      return movePlace(command, ask);
    case 'assign-places':
      return assignPlaces(command.places, command.mine, ask);
    case 'set-duty':
      return setDuty(command.onDuty, ask);
    case 'search-printers':
    case 'printers-found':
      return searchPrinters(command, ask);
    case 'report-channel':
      return reportChannel(command.state);
    case 'work-station':
      return workStation(command.stationId, command.deed, ask);
    case 'explain-gate':
      return explainGate(command.stationId, ask);
    case 'report-bar':
      return reportBar(command.barId, command.report, ask);
    case 'mark-bar':
      return markBar(command.barId, command.awaySince, ask);
    default:
      return handleJobs(command, ask);
  }
}

function handleJobs(command: JobCommand, ask: Ask): Drafted {
  switch (command.type) {
    case 'report-job':
      return reportJob(command, ask);
    case 'reprint':
      return reprint(command.jobId, ask);
    case 'report-printer':
      return reportPrinter(command, ask);
    case 'mark-printer':
      return markPrinter(command, ask);
    case 'lease-printer':
      return leasePrinter(command, ask);
    case 'rival':
      return noteRival(command, ask);
    case 'cancel-job':
      return cancelJob(command, ask);
    case 'move-job':
      return moveJob(command, ask);
    case 'move-printer':
      return movePrinter(command, ask);
    case 'decide-job':
      return decideJob(command, ask);
    case 'recall-jobs':
      return recallJobs(command, ask);
    case 'drop-drawers':
      return dropDrawers(command, ask);
    case 'end-recalls':
      return endRecalls(command, ask);
    default:
      return never(command);
  }
}

/** The name under which the audit trail lists a command. */
export function commandName(command: DeskCommand): CommandName {
  return command.type === 'order' ? command.command.type : command.type;
}
