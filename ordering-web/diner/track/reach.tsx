import { useState } from 'react';
import { StayReachable } from '#shared/ui/alerts/stay-reachable.tsx';
import { Alerts } from '#shared/ui/browser/alerts.ts';
import { useHouse } from '../house.ts';

/** How a guest is reached while they wait. It is fetched when there is something to wait for. */
export function Reach() {
  const { api, bell } = useHouse();
  const [alerts] = useState(() => new Alerts({ api, app: 'diner', about: { kind: 'mine' } }));
  return <StayReachable attention={bell} alerts={alerts} />;
}
