import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import type { Role } from '#shared/people/roles.ts';
import type { Principal } from '../desk/principal.ts';
import type { Sessions } from './ports.ts';

const MANAGES: readonly Role[] = ['manager', 'owner'];
const NOT_A_MANAGER = refusal('forbidden', "This is not a manager's PIN.", {
  fields: [{ path: 'pin', detail: "This is not a manager's PIN." }],
});

/** Whether a manager stands behind the call: signed in, or by PIN. A PIN of somebody else is refused. */
export async function managesByPin(
  sessions: Sessions,
  principal: Principal,
  pin: string | undefined,
): Promise<Result<boolean, Refusal>> {
  const manager = await managerOf(sessions, principal, pin);
  return manager.ok ? ok(manager.value !== undefined) : manager;
}

/** The manager behind the call: signed in, or by PIN. A PIN of somebody else is refused. */
export async function managerOf(
  sessions: Sessions,
  principal: Principal,
  pin: string | undefined,
): Promise<Result<string | undefined, Refusal>> {
  if (MANAGES.includes(principal.role)) return ok(principal.name);
  if (pin === undefined) return ok(undefined);
  const person = await sessions.personOf(principal, pin);
  if (!person.ok) return person;
  return MANAGES.includes(person.value.role) ? ok(person.value.name) : err(NOT_A_MANAGER);
}

const SAY_WHO = refusal('invalid_request', 'Say who has read it.', {
  fields: [{ path: 'name', detail: 'Say who has read it.' }],
});
const SAY_PIN = refusal('forbidden', 'Answer for an allergy with your own PIN.', {
  fields: [{ path: 'pin', detail: 'Answer for an allergy with your own PIN.' }],
});

/** Who answers for an allergy: whose PIN it is, else the name that was said, else who is signed in. */
export async function whoAnswers(
  sessions: Sessions,
  principal: Principal,
  said: { readonly name?: string; readonly pin?: string },
  gate: 'off' | 'name' | 'pin',
): Promise<Result<string, Refusal>> {
  if (said.pin !== undefined) {
    const person = await sessions.personOf(principal, said.pin);
    return person.ok ? ok(person.value.name) : person;
  }
  if (gate === 'pin') return err(SAY_PIN);
  const name = said.name ?? (principal.staffId === null ? null : principal.name);
  return name === null ? err(SAY_WHO) : ok(name);
}
