import type { StationId } from '../basics/ids.ts';
import type { Station } from '../menu/routing.ts';
import type { Bench } from './capacity.ts';
import { leftOf, type OrderWork } from './capacity-work.ts';

/** What a station does at once when nobody has said. */
export const DEFAULT_HANDS = 2;

/** A station's work with the station. */
export interface StationBench extends Bench {
  readonly station: StationId;
  readonly name: string;
  readonly works: readonly OrderWork[];
}

/** The kitchen at one moment: what every station has to do. */
export type Kitchen = ReadonlyMap<StationId, StationBench>;

/** The kitchen with all the work there is, each station's own. */
export function kitchenOf(
  stations: ReadonlyMap<StationId, Station>,
  works: Iterable<OrderWork>,
  now: number,
): Kitchen {
  const byStation = new Map<StationId, OrderWork[]>([...stations.keys()].map((id) => [id, []]));
  for (const work of works) byStation.get(work.station)?.push(leftOf(work, now));
  return new Map(
    [...stations.values()].map((station) => [
      station.id,
      {
        station: station.id,
        name: station.name,
        hands: station.hands ?? DEFAULT_HANDS,
        works: byStation.get(station.id) ?? [],
      },
    ]),
  );
}
