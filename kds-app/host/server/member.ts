import { isStaff } from '#shared/people/roles.ts';
import type { CartMember } from '../desk/commands.ts';
import { telephoneOf, type Principal } from '../desk/principal.ts';

/** What somebody is called in the cart of a place: a telephone by its session, staff by name. */
export function memberOf(principal: Principal): CartMember {
  const session = telephoneOf(principal.sessionId);
  if (!isStaff(principal.role)) return { id: session, name: null };
  return { id: `staff.${principal.staffId ?? session}`, name: principal.name };
}
