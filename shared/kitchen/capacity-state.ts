import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { StationId } from '../basics/ids.ts';
import { BusyLevel } from '../floor/capacity-settings.ts';
import { OrderType } from '../menu/menu.ts';

/** The manager's hand on a channel. `open`: it stays open whatever the level. */
export const ChannelHand = z.object({
  channel: OrderType,
  state: z.enum(['paused', 'open']),
  until: Instant.nullable(),
  by: z.string(),
});
export type ChannelHand = z.infer<typeof ChannelHand>;

/** The manager's hand on the level. */
export const LevelHand = z.object({ level: BusyLevel, until: Instant.nullable(), by: z.string() });
export type LevelHand = z.infer<typeof LevelHand>;

export const StationLoad = z.object({
  station: StationId,
  name: z.string(),
  hands: z.int(),
  /** How long the station works on what waits there now. */
  minutes: z.int(),
  tickets: z.int(),
});
export type StationLoad = z.infer<typeof StationLoad>;

/** A way to order that guests do not have now, and why. */
export const Paused = z.object({
  channel: OrderType,
  why: z.string(),
  /** When to try again; null: nobody can say. */
  until: Instant.nullable(),
  by: z.enum(['load', 'hand']),
});
export type Paused = z.infer<typeof Paused>;

/** How busy the house is. One document, id `site`. */
export const CapacityState = z.object({
  level: BusyLevel,
  /** The level that the work alone would mean. */
  measured: BusyLevel,
  since: Instant,
  why: z.string(),
  stations: z.array(StationLoad),
  paused: z.array(Paused),
  levelHand: LevelHand.nullable(),
  channelHands: z.array(ChannelHand),
});
export type CapacityState = z.infer<typeof CapacityState>;

/** `POST /capacity`: what is left out stays; null takes the hand away. */
export const CapacityHand = z.object({
  level: z
    .object({ level: BusyLevel, until: Instant.nullable().default(null) })
    .nullable()
    .optional(),
  channels: z
    .array(
      z.object({
        channel: OrderType,
        state: z.enum(['paused', 'open', 'auto']),
        until: Instant.nullable().default(null),
      }),
    )
    .max(5)
    .default([]),
});
export type CapacityHand = z.infer<typeof CapacityHand>;
