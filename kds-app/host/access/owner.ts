/** Enough of a session's digest to tell one telephone from another, and of no other use. */
const MEMBER_LENGTH = 16;

/** What a telephone is called where others see it. */
export function memberOfSession(sessionId: string): string {
  return sessionId.slice(0, MEMBER_LENGTH);
}

/** Whose the orders of a telephone are that is signed in to no account. */
export function ownerOfSession(sessionId: string): string {
  return `s.${memberOfSession(sessionId)}`;
}

export function ownerOfAccount(accountId: string): string {
  return `a.${accountId}`;
}
