import { z } from 'zod';
import { PlaceId } from '../basics/ids.ts';
import { Amount, Price } from '../basics/money.ts';
import { BillWish, Cart, CartChoices, CartLine, PlaceCall } from '../floor/cart.ts';
import { Allergen } from '../menu/menu.ts';
import { Order } from '../orders/order.ts';
import { route } from './route.ts';

/** A guest's page means its own place; staff say which. */
export const AtPlace = z.object({ place: PlaceId.optional() });

export const AddCartLine = CartLine.omit({ member: true, version: true }).extend({
  modifiers: CartChoices.default([]),
});
export const ChangeCartLine = z.object({
  /** Counted up or down by so many: relative, so that everybody's taps count. */
  by: z.int().min(-999).max(999).optional(),
  modifiers: CartChoices.optional(),
  note: z.string().max(1000).optional(),
  seenPrice: Price.optional(),
  /** The version that the choices or the note were changed on; another one is refused. */
  version: z.int().min(1).optional(),
});
export const SendCart = z.object({
  /** Only these lines; the others stay. Left out: all. */
  lines: z.array(CartLine.shape.id).min(1).max(500).nullable().default(null),
  /** Send for everybody, also where everybody has to say so. */
  all: z.boolean().default(false),
  expectedTotal: Amount.nullable().default(null),
  paymentMethod: z.string().trim().max(40).nullable().default(null),
});
/** `order` null: it waits until the others have said so too. */
export const CartSent = z.object({ order: Order.nullable(), cart: Cart });

const inCart = { action: 'cart.share', query: AtPlace, answer: Cart } as const;

export const CART_ROUTES = {
  getCart: route({
    ...inCart,
    method: 'get',
    path: '/cart',
    summary: "The place's shared cart",
    status: 200,
  }),
  joinCart: route({
    ...inCart,
    method: 'post',
    path: '/cart/join',
    summary: 'Join the table, under a name or under the next number',
    body: z.object({ name: z.string().trim().min(1).max(30).nullable().default(null) }),
    status: 200,
  }),
  describeCart: route({
    ...inCart,
    method: 'patch',
    path: '/cart',
    summary: 'What the kitchen must know beside the lines',
    body: z.object({ note: z.string().max(1000).optional(), allergies: z.array(Allergen).optional() }),
    status: 200,
  }),
  readyCart: route({
    ...inCart,
    method: 'put',
    path: '/cart/ready',
    summary: 'Say that one has chosen, or take it back',
    body: z.object({ ready: z.boolean() }),
    status: 200,
  }),
  addCartLine: route({
    ...inCart,
    method: 'post',
    path: '/cart/lines',
    summary: 'Put a dish in; the same id again changes nothing',
    body: AddCartLine,
    status: 201,
  }),
  changeCartLine: route({
    ...inCart,
    method: 'patch',
    path: '/cart/lines/:id',
    summary: 'Count a dish up or down, or change how it is wanted',
    body: ChangeCartLine,
    status: 200,
  }),
  removeCartLine: route({
    ...inCart,
    method: 'delete',
    path: '/cart/lines/:id',
    summary: 'Take a dish off; what is gone already stays gone',
    status: 200,
  }),
  sendCart: route({
    ...inCart,
    method: 'post',
    path: '/cart/send',
    summary: 'Send the cart to the kitchen as one order',
    body: SendCart,
    answer: CartSent,
    status: 201,
  }),
  callHouse: route({
    ...inCart,
    method: 'post',
    path: '/cart/calls',
    summary: 'Call a waiter, or ask for the bill and say how it is paid',
    body: z.object({
      kind: PlaceCall.shape.kind,
      words: z.string().trim().max(200).default(''),
      wish: BillWish.nullable().default(null),
    }),
    status: 200,
  }),
  answerCall: route({
    ...inCart,
    method: 'delete',
    path: '/cart/calls/:kind',
    summary: 'Somebody comes, or it is not needed any more',
    status: 200,
  }),
} as const;
