import type { Instant } from '#shared/basics/instant.ts';
import type { Order } from '#shared/orders/order.ts';
import { line, tell, type ToldOrder } from './busy-order.ts';

const seconds = (clock: string): number => {
  const [minutes = '0', rest = '0'] = clock.split(':');
  return Number(minutes) * 60 + Number(rest);
};

const LATE: readonly ToldOrder[] = [
  {
    number: 107,
    place: 'T12',
    age: seconds('12:41'),
    due: 480,
    lines: [
      line(1, 'ribeye', 'done', ['Medium rare']),
      line(2, 'cutlets', 'cooking', ['Medium', 'NO mint sauce']),
      line(2, 'fries', 'done'),
      line(1, 'salad', 'done'),
      line(1, 'slaw', 'done'),
      line(2, 'wine', 'done'),
    ],
  },
  {
    number: 111,
    place: 'T2',
    age: seconds('8:48'),
    recalled: { by: 'Mei', secondsAgo: 35 },
    lines: [
      line(1, 'bass', 'cooking', ['NO butter']),
      line(1, 'flat-iron', 'done', ['Rare']),
      line(1, 'fries', 'done'),
      line(1, 'salad', 'done'),
    ],
  },
];

const RUSH: ToldOrder = {
  number: 119,
  place: 'T4',
  age: seconds('3:12'),
  rush: true,
  note: 'Dropped plate, child waiting',
  lines: [line(1, 'burger', 'cooking', ['Well done', 'NO onion', 'ADD fried egg'])],
};

const CHANGED: readonly ToldOrder[] = [
  {
    number: 113,
    place: 'T7',
    age: seconds('7:05'),
    lines: [
      line(3, 'cutlets', 'cooking', ['Medium'], {
        mark: { kind: 'changed', was: 1, reason: '', by: 'Ana', secondsAgo: 66 },
      }),
      line(1, 'corn-ribs', 'cooking', [], {
        mark: { kind: 'added', was: null, reason: '', by: 'Ana', secondsAgo: 66 },
      }),
      line(1, 'fries', 'cooking'),
      line(1, 'oysters', 'done'),
    ],
  },
  {
    number: 114,
    place: 'T9',
    age: seconds('6:40'),
    lines: [
      line(1, 'bass', 'voided', [], {
        mark: { kind: 'voided', was: 1, reason: 'not wanted now', by: 'Ana', secondsAgo: 20 },
      }),
      line(1, 'ribeye', 'cooking', ['Rare', 'SIDE watercress']),
      line(1, 'salad', 'done'),
      line(1, 'wine', 'done'),
    ],
  },
];

const LONG: ToldOrder = {
  number: 116,
  place: 'T8',
  guests: 9,
  age: seconds('5:40'),
  held: [3],
  lines: [
    line(2, 'ribeye', 'cooking', ['Medium rare'], { course: 2 }),
    line(2, 'ribeye', 'cooking', ['Medium', 'NO butter'], { course: 2 }),
    line(2, 'skewers', 'cooking', [], { course: 2 }),
    line(1, 'half-chicken', 'cooking', ['NO skin'], { course: 2 }),
    line(2, 'pork-ribs', 'cooking', ['EXTRA glaze'], { course: 2 }),
    line(2, 'corn-ribs', 'cooking', [], { course: 2 }),
    line(3, 'fries', 'cooking', [], { course: 2 }),
    line(2, 'fish-chips', 'cooking', [], { course: 2 }),
    line(1, 'calamari', 'cooking', [], { course: 2 }),
    line(2, 'salad', 'done', [], { course: 2 }),
    line(1, 'slaw', 'done', [], { course: 2 }),
    line(2, 'tart', 'waiting', [], { course: 3 }),
    line(2, 'pavlova', 'waiting', [], { course: 3 }),
    line(4, 'wine', 'done', [], { course: 2 }),
    line(3, 'stout', 'done', [], { course: 2 }),
  ],
};

