import { z } from 'zod';
import type { BusinessDay } from '../basics/business-day.ts';
import { PlaceId, SittingId } from '../basics/ids.ts';
import { Instant, instantOf } from '../basics/instant.ts';
import { Allergen } from '../menu/menu.ts';

/** A day that the calendar has: `2026-11-22`. */
const day = z.string().max(10).refine(isDay, 'There is no such day.');

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && instantOf(at).startsWith(text);
}

/** What reception writes about a guest. Nothing here is secret: the PIN of the stay is kept elsewhere. */
const About = z.object({
  /** As the house addresses them: `Ms Okafor`. */
  guest: z.string().trim().min(1, 'Say who is staying.').max(60),
  /** How many people sleep in the room. */
  guests: z.int().min(1).max(20).default(1),
  /** The day of departure. */
  until: day,
  /** BCP 47, such as `fr`; null: nobody asked. */
  language: z.string().min(2).max(35).nullable().default(null),
  vip: z.boolean().default(false),
  /** Goes with every order of the room to the kitchen; the guest sees it there too. */
  notes: z.string().trim().max(160).default(''),
  /** Declared at reception: every order of the room is declared with them. */
  allergies: z.array(Allergen).max(20).default([]),
});

/**
 * Who stays in a room, from check-in to check-out. There is one for each room, under the room's id: the next guest's
 * takes the place of the one who left.
 */
export const Stay = About.extend({
  id: PlaceId,
  /** The room's sitting for as long as the stay lasts: sessions and orders of these guests belong to it. */
  sittingId: SittingId,
  /** The day of arrival. */
  from: day,
  checkedInAt: Instant,
  /** Null while they are here. */
  leftAt: Instant.nullable().default(null),
});
export type Stay = z.infer<typeof Stay>;

/** What reception says at check-in. */
export const CheckIn = About;
export type CheckIn = z.infer<typeof CheckIn>;

/** What may be changed of a stay; what is left out stays as it is. */
export const StayChange = z.object({
  guest: About.shape.guest.optional(),
  guests: z.int().min(1).max(20).optional(),
  until: day.optional(),
  language: z.string().min(2).max(35).nullable().optional(),
  vip: z.boolean().optional(),
  notes: z.string().trim().max(160).optional(),
  allergies: z.array(Allergen).max(20).optional(),
});
export type StayChange = z.infer<typeof StayChange>;

/** Whether the guest is in the house now. */
export function isHere(stay: Stay | null | undefined): stay is Stay {
  return stay !== null && stay !== undefined && stay.leftAt === null;
}

const DAY_MS = 86_400_000;

/** The calendar day so many days later. */
export function daysLater(from: BusinessDay, days: number): BusinessDay {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
