import { queueBefore } from './capacity.ts';
import type { Kitchen } from './capacity-kitchen.ts';
import type { StationLoad } from './capacity-state.ts';

/** Work that is promised for so soon counts as waiting. */
const SOON_MS = 15 * 60_000;

/** How long each station works on what is there now, and on what is promised for soon. */
export function stationLoads(kitchen: Kitchen, now: number): StationLoad[] {
  return [...kitchen.values()].map((bench) => {
    const { station, name, hands } = bench;
    const soon = bench.works.filter(({ due }) => due !== null && due <= now + SOON_MS);
    const promised = soon.reduce((sum, work) => sum + work.seconds, 0);
    const seconds = queueBefore(bench, now).seconds + promised;
    const tickets = bench.works.filter((work) => work.ticketId !== null && (work.from ?? 0) <= now).length;
    return { station, name, hands, minutes: Math.round(seconds / hands / 60), tickets };
  });
}
