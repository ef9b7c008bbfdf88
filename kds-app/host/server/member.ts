import { isStaff } from '#shared/people/roles.ts';
import type { CartMember } from '../desk/commands.ts';
import type { Principal } from '../desk/principal.ts';

/** Enough of a session's digest to tell one telephone from another, and of no other use. */
const MEMBER_LENGTH = 16;

/** What somebody is called in the cart of a place: a telephone by its session, staff by name. */
export function memberOf(principal: Principal): CartMember {
  const session = principal.sessionId.slice(0, MEMBER_LENGTH);
  if (!isStaff(principal.role)) return { id: session, name: null };
  return { id: `staff.${principal.staffId ?? session}`, name: principal.name };
}
