import { Paper, type PaperKind } from '#shared/kitchen/paper.ts';
import type { PaperSite } from '#shared/kitchen/paper-order.ts';
import { SAMPLE_AT, SAMPLE_LINES, SAMPLE_ORDER, SAMPLE_TAKEOUT, SAMPLE_TICKET } from './sample-order.ts';
import type { Printed } from './printed.ts';

/** What a sample needs to know of the house and the printer. */
export interface SampleFacts {
  readonly site: PaperSite;
  readonly printer: {
    readonly name: string;
    readonly address: string;
    readonly profile: string;
    readonly columns: number;
  };
}

/** A document of each kind about a busy order, to see how it will be printed. */
export function samplePaper(kind: PaperKind, { site, printer }: SampleFacts): Printed {
  const about = {
    ticket: {
      ticket: SAMPLE_TICKET,
      stationName: 'Grill',
      alsoAtNames: ['Fry', 'Cold'],
      courseName: 'Mains',
      replaces: '2026-11-20T19:42:00.000Z',
    },
    expo: { order: SAMPLE_ORDER, lines: SAMPLE_LINES },
    packing: { order: SAMPLE_TAKEOUT, lines: SAMPLE_LINES, bag: 1, bags: 2 },
    label: { order: SAMPLE_TAKEOUT, line: SAMPLE_LINES[1], nth: 2, of: 18 },
    runner: { order: SAMPLE_ORDER, lines: SAMPLE_LINES, courseName: 'Mains', fromName: 'the pass' },
    bill: account(),
    receipt: { ...account(), totals: TIPPED, payments: PAID, due: 0 },
    day: DAY,
    summary: { stationName: 'Grill', tickets: [SAMPLE_TICKET], why: '' },
    test: {
      printerName: printer.name,
      address: printer.address,
      profile: printer.profile,
      columns: printer.columns,
    },
    drawer: { why: 'change' },
  };
  return {
    reason: kind === 'ticket' ? 'changed' : 'asked',
    requestedBy: null,
    copy: 1,
    revision: 2,
    createdAt: SAMPLE_AT,
    template: null,
    paper: Paper.parse({ kind, site, ...about[kind] }),
  };
}

const TOTALS = { subtotal: 18_450, tax: 2194, serviceCharge: 1845, discount: 500, tip: 0, total: 19_795 };
const TIPPED = { ...TOTALS, tip: 500, total: TOTALS.total + 500 };
const TAXES = [{ name: 'Food 13.5 %', ratePpm: 135_000, included: true, base: 18_450, tax: 2194 }];
const PAID = [
  { method: 'card', amount: 12_000, tip: 500, at: SAMPLE_AT },
  { method: 'cash', amount: 7795, tip: 0, at: SAMPLE_AT },
];

function account() {
  return {
    order: { ...SAMPLE_ORDER, allergies: [] },
    lines: SAMPLE_LINES,
    totals: TOTALS,
    taxes: TAXES,
    payments: [],
    due: TOTALS.total,
    part: null,
    link: 'http://192.168.1.20:8080/track/sample',
  };
}

const DAY = {
  day: '2026-11-20',
  soFar: false,
  orders: [
    { name: 'dine in', count: 84, amount: 612_340 },
    { name: 'takeout', count: 31, amount: 98_450 },
  ],
  cancelled: 3,
  guests: 231,
  totals: {
    subtotal: 710_790,
    tax: 84_542,
    serviceCharge: 12_400,
    discount: 2500,
    tip: 31_200,
    total: 751_890,
  },
  taxes: TAXES,
  payments: [
    { name: 'card', count: 97, amount: 612_000 },
    { name: 'cash', count: 18, amount: 139_890 },
  ],
  tips: 31_200,
  refunds: 1500,
  unpaid: 4200,
  voids: [{ name: 'Sea bass, whole', count: 2, amount: 5300 }],
  out: ['Sea bass, whole', 'Oysters'],
  stations: [
    { name: 'Grill', tickets: 96, late: 7, medianSeconds: 684 },
    { name: 'Fry', tickets: 74, late: 2, medianSeconds: 311 },
  ],
};
