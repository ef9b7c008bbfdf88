import { z } from 'zod';
import { Duty } from '../people/duty.ts';
import { route } from './route.ts';

/** Who carries now. */
export const DUTY_ROUTES = {
  listDuty: route({
    method: 'get',
    path: '/duty',
    action: 'floor.read',
    summary: 'Who is on duty for carrying now, longest first',
    answer: z.object({ duty: z.array(Duty) }),
    status: 200,
  }),
  setDuty: route({
    method: 'put',
    path: '/duty',
    action: 'order.carry',
    summary: 'Whoever is signed in here is on duty, or is not',
    body: z.object({ onDuty: z.boolean() }),
    answer: Duty,
    status: 200,
  }),
} as const;
