import { z } from 'zod';
import { PlaceId, SittingId } from '../basics/ids.ts';
import { Place } from '../floor/place.ts';
import { route } from './route.ts';

/** What waiters do with whole tables. */
export const FLOOR_ROUTES = {
  movePlace: route({
    method: 'post',
    path: '/places/:id/move',
    action: 'floor.seat',
    summary:
      'The party moves with all its open orders: to a free table with its telephones, to a taken one as one party',
    body: z.object({
      to: PlaceId,
      /** The party that is meant; should another one sit there by now, nothing moves. */
      sitting: SittingId.nullable().optional(),
    }),
    answer: Place,
    status: 200,
  }),
  assignPlaces: route({
    method: 'post',
    path: '/floor/waiter',
    action: 'floor.seat',
    summary: 'Take tables as one’s own, or let them go for somebody else to take',
    body: z.object({ places: z.array(PlaceId).min(1).max(500), mine: z.boolean() }),
    answer: z.object({ places: z.array(Place) }),
    status: 200,
  }),
} as const;
