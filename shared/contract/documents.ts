import { z } from 'zod';
import { Cart } from '../floor/cart.ts';
import { Place } from '../floor/place.ts';
import { Settings } from '../floor/settings.ts';
import type { Stay } from '../floor/stay.ts';
import type { CapacityState } from '../kitchen/capacity-state.ts';
import type { BumpBar } from '../kitchen/keys.ts';
import { Job, Printer } from '../kitchen/job.ts';
import type { KitchenScreen, Profile } from '../kitchen/profile.ts';
import type { PrinterSearch } from '../kitchen/printer-search.ts';
import type { BODIES } from './bodies.ts';
import { envelope } from './envelope.ts';
import type { ChannelState } from './notices.ts';
import { Ticket } from '../kitchen/ticket.ts';
import { Category, Item, ModifierGroup } from '../menu/menu.ts';
import { Route, Station } from '../menu/routing.ts';
import { Order } from '../orders/order.ts';
import type { Duty } from '../people/duty.ts';
import { Device, Staff } from '../people/staff.ts';

/** What a pick-up board shows of an order, and nothing more. */
export const BoardEntry = z.object({
  number: z.int(),
  status: z.enum(['preparing', 'ready', 'gone']),
  name: z.string().nullable(),
});
export type BoardEntry = z.infer<typeof BoardEntry>;

export type DocumentKind = keyof typeof BODIES;
export type BodyOf<K extends DocumentKind> = z.infer<(typeof BODIES)[K]>;

// Guests' pages hear of no screens, and their telephones do not carry what screens are made of: `lookOf` reads these.
const isThing = (value: unknown): boolean => typeof value === 'object' && value !== null;
const profile = z.custom<Profile>(isThing);
const screen = z.custom<KitchenScreen>(isThing);
const bar = z.custom<BumpBar>(isThing);
const duty = z.custom<Duty>(isThing);
const channel = z.custom<ChannelState>(isThing);
const stay = z.custom<Stay>(isThing);
const search = z.custom<PrinterSearch>(isThing);
const capacity = z.custom<CapacityState>(isThing);

/**
 * The current state of one thing. `seq` is the journal entry that last changed it: of two versions the one with the
 * higher `seq` wins. A `null` body: it is gone, or not to be seen any more.
 */
export const Document = z.discriminatedUnion('kind', [
  envelope('order', Order),
  envelope('ticket', Ticket),
  envelope('item', Item),
  envelope('category', Category),
  envelope('group', ModifierGroup),
  envelope('place', Place),
  envelope('stay', stay),
  envelope('station', Station),
  envelope('route', Route),
  envelope('printer', Printer),
  envelope('job', Job),
  envelope('staff', Staff),
  envelope('device', Device),
  envelope('settings', Settings),
  envelope('profile', profile),
  envelope('screen', screen),
  envelope('bar', bar),
  envelope('duty', duty),
  envelope('channel', channel),
  envelope('capacity', capacity),
  envelope('cart', Cart),
  envelope('search', search),
  envelope('board', BoardEntry),
]);
export type Document = z.infer<typeof Document>;
