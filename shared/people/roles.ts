import { z } from 'zod';

/** Who somebody is to the house (reliability: who may do what). */
export const Role = z.enum([
  'owner',
  'manager',
  'cashier',
  'waiter',
  'kitchen',
  'runner',
  'agent',
  'board',
  'customer',
  'diner',
  'guest',
  'integration',
]);
export type Role = z.infer<typeof Role>;

/** Everything that somebody may be allowed to do. A route, a feed topic or a command names one of these. */
export const ACTIONS = [
  'menu.read',
  'menu.stock',
  'menu.edit',
  'order.place',
  'order.read.own',
  'order.read.all',
  'order.cancel.own',
  'order.change',
  'order.cancel',
  'order.status',
  /** Take from the pass, deliver, bring back; be on duty for it. */
  'order.carry',
  /** Fire, hold and rush: when the kitchen makes what was ordered. */
  'order.pace',
  /** Say what one thought of an order of one's own. */
  'order.rate',
  /** Have an account, or none, and look back on one's own orders. */
  'account.own',
  /** Remove a guest's account when they ask for it. Nobody of the house reads one. */
  'account.remove',
  /** Share the cart of a place: put dishes in, send them, call somebody. */
  'cart.share',
  'payment.take',
  /** Give money back, or take back a payment that was a mistake. */
  'payment.refund',
  'kitchen.read',
  'kitchen.work',
  'floor.read',
  'floor.seat',
  'floor.edit',
  /** Who stays in the rooms: reception's. */
  'stay.read',
  'stay.edit',
  'stations.read',
  'stations.edit',
  /** What a screen has of its own beside its profile: text size, volume, learnt keys. */
  'screens.adjust',
  'printers.read',
  'printers.edit',
  'jobs.read',
  'jobs.print',
  'jobs.reprint',
  /** Cancel a slip, move it to another printer, or say what becomes of one that waited too long. */
  'jobs.manage',
  /** Print a bill, a packing slip or what else is about an order. */
  'order.print',
  /** Open the cash drawer without a sale. */
  'drawer.open',
  'staff.read',
  'staff.edit',
  'devices.edit',
  'settings.read',
  'settings.edit',
  /** The hand on how busy the house is, and on what guests can order. */
  'capacity.set',
  'board.read',
  'audit.read',
  'metrics.read',
  /** What was sent to whom, and what could not be. */
  'notices.read',
  'notices.edit',
] as const;
export type Action = (typeof ACTIONS)[number];

const GUEST: readonly Action[] = [
  'menu.read',
  'order.place',
  'order.read.own',
  'order.cancel.own',
  'order.rate',
  'account.own',
];
const SEATED: readonly Action[] = [...GUEST, 'cart.share'];
const STAFF: readonly Action[] = [
  'menu.read',
  'order.read.all',
  'kitchen.read',
  'floor.read',
  'stations.read',
  'printers.read',
  'settings.read',
  'board.read',
];
const FLOOR: readonly Action[] = [
  ...STAFF,
  'order.place',
  'order.change',
  'order.cancel',
  'order.status',
  'order.carry',
  'order.pace',
  'order.print',
  'payment.take',
  'cart.share',
  'floor.seat',
  'menu.stock',
];
/** Reception works as cashier: it takes the money of a stay too. */
const RECEPTION: readonly Action[] = ['stay.read', 'stay.edit'];
const OWNER: readonly Action[] = [
  ...FLOOR,
  'payment.refund',
  ...RECEPTION,
  'menu.edit',
  'kitchen.work',
  'floor.edit',
  'stations.edit',
  'screens.adjust',
  'printers.edit',
  'jobs.read',
  'jobs.reprint',
  'jobs.manage',
  'drawer.open',
  'staff.read',
  'staff.edit',
  'devices.edit',
  'settings.edit',
  'capacity.set',
  'account.remove',
  'audit.read',
  'metrics.read',
  'notices.read',
  'notices.edit',
];

/** The one table of who may do what. What is not written here is refused. */
export const MAY: Readonly<Record<Role, readonly Action[]>> = {
  owner: OWNER,
  manager: OWNER,
  cashier: [...FLOOR, ...RECEPTION, 'payment.refund', 'drawer.open', 'jobs.read', 'jobs.reprint'],
  waiter: FLOOR,
  kitchen: [
    ...STAFF,
    'kitchen.work',
    'order.status',
    'order.pace',
    'order.print',
    'screens.adjust',
    /** Names, to say who answers for an allergy. */
    'staff.read',
    'menu.stock',
    'jobs.read',
    'jobs.reprint',
    'jobs.manage',
  ],
  runner: [...STAFF, 'order.status', 'order.carry'],
  agent: ['printers.read', 'jobs.print', 'settings.read', 'stations.read'],
  board: ['board.read'],
  customer: GUEST,
  diner: SEATED,
  guest: SEATED,
  integration: [...OWNER, 'jobs.print'],
};

export function may(role: Role, action: Action): boolean {
  return MAY[role].includes(action);
}

/** Roles of the house's own people, who have room for the busiest service; the rest is rate limited. */
export function isStaff(role: Role): boolean {
  return !['customer', 'diner', 'guest'].includes(role);
}
