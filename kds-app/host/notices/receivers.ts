import { maySee } from '#shared/contract/views.ts';
import type { Settings } from '#shared/floor/settings.ts';
import type { Order } from '#shared/orders/order.ts';
import type { NoticeChannel, NoticeSettings } from '#shared/floor/notice-settings.ts';
import type { Principal } from '../desk/principal.ts';
import { STAFF_ROLES, type Happening } from '#shared/orders/happenings.ts';
import { masked, type Target } from './message.ts';
import type { Subscription } from './subscriptions.ts';

/** Somebody who is to know, and the way by which they hear of it. */
export interface Receiver {
  readonly channel: NoticeChannel;
  readonly target: Target;
  /** The same for the same receiver, always. */
  readonly name: string;
  /** As people may see it. */
  readonly to: string;
  readonly language: string;
  /** The page to open. */
  readonly path: string;
}

export interface Watched {
  readonly order: Order;
  readonly customerId: string | null;
}

/** Who listens now, and who answers for which place. */
interface House {
  readonly live: readonly Live[];
  readonly waiterOf: (placeId: string) => string | null;
}

type Live = { readonly subscription: Subscription; readonly principal: Principal };

/** Everybody who should hear of a happening, as the settings have it. */
export function receiversOf(
  happening: Happening,
  watched: Watched,
  settings: Settings,
  house: House,
): Receiver[] {
  return [
    ...browsersFor(happening, watched, settings.notices, house),
    ...(happening.side === 'guest' ? addressesOf(happening.event, watched.order, settings) : []),
  ];
}

function browsersFor(
  happening: Happening,
  watched: Watched,
  { push }: NoticeSettings,
  house: House,
): Receiver[] {
  const isWanted =
    happening.side === 'guest' ? push.guest.includes(happening.event) : push.staff.includes(happening.event);
  if (!push.on || !isWanted) return [];
  const concerned = house.live.filter(
    (each) => Date.parse(happening.at) >= each.subscription.at && concerns(happening, watched, each, house),
  );
  return concerned.map(({ subscription, principal }) => ({
    channel: 'push',
    target: { kind: 'browser', subscriptionId: subscription.id },
    name: subscription.id,
    to: principal.name,
    language: subscription.language,
    // Staff have one page open on a device: the one that took the alert.
    path: happening.side === 'guest' ? `/track/${watched.order.id}` : '',
  }));
}

/** Guests hear of what their session may see; staff of what is their work while they are on duty. */
function concerns(happening: Happening, watched: Watched, live: Live, house: House): boolean {
  return happening.side === 'guest'
    ? concernsGuest(watched, live)
    : concernsStaff(happening, watched, live, house);
}

function concernsGuest(watched: Watched, { subscription: { about }, principal }: Live): boolean {
  if (about.kind === 'duty' || (about.kind === 'order' && about.orderId !== watched.order.id)) return false;
  return isGuest(principal) && maySee(principal, watched);
}

/** Nobody is told of their own doing, nor a waiter of tables that somebody else answers for. */
function concernsStaff(
  { event, by }: Extract<Happening, { side: 'staff' }>,
  { order }: Watched,
  { subscription: { about }, principal }: Live,
  { waiterOf }: House,
): boolean {
  if (about.kind !== 'duty' || !STAFF_ROLES[event].includes(principal.role)) return false;
  if (by === principal.name) return false;
  const placeId = order.place?.id;
  if (placeId === undefined) return true;
  const isWanted = about.places.length === 0 || about.places.includes(placeId);
  return isWanted && !(principal.role === 'waiter' && isAnothers(waiterOf(placeId), principal));
}

function isAnothers(waiter: string | null, { staffId }: Principal): boolean {
  return waiter !== null && waiter !== staffId;
}

function isGuest({ role }: Principal): boolean {
  return role === 'diner' || role === 'guest' || role === 'customer';
}

/** The address and the number that the customer left for this order. */
function addressesOf(
  event: Extract<Happening, { side: 'guest' }>['event'],
  order: Order,
  { notices, site }: Settings,
): Receiver[] {
  const { email, phone, language = site.locale } = order.customer ?? {};
  const common = { language, path: `/track/${order.id}` };
  const receivers: Receiver[] = [];
  if (notices.email.on && notices.email.guest.includes(event) && email) {
    receivers.push({ ...common, channel: 'email', ...addressed(email) });
  }
  const number = phone === undefined ? null : dialled(phone, notices.sms.countryCode);
  if (notices.sms.on && notices.sms.guest.includes(event) && number !== null) {
    receivers.push({ ...common, channel: 'sms', ...addressed(number) });
  }
  return receivers;
}

function addressed(address: string) {
  return { target: { kind: 'address', address }, name: address, to: masked(address) } as const;
}

/** A number as gateways want it: `+353871234567`; null when it cannot be one. */
export function dialled(phone: string, countryCode: string): string | null {
  const plain = phone.replaceAll(/[\s()./-]/g, '').replace(/^00/, '+');
  const full =
    plain.startsWith('+') || countryCode === '' ? plain : `${countryCode}${plain.replace(/^0/, '')}`;
  return /^\+?\d{6,15}$/.test(full) ? full : null;
}
