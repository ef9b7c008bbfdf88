import { getRandomValues } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_CHARACTERS = 10;
const RANDOM_BYTES = 16;
/** Drawn for many ids at once: asking the system for each costs more than all the rest of an id. */
const pool = new Uint8Array(RANDOM_BYTES * 256);
let used = pool.length;

function random(): Uint8Array {
  if (used === pool.length) {
    getRandomValues(pool);
    used = 0;
  }
  used += RANDOM_BYTES;
  return pool.subarray(used - RANDOM_BYTES, used);
}

/**
 * A new id: 10 characters of time and 16 of randomness (80 bits), in Crockford's base 32. Ids sort by the millisecond
 * in which they were made, so that a list by id is a list by age and new rows go to the end of an index.
 */
export function newId(now: number): string {
  let time = '';
  for (let left = now, place = 0; place < TIME_CHARACTERS; place += 1, left = Math.floor(left / 32)) {
    time = ALPHABET.charAt(left % 32) + time;
  }
  let rest = '';
  for (const byte of random()) rest += ALPHABET.charAt(byte % 32);
  return time + rest;
}
