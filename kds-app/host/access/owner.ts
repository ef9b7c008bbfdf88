import { telephoneOf } from '../desk/principal.ts';

/** Whose the orders of a telephone are that is signed in to no account. */
export function ownerOfSession(sessionId: string): string {
  return `s.${telephoneOf(sessionId)}`;
}

export function ownerOfAccount(accountId: string): string {
  return `a.${accountId}`;
}
