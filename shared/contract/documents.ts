import { z } from 'zod';
import { Place } from '../floor/place.ts';
import { Settings } from '../floor/settings.ts';
import { BumpBar } from '../kitchen/keys.ts';
import { Job, Printer } from '../kitchen/job.ts';
import { KitchenScreen, Profile } from '../kitchen/profile.ts';
import { Ticket } from '../kitchen/ticket.ts';
import { Category, Item, ModifierGroup } from '../menu/menu.ts';
import { Route, Station } from '../menu/routing.ts';
import { Order } from '../orders/order.ts';
import { Device, Staff } from '../people/staff.ts';

/** What a pick-up board shows of an order, and nothing more. */
export const BoardEntry = z.object({
  number: z.int(),
  status: z.enum(['preparing', 'ready', 'gone']),
  name: z.string().nullable(),
});
export type BoardEntry = z.infer<typeof BoardEntry>;

/** The body of each kind of document, as clients receive it. */
export const BODIES = {
  order: Order,
  ticket: Ticket,
  item: Item,
  category: Category,
  group: ModifierGroup,
  place: Place,
  station: Station,
  route: Route,
  printer: Printer,
  job: Job,
  staff: Staff,
  device: Device,
  settings: Settings,
  profile: Profile,
  screen: KitchenScreen,
  bar: BumpBar,
  board: BoardEntry,
} as const;

export type DocumentKind = keyof typeof BODIES;
export type BodyOf<K extends DocumentKind> = z.infer<(typeof BODIES)[K]>;

const envelope = <K extends DocumentKind, S extends z.ZodType>(kind: K, body: S) =>
  z.object({ kind: z.literal(kind), id: z.string(), seq: z.int(), body: body.nullable() });

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
  envelope('station', Station),
  envelope('route', Route),
  envelope('printer', Printer),
  envelope('job', Job),
  envelope('staff', Staff),
  envelope('device', Device),
  envelope('settings', Settings),
  envelope('profile', Profile),
  envelope('screen', KitchenScreen),
  envelope('bar', BumpBar),
  envelope('board', BoardEntry),
]);
export type Document = z.infer<typeof Document>;
