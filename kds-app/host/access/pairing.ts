import { randomInt } from 'node:crypto';
import { instantOf, type Instant } from '#shared/basics/instant.ts';
import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import type { AccessStore } from './ports.ts';
import { digestOf } from './tokens.ts';

/** No letters or digits that are taken for each other when read from a screen across a room. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;
const OPEN_MS = 120_000;
const MOST_WRONG = 5;

/** What is read out to whoever pairs a device. */
export interface OpenedPairing {
  readonly code: string;
  readonly expiresAt: Instant;
}

/** Opens pairing for two minutes: one code, for one device. A code that was open before is worth nothing then. */
export function openPairing(store: AccessStore, openedBy: string, now: number): OpenedPairing {
  const code = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  const expiresAt = now + OPEN_MS;
  store.putPairing({ digest: digestOf(code), expiresAt, wrong: 0, openedBy });
  return { code, expiresAt: instantOf(expiresAt) };
}

/** Uses a code up: who opened pairing, or why this code does not pair. */
export function spendCode(store: AccessStore, code: string, now: number): Result<string, Refusal> {
  const pairing = store.pairing();
  // One that would be open longer than there is was written by a clock that has been set back since.
  if (pairing === null || pairing.expiresAt <= now || pairing.expiresAt > now + OPEN_MS) return err(NOT_OPEN);
  if (digestOf(normal(code)) === pairing.digest) {
    store.putPairing(null);
    return ok(pairing.openedBy);
  }
  const wrong = pairing.wrong + 1;
  store.putPairing(wrong < MOST_WRONG ? { ...pairing, wrong } : null);
  return err(wrongCode(MOST_WRONG - wrong));
}

const NOT_OPEN = refusal(
  'forbidden',
  'Pairing is not open. Open it on the kiosk, then use the code shown there.',
);

function normal(code: string): string {
  return code.toUpperCase().replaceAll(/[\s-]/g, '');
}

function wrongCode(left: number): Refusal {
  const detail =
    left > 0
      ? 'This is not the code on the kiosk. Look again: it changes each time.'
      : 'Too many wrong codes: pairing is closed. Open it again on the kiosk.';
  return refusal('forbidden', detail, { fields: [{ path: 'code', detail }] });
}
