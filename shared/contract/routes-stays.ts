import { z } from 'zod';
import { Amount, Currency } from '../basics/money.ts';
import { CheckIn, Stay, StayChange } from '../floor/stay.ts';
import { Order } from '../orders/order.ts';
import { route } from './route.ts';

const pin = z.string().regex(/^\d{4,6}$/, 'A PIN is four to six digits.');

export const CheckInBody = CheckIn.extend({
  /** Left out: the host makes one. */
  pin: pin.optional(),
});
export const StayPinBody = z.object({ pin: pin.optional() });
export const CheckOutBody = z.object({
  /** How the account has been paid (`card`, `cash`): what was brought is closed with the stay. Null: nothing was paid. */
  paidWith: z.string().trim().min(1).max(40).nullable().default(null),
});

/** What the guests of a room have ordered, and what of it is to be paid at check-out, in minor units. */
export const StayAccount = z.object({
  orders: z.array(Order),
  /** The orders that go on the room. */
  total: Amount,
  /** What was paid of them. */
  paid: Amount,
  due: Amount,
  currency: Currency,
});
export type StayAccount = z.infer<typeof StayAccount>;

/** Reception. `:room` is the id of the place. The PIN is in the answers that make one and nowhere else. */
export const STAY_ROUTES = {
  listStays: route({
    method: 'get',
    path: '/stays',
    action: 'stay.read',
    summary: 'Who stays in the rooms, and who left them last',
    answer: z.object({ stays: z.array(Stay) }),
    status: 200,
  }),
  stayAccount: route({
    method: 'get',
    path: '/stays/:room/account',
    action: 'stay.read',
    summary: 'What the guests of a room have ordered and have to pay at check-out',
    answer: StayAccount,
    status: 200,
  }),
  checkIn: route({
    method: 'post',
    path: '/stays/:room/check-in',
    action: 'stay.edit',
    summary: 'Check a guest into a room; the PIN of the stay is in this answer only',
    body: CheckInBody,
    answer: z.object({ stay: Stay, pin: z.string() }),
    status: 201,
  }),
  changeStay: route({
    method: 'patch',
    path: '/stays/:room',
    action: 'stay.edit',
    summary: 'Change what is written about a guest; what is left out stays',
    body: StayChange,
    answer: Stay,
    status: 200,
  }),
  renewStayPin: route({
    method: 'put',
    path: '/stays/:room/pin',
    action: 'stay.edit',
    summary: 'Give a stay another PIN; the one before is worthless from now on',
    body: StayPinBody,
    answer: z.object({ pin: z.string() }),
    status: 200,
  }),
  checkOut: route({
    method: 'post',
    path: '/stays/:room/check-out',
    action: 'stay.edit',
    summary: 'Check out: the phones of the room see nothing more and its PIN is worthless',
    body: CheckOutBody,
    answer: Stay,
    status: 200,
  }),
} as const;
