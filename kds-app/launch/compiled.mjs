import { join } from 'node:path';

/**
 * What Node has compiled is kept for the next start of every program that is started from here: reading the source of
 * a host anew takes longer than all else that a start does.
 * @param {import('./paths.mjs').Places} places
 */
export function keepCompiled(places) {
  process.env.NODE_COMPILE_CACHE ??= join(places.out, 'compiled');
}
