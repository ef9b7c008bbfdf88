import { shown, type Identity } from '../../identity/identity.ts';
import { command } from '../commands.ts';
import type { Answer } from '../status/answers.ts';

/** What is asked about an ESC/POS printer, and `GS I n` for it (ESC/POS reference, GS I, printer information B). */
export const IDENTITY_QUESTIONS = {
  maker: 66,
  model: 67,
  firmware: 65,
  serial: 68,
} as const satisfies Record<keyof Identity, number>;

const HEAD = 0x5f;

/** The bytes that ask for it. They print nothing; a printer that does not know them stays silent. */
export function askIdentity(what: keyof Identity): Uint8Array {
  return command('printerId', IDENTITY_QUESTIONS[what]);
}

/** The text of an answer to `GS I`: `5Fh`, text, NUL. Null when the answer is another, or says nothing. */
export function identityIn(answer: Answer): string | null {
  if (answer.kind !== 'block' || answer.head !== HEAD) return null;
  return shown(String.fromCharCode(...answer.bytes));
}
