import { Ticket } from '#shared/kitchen/ticket.ts';
import { PaperLine, PaperOrder } from '#shared/kitchen/paper-order.ts';

/** When the sample order was made: a busy Friday evening. */
export const SAMPLE_AT = '2026-11-20T19:44:31.000Z';

const LINES = [
  {
    name: 'Ribeye 300 g',
    quantity: 1,
    seat: 1,
    price: 3400,
    station: 'Grill',
    allergens: ['milk', 'celery'],
    note: '',
    modifiers: [
      { name: 'rare', prefix: null },
      { name: 'watercress', prefix: 'SIDE' },
    ],
  },
  {
    name: 'Lamb cutlets with rosemary potatoes and mint sauce',
    quantity: 3,
    seat: 2,
    price: 2650,
    station: 'Grill',
    allergens: ['mustard'],
    note: 'one without bone, for a child',
    modifiers: [
      { name: 'pink', prefix: null },
      { name: 'mint sauce', prefix: 'NO' },
      { name: 'potatoes', prefix: 'EXTRA' },
    ],
  },
  {
    name: 'Skin-on fries',
    quantity: 12,
    seat: 3,
    price: 450,
    station: 'Fry',
    allergens: [],
    note: '',
    modifiers: [],
  },
  {
    name: 'Crème brûlée',
    quantity: 2,
    seat: null,
    price: 850,
    station: 'Cold',
    allergens: ['milk', 'eggs'],
    note: '',
    modifiers: [{ name: 'birthday candle', prefix: 'ADD' }],
  },
] as const;

/** A busy order: a long name, many of one dish, changes, a note and an allergy. Prices in minor units. */
export const SAMPLE_LINES: readonly PaperLine[] = LINES.map((line, nth) =>
  PaperLine.parse({
    id: `sample.${nth + 1}`,
    name: line.name,
    kitchenName: line.name,
    quantity: line.quantity,
    modifiers: line.modifiers.map((modifier) => ({
      ...modifier,
      kitchenName: modifier.name,
      quantity: 1,
      price: 0,
    })),
    note: line.note,
    seat: line.seat,
    course: nth === LINES.length - 1 ? 3 : 2,
    guest: '',
    allergens: line.allergens,
    allergies: [],
    stationName: line.station,
    unitPrice: line.price,
    total: line.price * line.quantity,
  }),
);

export const SAMPLE_ORDER = PaperOrder.parse({
  number: 125,
  orderType: 'dine_in',
  place: { id: 'sample', kind: 'table', name: 'T21' },
  customerName: null,
  guests: 4,
  placedBy: 'Ana',
  note: 'Seat 2 eats slowly, please wait for the call',
  rush: false,
  allergies: ['sesame'],
  createdAt: SAMPLE_AT,
  requestedFor: null,
});

/** The same guests' order, to be fetched. */
export const SAMPLE_TAKEOUT = PaperOrder.parse({
  ...SAMPLE_ORDER,
  number: 126,
  orderType: 'takeout',
  place: null,
  customerName: 'Siobhán',
  phone: '085 012 3456',
  guests: null,
  requestedFor: '2026-11-20T20:10:00.000Z',
});

/** The sample order as the grill has it. */
export const SAMPLE_TICKET = Ticket.parse({
  id: 'sample.grill',
  orderId: 'sample',
  orderNumber: SAMPLE_ORDER.number,
  orderType: SAMPLE_ORDER.orderType,
  place: SAMPLE_ORDER.place,
  customerName: null,
  guests: SAMPLE_ORDER.guests,
  station: 'grill',
  course: 2,
  status: 'waiting',
  rush: true,
  revision: 2,
  specialInstructions: SAMPLE_ORDER.note,
  placedBy: SAMPLE_ORDER.placedBy,
  firedAt: SAMPLE_AT,
  startedAt: null,
  bumpedAt: null,
  dueSeconds: 720,
  recalled: null,
  allergy: { declared: ['sesame'], inWords: false, conflicts: [], answered: null },
  alsoAt: ['fry', 'cold'],
  lines: SAMPLE_LINES.slice(0, 3).map((line, nth) => ({
    id: line.id,
    itemId: line.id,
    name: line.name,
    kitchenName: nth === 2 ? 'Sea bass, whole' : line.kitchenName,
    quantity: nth === 2 ? 1 : line.quantity,
    modifiers: line.modifiers.map((modifier) => ({ ...modifier, modifierId: modifier.name })),
    specialInstructions: line.note,
    seat: line.seat,
    allergens: line.allergens,
    status: nth === 2 ? 'voided' : 'waiting',
    mark: markOf(nth),
  })),
});

function markOf(nth: number) {
  const mark = { reason: '', at: SAMPLE_AT, by: 'Ana' };
  if (nth === 0) return null;
  return nth === 1 ? { ...mark, kind: 'changed', was: 1 } : { ...mark, kind: 'voided', was: 1 };
}
