import { Cart } from '../floor/cart.ts';
import { Place } from '../floor/place.ts';
import { Settings } from '../floor/settings.ts';
import { Stay } from '../floor/stay.ts';
import { CapacityState } from '../kitchen/capacity-state.ts';
import { Job, Printer } from '../kitchen/job.ts';
import { PrinterSearch } from '../kitchen/printer-search.ts';
import { BumpBar } from '../kitchen/keys.ts';
import { KitchenScreen, Profile } from '../kitchen/profile.ts';
import { Ticket } from '../kitchen/ticket.ts';
import { Category, Item, ModifierGroup } from '../menu/menu.ts';
import { Route, Station } from '../menu/routing.ts';
import { Order } from '../orders/order.ts';
import { Duty } from '../people/duty.ts';
import { Device, Staff } from '../people/staff.ts';
import { BoardEntry } from './documents.ts';
import { ChannelState } from './notices.ts';

/** The body of each kind of document, as clients receive it. */
export const BODIES = {
  order: Order,
  ticket: Ticket,
  item: Item,
  category: Category,
  group: ModifierGroup,
  place: Place,
  stay: Stay,
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
  duty: Duty,
  channel: ChannelState,
  capacity: CapacityState,
  cart: Cart,
  search: PrinterSearch,
  board: BoardEntry,
} as const;
