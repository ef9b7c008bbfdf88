import { millis, wallTime } from '#shared/basics/instant.ts';
import { voice, type Say } from '#shared/i18n/catalogue.ts';
import { languageFor, type Language } from '#shared/i18n/language.ts';
import { notices as ar } from '#shared/i18n/notices/ar.ts';
import { notices as de } from '#shared/i18n/notices/de.ts';
import { notices as en } from '#shared/i18n/notices/en.ts';
import { notices as es } from '#shared/i18n/notices/es.ts';
import { notices as fr } from '#shared/i18n/notices/fr.ts';
import { notices as hi } from '#shared/i18n/notices/hi.ts';
import { notices as ta } from '#shared/i18n/notices/ta.ts';
import { notices as zh } from '#shared/i18n/notices/zh.ts';
import type { GuestEvent, OrderStaffEvent, PrinterEvent } from '#shared/floor/notice-settings.ts';
import type { Settings } from '#shared/floor/settings.ts';
import type { PrinterState } from '#shared/kitchen/job.ts';
import type { Order } from '#shared/orders/order.ts';
import type { Happening } from '#shared/orders/happenings.ts';

type Speaks = Say<typeof en>;

const VOICES: Readonly<Record<Language, Speaks>> = {
  en: voice<typeof en>(en, 'en'),
  es: voice<typeof en>(es, 'es'),
  fr: voice<typeof en>(fr, 'fr'),
  de: voice<typeof en>(de, 'de'),
  hi: voice<typeof en>(hi, 'hi'),
  ta: voice<typeof en>(ta, 'ta'),
  ar: voice<typeof en>(ar, 'ar'),
  zh: voice<typeof en>(zh, 'zh'),
};

/** What is said: a heading and a sentence. */
export interface Words {
  readonly title: string;
  readonly text: string;
}

export interface Saying {
  readonly happening: Happening;
  readonly order: Order;
  readonly site: Settings['site'];
  /** The station that it is about, as it is called. */
  readonly station: string;
  /** BCP 47; English where the house does not speak it. */
  readonly language: string;
}

/** What somebody is told about a happening, in their language. */
export function wordsOf({ happening, order, site, station, language }: Saying): Words {
  const say = VOICES[languageFor([language])];
  const note = happening.note ?? '';
  if (happening.side === 'guest') {
    const title = say('guestTitle', { number: order.number, site: site.name });
    return { title, text: guestText(say, happening.event, order, { note, timeZone: site.timeZone }) };
  }
  const place = order.place?.name ?? say(order.orderType === 'delivery' ? 'delivery' : 'takeaway');
  return staffWords(say, happening.event, {
    place,
    number: order.number,
    station,
    note,
    dishes: order.items.filter(({ status }) => status !== 'voided').reduce((n, line) => n + line.quantity, 0),
    minutes: minutesLate(order, happening),
  });
}

/** What is said of a printer that cannot print, or can again. */
export function printerWords(
  event: PrinterEvent,
  { name, state, waiting }: { readonly name: string; readonly state: PrinterState; readonly waiting: number },
  language: string,
): Words {
  const say = VOICES[languageFor([language])];
  if (event === 'printer_recovered')
    return { title: say('printerRecoveredTitle', { name }), text: say('printerRecovered') };
  const why = state === 'ready' || state === 'paper_low' || state === 'unknown' ? 'error' : state;
  const waits = waiting > 0 ? [say('printerWaits', { n: waiting })] : [];
  return {
    title: say('printerFaultTitle', { name }),
    text: [say(`printerFault.${why}`), ...waits].join(' '),
  };
}

/** What a test says. */
export function testWords(language: string, site: string): Words {
  const say = VOICES[languageFor([language])];
  return { title: say('testTitle', { site }), text: say('test') };
}

/** Where an order can be followed, for messages that can carry a link. */
export function followLine(language: string, url: string): string {
  return VOICES[languageFor([language])]('follow', { url });
}

function guestText(
  say: Speaks,
  event: GuestEvent,
  { orderType, estimatedReadyAt }: Order,
  { note, timeZone }: { readonly note: string; readonly timeZone: string },
): string {
  switch (event) {
    case 'accepted':
      return estimatedReadyAt === null
        ? say('accepted')
        : say('acceptedFor', { time: wallTime(estimatedReadyAt, timeZone) });
    case 'ready':
      return say(orderType === 'dine_in' ? 'readyAtTable' : 'readyToCollect');
    case 'on_the_way':
      return say('onTheWay');
    case 'delivered':
      return say('delivered');
    case 'cancelled':
      return note === '' ? say('cancelled') : say('cancelledWhy', { note });
    case 'delayed':
      return say('delayed');
  }
}

interface StaffValues {
  readonly place: string;
  readonly number: number;
  readonly station: string;
  readonly note: string;
  readonly dishes: number;
  readonly minutes: number;
}

function staffWords(say: Speaks, event: OrderStaffEvent, values: StaffValues): Words {
  const { place, number, station, note, dishes, minutes } = values;
  const both = (title: keyof typeof en, text: string) => ({
    title: say(title, { place, number, station }),
    text,
  });
  switch (event) {
    case 'approval':
      return both('approvalTitle', say('approval', { n: dishes }));
    case 'item_ready':
      return both('itemReadyTitle', say('itemReady', { number }));
    case 'to_serve':
      return both('toServeTitle', say('toServe', { number }));
    case 'to_carry':
      return both('toCarryTitle', say('toCarry', { number }));
    case 'to_hand_over':
      return both('toHandOverTitle', say('toHandOver', { number }));
    case 'brought_back':
      return both(
        'broughtBackTitle',
        note === '' ? say('broughtBack', { number }) : say('broughtBackWhy', { number, note }),
      );
    case 'withdrawn':
      return both('withdrawnTitle', note === '' ? say('withdrawn') : say('withdrawnWhy', { note }));
    case 'late':
      return both('lateTitle', say('late', { n: minutes }));
  }
}

function minutesLate({ estimatedReadyAt }: Order, { at }: Happening): number {
  return estimatedReadyAt === null ? 0 : Math.round((millis(at) - millis(estimatedReadyAt)) / 60_000);
}
