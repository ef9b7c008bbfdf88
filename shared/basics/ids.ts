import { z } from 'zod';

/**
 * Identifiers. Each is an opaque string of 1 to 64 characters of `A-Z a-z 0-9 . _ : -`, branded so that the id of
 * one thing cannot be passed for the id of another. The schema is also the constructor: `OrderId.parse(text)`.
 */
const opaque = z
  .string()
  .min(1)
  .max(96)
  .regex(/^[A-Za-z0-9._:-]+$/, 'An id has only letters, digits and . _ : -');

export const OrderId = opaque.brand<'OrderId'>();
export type OrderId = z.infer<typeof OrderId>;

/** One line of an order. */
export const LineId = opaque.brand<'LineId'>();
export type LineId = z.infer<typeof LineId>;

/** What one station makes for one order and one course. */
export const TicketId = opaque.brand<'TicketId'>();
export type TicketId = z.infer<typeof TicketId>;

export const ItemId = opaque.brand<'ItemId'>();
export type ItemId = z.infer<typeof ItemId>;

export const CategoryId = opaque.brand<'CategoryId'>();
export type CategoryId = z.infer<typeof CategoryId>;

export const ModifierGroupId = opaque.brand<'ModifierGroupId'>();
export type ModifierGroupId = z.infer<typeof ModifierGroupId>;

export const ModifierId = opaque.brand<'ModifierId'>();
export type ModifierId = z.infer<typeof ModifierId>;

export const StationId = opaque.brand<'StationId'>();
export type StationId = z.infer<typeof StationId>;

/** A table, a room or the counter. */
export const PlaceId = opaque.brand<'PlaceId'>();
export type PlaceId = z.infer<typeof PlaceId>;

export const PrinterId = opaque.brand<'PrinterId'>();
export type PrinterId = z.infer<typeof PrinterId>;

/** One receipt to print on one printer. */
export const JobId = opaque.brand<'JobId'>();
export type JobId = z.infer<typeof JobId>;

export const StaffId = opaque.brand<'StaffId'>();
export type StaffId = z.infer<typeof StaffId>;

/** A paired tablet, screen, board or station agent. */
export const DeviceId = opaque.brand<'DeviceId'>();
export type DeviceId = z.infer<typeof DeviceId>;

/** One party's stay at a place, from the first scan or the opening by staff until the bill is closed. */
export const SittingId = opaque.brand<'SittingId'>();
export type SittingId = z.infer<typeof SittingId>;

/** A bump bar that an agent reads. */
export const BarId = opaque.brand<'BarId'>();
export type BarId = z.infer<typeof BarId>;