const NORMAL: readonly ToldOrder[] = [
  {
    number: 109,
    place: 'R208',
    orderType: 'room_service',
    age: seconds('10:20'),
    lines: [
      line(1, 'sandwich', 'cooking', ['Medium', 'SUB salad for fries']),
      line(1, 'halloumi', 'cooking', ['EXTRA lemon']),
      line(1, 'fries', 'done'),
      line(1, 'tea', 'done'),
    ],
  },
  {
    number: 115,
    place: 'T15',
    age: seconds('5:58'),
    note: 'Allergy: sesame, tree nuts, seat 2',
    lines: [
      line(2, 'cutlets', 'waiting', ['Pink'], { seat: 2 }),
      line(1, 'halloumi', 'waiting'),
      line(1, 'slaw', 'done'),
    ],
  },
  {
    number: 121,
    orderType: 'takeout',
    customer: 'Priya Nair',
    age: seconds('4:20'),
    due: 300,
    lines: [
      line(2, 'half-chicken', 'cooking', ['SIDE slaw']),
      line(1, 'pork-ribs', 'cooking', ['EXTRA glaze']),
      line(1, 'fries', 'done'),
      line(1, 'slaw', 'done'),
    ],
  },
  {
    number: 120,
    place: 'T11',
    age: seconds('3:30'),
    lines: [
      line(1, 'flat-iron', 'waiting', ['Medium rare']),
      line(1, 'flat-iron', 'waiting', ['Well done', 'SUB peppercorn']),
      line(1, 'fries', 'waiting'),
    ],
  },
  {
    number: 122,
    place: 'R305',
    orderType: 'room_service',
    age: seconds('2:50'),
    lines: [line(1, 'burger', 'waiting', ['Medium', 'NO pickle', 'NO mayonnaise'])],
  },
  {
    number: 123,
    place: 'T6',
    age: seconds('1:40'),
    lines: [
      line(2, 'skewers', 'waiting', [], { course: 2 }),
      line(1, 'tuna-steak', 'waiting', ['Rare'], { course: 2 }),
      line(1, 'corn-ribs', 'waiting', [], { course: 2, instructions: 'cut in halves, for the child' }),
    ],
  },
];

const LAST: readonly ToldOrder[] = [
  {
    number: 118,
    place: 'R118',
    orderType: 'room_service',
    age: seconds('1:20'),
    lines: [line(1, 'club', 'waiting'), line(1, 'burger', 'waiting', ['Medium'])],
  },
  {
    number: 125,
    place: 'R310',
    orderType: 'room_service',
    age: seconds('1:02'),
    lines: [line(1, 'half-chicken', 'waiting'), line(1, 'tea', 'waiting')],
  },
  {
    number: 126,
    place: 'T21',
    age: seconds('0:40'),
    lines: [line(2, 'halloumi', 'waiting'), line(2, 'stout', 'waiting')],
  },
  {
    number: 124,
    place: 'T18',
    age: 8,
    lines: [
      line(3, 'cutlets', 'waiting', ['Pink']),
      line(2, 'cutlets', 'waiting', ['Medium']),
      line(1, 'half-chicken', 'waiting'),
      line(1, 'fries', 'waiting'),
    ],
  },
  {
    number: 117,
    place: 'T3',
    age: seconds('6:00'),
    held: [2],
    lines: [
      line(2, 'calamari', 'cooking', [], { course: 1 }),
      line(2, 'ribeye', 'waiting', ['Medium'], { course: 2 }),
      line(1, 'tuna-steak', 'waiting', ['Medium'], { course: 2 }),
    ],
  },
];

const PASS: readonly ToldOrder[] = [
  {
    number: 105,
    place: 'T5',
    status: 'ready',
    age: seconds('11:02'),
    lines: [line(2, 'bass', 'done', ['NO butter']), line(1, 'halloumi', 'done'), line(3, 'fries', 'done')],
  },
  {
    number: 110,
    orderType: 'takeout',
    customer: 'Daniel O’Shea',
    status: 'ready',
    age: seconds('9:30'),
    lines: [line(2, 'fish-chips', 'done'), line(1, 'slaw', 'done')],
  },
  {
    number: 112,
    place: 'R312',
    orderType: 'room_service',
    status: 'ready',
    age: seconds('8:21'),
    lines: [line(1, 'club', 'done'), line(1, 'tea', 'done')],
  },
];

const AROUND: readonly ToldOrder[] = [
  {
    number: 127,
    orderType: 'online',
    customer: 'Sofia Marchetti',
    status: 'pending',
    age: 24,
    lines: [line(1, 'burger', 'waiting', ['Medium']), line(1, 'fries', 'waiting')],
  },
  {
    number: 104,
    place: 'R401',
    orderType: 'room_service',
    status: 'out_for_delivery',
    age: seconds('14:00'),
    lines: [line(1, 'ribeye', 'done', ['Medium']), line(1, 'wine', 'done')],
  },
  {
    number: 101,
    place: 'T1',
    status: 'served',
    age: seconds('22:00'),
    lines: [line(2, 'burger', 'done', ['Medium']), line(2, 'fries', 'done')],
  },
  {
    number: 102,
    place: 'T16',
    status: 'served',
    age: seconds('19:30'),
    lines: [line(2, 'skewers', 'done'), line(1, 'salad', 'done')],
  },
];

/** The orders of the picture: everything that a ticket can be, once. */
export function busyOrders(at: (secondsAgo: number) => Instant): Order[] {
  const told = [RUSH, ...LATE, ...CHANGED, LONG, ...NORMAL, ...LAST, ...PASS, ...AROUND];
  return told.map((each) => tell(each, at));
}
