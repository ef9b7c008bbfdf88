import { getRandomValues } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_CHARACTERS = 10;
const RANDOM_BYTES = 16;

/**
 * A new id: 10 characters of time and 16 of randomness (80 bits), in Crockford's base 32. Ids sort by the millisecond
 * in which they were made, so that a list by id is a list by age and new rows go to the end of an index.
 */
export function newId(now: number): string {
  let time = '';
  for (let rest = now, place = 0; place < TIME_CHARACTERS; place += 1, rest = Math.floor(rest / 32)) {
    time = ALPHABET.charAt(rest % 32) + time;
  }
  const random = getRandomValues(new Uint8Array(RANDOM_BYTES));
  return time + [...random].map((byte) => ALPHABET.charAt(byte % 32)).join('');
}

/** The least id of a moment: every id made from then on is greater. */
export function leastIdOf(now: number): string {
  return newId(now).slice(0, TIME_CHARACTERS);
}
