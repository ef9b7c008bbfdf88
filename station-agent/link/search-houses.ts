import type { Timers } from '#shared/client/ports.ts';
import type { FoundHouse } from './find-houses.ts';

const SEARCH_MS = 4_000;

/** Looks for hosts once. What it takes is loaded then: most agents know for years where their house is. */
export async function searchHouses(
  timers: Timers,
  warn: (sentence: string) => void,
): Promise<readonly FoundHouse[]> {
  const { findHouses, ownAddresses } = await import('./find-houses.ts');
  return findHouses({ addresses: ownAddresses(), ms: SEARCH_MS, timers, warn });
}
