import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { OrderId, StationId, TicketId } from '../basics/ids.ts';
import { PrinterState } from './job.ts';

/** A fault of the set-up or the service that would keep food from being made, in words (rules X1 to X5). */
export const RoutingFinding = z.object({
  /** `no-route`: goes to the expo; `filtered`: a screen hides it; `no-screen`, `no-printer`: of a station, now. */
  kind: z.enum(['no-route', 'filtered', 'no-screen', 'no-printer', 'nowhere']),
  /** `stop`: tickets would be missed; `look`: somebody should know. */
  weight: z.enum(['stop', 'look']),
  /** What to call it: a dish, a station, a screen. */
  subject: z.string(),
  subjectId: z.string(),
  station: StationId.nullable(),
  sentence: z.string(),
});
export type RoutingFinding = z.infer<typeof RoutingFinding>;

/** How a station stands now. */
export const StationState = z.object({
  station: StationId,
  name: z.string(),
  handedTo: StationId.nullable(),
  /** The screens that show it now. */
  screens: z.array(z.object({ id: z.string(), name: z.string(), since: Instant })),
  /** `waiting`: slips that it has not printed; `undecided`: those that waited so long that somebody has to say. */
  printers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      state: PrinterState,
      waiting: z.int().default(0),
      undecided: z.int().default(0),
    }),
  ),
  openTickets: z.int(),
  lateTickets: z.int(),
  /** Work on open tickets, in seconds of preparation. */
  loadSeconds: z.int(),
  /** Tickets that no screen shows now. */
  orphans: z.int(),
});
export type StationState = z.infer<typeof StationState>;

/** `GET /kitchen/state`: who works, who listens, and what nobody has seen. */
export const KitchenState = z.object({
  at: Instant,
  stations: z.array(StationState),
  /** Every kitchen page that is open now, those that show no one station too. */
  screens: z.array(z.object({ id: z.string(), name: z.string(), page: z.string() })).default([]),
  unseen: z.array(
    z.object({
      ticketId: TicketId,
      orderId: OrderId,
      orderNumber: z.int(),
      place: z.string().nullable(),
      station: StationId,
      firedAt: Instant,
      printers: z.array(z.string()),
    }),
  ),
  findings: z.array(RoutingFinding),
});
export type KitchenState = z.infer<typeof KitchenState>;

/** What the kitchen really took for a dish; `median` in seconds, from the ticket's fire to its bump. */
export const PrepSuggestion = z.object({
  itemId: z.string(),
  name: z.string(),
  /** As set now, in seconds. */
  set: z.int(),
  median: z.int(),
  samples: z.int(),
  /** By hour of the day at the site, the hours that have samples. */
  hours: z.array(z.object({ hour: z.int(), median: z.int(), samples: z.int() })),
});
export type PrepSuggestion = z.infer<typeof PrepSuggestion>;
