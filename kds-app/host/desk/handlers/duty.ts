import { StaffId } from '#shared/basics/ids.ts';
import { refusal } from '#shared/basics/refusal.ts';
import { err, ok } from '#shared/basics/result.ts';
import type { Duty } from '#shared/people/duty.ts';
import type { Ask, Drafted } from '../draft.ts';

const NOBODY = refusal('forbidden', 'Sign in with your PIN first: only a person can be on duty.');

/** Whoever asks is on duty from now on, or is not. */
export function setDuty(onDuty: boolean, { by, now }: Ask): Drafted {
  const staffId = StaffId.safeParse(by.staffId).data;
  if (staffId === undefined || by.role === 'system') return err(NOBODY);
  const body: Duty = { staffId, name: by.name, role: by.role, onDuty, since: now };
  const about = { kind: 'duty', id: staffId } as const;
  return ok({ about, effects: [{ ...about, facts: [{ type: 'put', body }] }] });
}
