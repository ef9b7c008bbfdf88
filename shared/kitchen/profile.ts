import { z } from 'zod';
import { DeviceId, StationId } from '../basics/ids.ts';
import { OrderType } from '../menu/menu.ts';
import { BarPreset, KeyFunction } from './keys.ts';

/** The sounds of a kitchen screen that can be turned off each by itself. */
export const Sounds = z.object({
  new: z.boolean().default(true),
  changed: z.boolean().default(true),
  void: z.boolean().default(true),
  rush: z.boolean().default(true),
  ready: z.boolean().default(true),
  late: z.boolean().default(true),
});
export type Sounds = z.infer<typeof Sounds>;

/** Everything that can be set of how a kitchen screen looks, sounds and is worked. */
const SETTABLE = {
  /** `rail`: columns of natural height; `split`: two stations side by side; `list`: one row per ticket. */
  layout: z.enum(['grid', 'rail', 'split', 'list']),
  /** Null: as many as suit the screen and the size of the text. */
  columns: z.int().min(2).max(10).nullable(),
  rows: z.int().min(1).max(4).nullable(),
  /** The second station of a split screen. */
  splitWith: StationId.nullable(),
  theme: z.enum(['dark', 'light', 'contrast']),
  textSize: z.number().min(0.5).max(2),
  /** Equal lines of a ticket stand as one with their sum. */
  combine: z.boolean(),
  /** BCP 47; the words of the screen and the names of dishes. Null: the site's. */
  language: z.string().min(2).max(35).nullable(),
  /** One tap bumps, two taps do, or the first chooses and the second bumps. */
  bumpBy: z.enum(['tap', 'double', 'select']),
  /** `all-done`: a ticket leaves only when each of its lines is done. */
  ticketBump: z.enum(['any-time', 'all-done']),
  /** A new ticket repeats its sound and its frame pulses until somebody touches or presses a key. */
  alert: z.enum(['until-touched', 'once']),
  volume: z.number().min(0).max(1),
  sounds: Sounds,
  /** What stands beside the tickets: dishes, dishes with their choices, things to make ahead, or nothing. */
  allDay: z.enum(['items', 'choices', 'parts', 'none']),
  /** Held tickets, greyed, behind the open ones. */
  preview: z.boolean(),
  /** Only these; null: all. What a filter hides is named in the routing check. */
  orderTypes: z.array(OrderType).min(1).nullable(),
  courses: z.array(z.int().min(1).max(9)).min(1).nullable(),
  bar: BarPreset,
  /** Keys that were learnt, by the code that the key sends; they go before the preset's. */
  keys: z.record(z.string().min(1).max(40), KeyFunction),
} as const;

/** How a kitchen screen looks, sounds and is worked; what is left out is as most kitchens want it. */
export const ScreenLook = z.object({
  layout: SETTABLE.layout.default('grid'),
  columns: SETTABLE.columns.default(null),
  rows: SETTABLE.rows.default(null),
  splitWith: SETTABLE.splitWith.default(null),
  theme: SETTABLE.theme.default('dark'),
  textSize: SETTABLE.textSize.default(1),
  combine: SETTABLE.combine.default(false),
  language: SETTABLE.language.default(null),
  bumpBy: SETTABLE.bumpBy.default('tap'),
  ticketBump: SETTABLE.ticketBump.default('any-time'),
  alert: SETTABLE.alert.default('until-touched'),
  volume: SETTABLE.volume.default(0.75),
  sounds: SETTABLE.sounds.prefault({}),
  allDay: SETTABLE.allDay.default('choices'),
  preview: SETTABLE.preview.default(true),
  orderTypes: SETTABLE.orderTypes.default(null),
  courses: SETTABLE.courses.default(null),
  bar: SETTABLE.bar.default('keyboard'),
  keys: SETTABLE.keys.default({}),
});
export type ScreenLook = z.infer<typeof ScreenLook>;

/** What one screen has of its own; what is left out is as its profile says. */
export const OwnLook = z.object(SETTABLE).partial();
export type OwnLook = z.infer<typeof OwnLook>;

/** A look that several screens share, set centrally. */
export const Profile = ScreenLook.extend({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(40),
});
export type Profile = z.infer<typeof Profile>;

/** A page of the kitchen on a device, by `screenIdOf`. What it has of its own goes before its profile. */
export const KitchenScreen = z.object({
  id: z.string().min(1).max(200),
  name: z.string().trim().min(1).max(60),
  deviceId: DeviceId.nullable().default(null),
  /** A station's id, `expo`, `all-day` or `board`. */
  page: z.string().min(1).max(96),
  profileId: z.string().max(64).nullable().default(null),
  own: OwnLook.default({}),
});
export type KitchenScreen = z.infer<typeof KitchenScreen>;

/** The id of a page of the kitchen on a device. */
export function screenIdOf(deviceId: string, page: string): string {
  return `${deviceId}.${page}`;
}

/** How a screen is to look: its own wishes, then its profile, then what most kitchens want. */
export function lookOf(screen: KitchenScreen | null, profiles: ReadonlyMap<string, Profile>): ScreenLook {
  const profile = screen?.profileId ? profiles.get(screen.profileId) : undefined;
  return ScreenLook.parse({ ...profile, ...screen?.own });
}
