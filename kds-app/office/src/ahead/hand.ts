import { wallTime } from '#shared/basics/instant.ts';
import { addressOf } from '#shared/client/address.ts';
import type { CapacityHand } from '#shared/kitchen/capacity-state.ts';
import { useHouse, useSettings } from '../house.ts';

/** Lays the manager's hand on the level or on ways to order. */
export function useHand() {
  const house = useHouse();
  return (hand: Partial<CapacityHand>, words: string) =>
    void house.act('post', addressOf('/capacity'), hand, words);
}

/** Moments as the site's clock shows them. */
export function useClock(): (at: string) => string {
  const zone = useSettings()?.site.timeZone ?? 'UTC';
  return (at) => wallTime(at, zone);
}
