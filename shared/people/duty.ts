import { z } from 'zod';
import { businessDay } from '../basics/business-day.ts';
import { Instant } from '../basics/instant.ts';
import { StaffId } from '../basics/ids.ts';
import { Role } from './roles.ts';

/** Whether somebody carries now: they say so themselves, and everybody who works here sees it. One per person. */
export const Duty = z.object({
  staffId: StaffId,
  name: z.string(),
  role: Role,
  onDuty: z.boolean(),
  /** Since when it is so. */
  since: Instant,
});
export type Duty = z.infer<typeof Duty>;

/** Where a business day is told. */
interface Site {
  readonly timeZone: string;
  readonly dayStartHour: number;
}

/** Somebody is on duty now. Whoever forgot to end it is off with the business day. */
export function isOnDuty(duty: Duty, now: Instant, { timeZone, dayStartHour }: Site): boolean {
  if (!duty.onDuty) return false;
  return businessDay(duty.since, timeZone, dayStartHour) === businessDay(now, timeZone, dayStartHour);
}
