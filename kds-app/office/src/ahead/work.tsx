import type { CapacityState } from '#shared/kitchen/capacity-state.ts';
import { Card, Count } from '../fields.tsx';
import { useAll, useHouse, useSettings } from '../house.ts';

/** The work at each station, and how many hands are there for it. */
export function Work({ state }: { readonly state: CapacityState }) {
  const house = useHouse();
  const stations = useAll('station');
  const { capacity } = useSettings() ?? {};
  const full = Math.max(1, capacity?.fullMinutes ?? 30);
  return (
    <Card title="Work at the stations">
      <p>
        Hands: how many dishes a station cooks at once. Fewer cooks tonight? Say so here, and times that are
        quoted and windows that are offered follow.
      </p>
      <ul className="work">
        {state.stations.map(({ station, name, minutes, tickets, hands }) => (
          <li key={station}>
            <b>{name}</b>
            <meter
              min={0}
              max={full}
              high={full - 0.1}
              value={Math.min(minutes, full)}
              aria-label={`${name}: work`}
            />
            <span>
              {minutes} min of work, {tickets} {tickets === 1 ? 'ticket' : 'tickets'}
            </span>
            <Count
              name={`Hands at ${name}`}
              value={stations.get(station)?.hands ?? hands}
              unit="at once"
              least={1}
              most={60}
              save={(value) =>
                house.change('stations', station, { hands: value ?? 2 }, `${name}: hands`, { hands })
              }
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
