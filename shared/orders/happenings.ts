import { instantOf, millis, type Instant } from '../basics/instant.ts';
import type { GuestEvent, OrderStaffEvent, StaffEvent } from '../floor/notice-settings.ts';
import type { Order, StatusChange } from './order.ts';
import { isClosed } from './status.ts';
import type { Role } from '../people/roles.ts';

/** Something about an order that somebody should know. */
export type Happening = {
  /** Names it among everything that ever happened to the order. */
  readonly key: string;
  readonly at: Instant;
  /** Who did it, as history shows it: they need not be told. */
  readonly by: string | null;
  readonly note: string | null;
  /** The station that it is about. */
  readonly station: string | null;
} & (
  | { readonly side: 'guest'; readonly event: GuestEvent }
  | { readonly side: 'staff'; readonly event: OrderStaffEvent }
);

/** Whose work each event is. */
export const STAFF_ROLES: Readonly<Record<StaffEvent, readonly Role[]>> = {
  approval: ['waiter', 'cashier', 'manager', 'owner'],
  item_ready: ['waiter'],
  to_serve: ['waiter'],
  to_carry: ['runner'],
  to_hand_over: ['cashier', 'waiter'],
  brought_back: ['waiter', 'cashier', 'manager'],
  withdrawn: ['waiter', 'runner'],
  late: ['manager', 'owner'],
  printer_fault: ['manager', 'owner'],
  printer_recovered: ['manager', 'owner'],
};

/** Everything that the order's own record says has happened to it; whoever reads it twice finds the same. */
export function happeningsOf(order: Order): Happening[] {
  return [
    ...order.statusHistory.flatMap((change, index) => ofStatus(order, change, index)),
    ...ofTickets(order),
  ];
}

function ofStatus(order: Order, change: StatusChange, index: number): Happening[] {
  const { at, by, note } = change;
  const common = { key: `status:${index}`, at, by, note, station: null };
  const guest = index === 0 ? null : guestEvent(order, change, index);
  const staff = staffEvent(order, change, index);
  return [
    ...(guest ? [{ ...common, side: 'guest' as const, event: guest }] : []),
    ...(staff ? [{ ...common, side: 'staff' as const, event: staff }] : []),
  ];
}

function guestEvent(order: Order, { status, at }: StatusChange, index: number): GuestEvent | null {
  switch (status) {
    case 'confirmed':
      // Whoever sits here and was accepted the moment they ordered has seen it on their own screen.
      return order.orderType === 'dine_in' && order.statusHistory[index - 1]?.at === at ? null : 'accepted';
    case 'ready':
      return isCarried(order) ? null : 'ready';
    case 'out_for_delivery':
      return 'on_the_way';
    case 'delivered':
      return 'delivered';
    case 'cancelled':
      // Merged into another one: nothing was lost.
      return order.items.length === 0 ? null : 'cancelled';
    case 'pending':
    case 'preparing':
    case 'cooking':
    case 'served':
    case 'completed':
      return null;
  }
}

function staffEvent(order: Order, { status }: StatusChange, index: number): OrderStaffEvent | null {
  const before = order.statusHistory[index - 1]?.status;
  if (status === 'pending') return order.status === 'pending' ? 'approval' : null;
  // The first entry of an order that was split off says where it was, not what has just happened.
  if (before === undefined) return null;
  if (status === 'cancelled') return order.items.length > 0 ? 'withdrawn' : null;
  if (status !== 'ready') return null;
  return before === 'out_for_delivery' ? 'brought_back' : readyFor(order);
}

function readyFor(order: Order): OrderStaffEvent {
  if (order.orderType === 'dine_in') return 'to_serve';
  return isCarried(order) ? 'to_carry' : 'to_hand_over';
}

/** A runner or courier brings it: to a room, or to an address. */
function isCarried({ orderType, customer }: Order): boolean {
  if (orderType === 'online') return (customer?.address ?? '') !== '';
  return orderType === 'delivery' || orderType === 'room_service';
}

/** What one station has finished for a table that still waits for the rest. */
function ofTickets(order: Order): Happening[] {
  if (order.orderType !== 'dine_in' || !isBeingMade(order)) return [];
  return order.tickets.flatMap(({ id, status, station, bumpedAt }) =>
    status === 'bumped' && bumpedAt !== null
      ? [
          {
            key: `ticket:${id}:${bumpedAt}`,
            at: bumpedAt,
            by: null,
            note: null,
            station,
            side: 'staff' as const,
            event: 'item_ready' as const,
          },
        ]
      : [],
  );
}

function isBeingMade({ status }: Order): boolean {
  return status === 'confirmed' || status === 'preparing' || status === 'cooking';
}

/** What time alone has brought about: an order that should have been ready by now. */
export function delaysOf(order: Order, now: number, afterMinutes: number): Happening[] {
  const { estimatedReadyAt } = order;
  if (estimatedReadyAt === null || isClosed(order.status) || !isBeingMade(order)) return [];
  const due = millis(estimatedReadyAt) + afterMinutes * 60_000;
  if (now < due) return [];
  // Once per order: a guest who is told twice that it takes longer believes neither.
  const common = { key: 'delay', at: instantOf(due), by: null, note: null, station: null };
  return [
    { ...common, side: 'guest', event: 'delayed' },
    { ...common, side: 'staff', event: 'late' },
  ];
}
