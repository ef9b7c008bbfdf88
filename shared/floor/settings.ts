import { z } from 'zod';
import { Currency, Ppm } from '../basics/money.ts';
import { OrderType } from '../menu/menu.ts';
import { Limits } from './limits.ts';
import { OrderingSettings } from './ordering-settings.ts';
import { ServiceSettings } from './service-settings.ts';
import { NoticeSettings } from './notice-settings.ts';
import { PrivacySettings } from './privacy-settings.ts';
import { DeliverySettings } from './delivery-settings.ts';
import { CapacitySettings, SlotSettings } from './capacity-settings.ts';
import { PaperSettings } from './template.ts';

/** A group of items taxed alike. `included`: the menu's prices already hold the tax. */
export const TaxGroup = z.object({
  id: z.string().min(1).max(40),
  name: z.string().min(1).max(40),
  ratePpm: Ppm,
  included: z.boolean(),
});
export type TaxGroup = z.infer<typeof TaxGroup>;

const perType = <T extends z.ZodType>(value: T) =>
  z.object({ dine_in: value, takeout: value, delivery: value, online: value, room_service: value });

/** Seconds for every order type. */
const secondsPerType = (fallback: number, most = 86_400) =>
  perType(z.int().min(0).max(most).default(fallback)).prefault({
    dine_in: fallback,
    takeout: fallback,
    delivery: fallback,
    online: fallback,
    room_service: fallback,
  });

/** How the kitchen works at this site. */
export const KitchenSettings = z.object({
  /** A ticket that no screen has shown for so long is printed and raised on the expo; 0: never. */
  unseenSeconds: z.int().min(0).max(600).default(10),
  /** A declared allergy hides the lines until a cook answers for it: never, with a name, or with a PIN. */
  allergyGate: z.enum(['off', 'name', 'pin']).default('name'),
  ageing: z
    .object({
      /** Against the items' preparation times, or only against the order type's promise. */
      by: z.enum(['items', 'type']).default('items'),
      /** From how much of the promise on a ticket counts as nearly late, in percent. */
      soonPercent: z.int().min(30).max(95).default(85),
    })
    .prefault({}),
  /** `auto`: the next course is fired by itself, `gapSeconds` after the last ticket of the one before is bumped. */
  nextCourse: z
    .object({
      mode: z.enum(['hand', 'auto']).default('hand'),
      gapSeconds: z.int().min(0).max(7200).default(0),
    })
    .prefault({}),
  /** Order types whose tickets appear so that the order finishes together. */
  paced: z.array(OrderType).default([]),
  /** An order for later moves in so long before it is wanted, on top of its preparation time. */
  leadSeconds: secondsPerType(0),
  /** `enforced`: the expo waits for the stations; a manager may override. */
  expo: z.enum(['free', 'enforced']).default('free'),
  /** A station without a screen for so long hands its tickets to its backup; 0: never by itself. */
  takeOverSeconds: z.int().min(0).max(3600).default(0),
  pickUp: z
    .object({
      chime: z.boolean().default(true),
      /** Says the number aloud. */
      speak: z.boolean().default(false),
      clearMinutes: z.int().min(1).max(240).default(10),
    })
    .prefault({}),
});
export type KitchenSettings = z.infer<typeof KitchenSettings>;

/** The guests' Wi-Fi, as printed beside the menu's code. Not a secret: it stands on every table. */
export const WifiSettings = z.object({
  /** The network's name; empty: no Wi-Fi code is printed. */
  ssid: z.string().max(32).default(''),
  /** Empty: the network is open. */
  password: z.string().max(63).default(''),
  /** The network does not announce its name. */
  hidden: z.boolean().default(false),
});
export type WifiSettings = z.infer<typeof WifiSettings>;

/** What stands on printed codes. */
export const QrSettings = z.object({
  /** `http://192.168.1.20:8080`: the address reserved for this host in the router; empty: the one it has now. */
  address: z
    .string()
    .regex(/^$|^https?:\/\/[\w.-]+(:\d{1,5})?$/, 'An address looks like http://192.168.1.20:8080.')
    .default(''),
  /** The languages in which a sheet says what to do, the first one largest. */
  languages: z.array(z.string().min(2).max(35)).min(1).max(4).default(['en']),
});
export type QrSettings = z.infer<typeof QrSettings>;

/** Food that is brought to rooms. */
export const RoomService = z.object({
  /** What an order for a room costs besides its lines, in minor units, as prices are written on the menu. */
  trayCharge: z.int().min(0).max(1_000_000).default(0),
  /** How it is taxed; null: as the first group of `taxes`. */
  trayTaxGroup: z.string().max(40).nullable().default(null),
});
export type RoomService = z.infer<typeof RoomService>;

/** Everything about the site that a person can set. One document, id `site`. */
export const Settings = z.object({
  site: z.object({
    name: z.string().trim().min(1).max(60),
    currency: Currency,
    /** BCP 47, such as `en-IE`. */
    locale: z.string().min(2).max(35),
    timeZone: z.string().min(1).max(60),
    /** The hour after midnight at which a business day ends. */
    dayStartHour: z.int().min(0).max(12).default(5),
  }),
  taxes: z.array(TaxGroup).min(1).max(20),
  serviceCharge: z
    .object({ ratePpm: Ppm, orderTypes: z.array(OrderType) })
    .default({ ratePpm: 0, orderTypes: [] }),
  limits: Limits.prefault({}),
  /** Which order types are accepted the moment they are placed. */
  autoConfirm: perType(z.boolean()),
  courses: z.array(z.object({ number: z.int().min(1).max(9), name: z.string().min(1).max(30) })).max(9),
  /** An order with several courses fires the first and holds the rest. */
  holdLaterCourses: z.boolean().default(true),
  /** The promise, in seconds, for an order whose items say nothing themselves. */
  promiseSeconds: perType(z.int().min(60).max(86_400)),
  kitchen: KitchenSettings.prefault({}),
  wifi: WifiSettings.prefault({}),
  qr: QrSettings.prefault({}),
  ordering: OrderingSettings.prefault({}),
  service: ServiceSettings.prefault({}),
  notices: NoticeSettings.prefault({}),
  roomService: RoomService.prefault({}),
  delivery: DeliverySettings.prefault({}),
  privacy: PrivacySettings.prefault({}),
  slots: SlotSettings.prefault({}),
  capacity: CapacitySettings.prefault({}),
  paper: PaperSettings.prefault({}),
});
export type Settings = z.infer<typeof Settings>;
