import { Suspense, use, useEffect, useState } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import { HOUSE_ROUTES } from '#shared/contract/house.ts';
import type { AppName } from '#shared/ui/browser/installable.ts';
import { later } from '#shared/ui/browser/later.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { bell } from './bell.ts';
import { dutyAlerts } from './duty-alerts.ts';

const StayReachable = later(async () => (await import('#shared/ui/alerts/stay-reachable.tsx')).StayReachable);

interface ReachProps {
  readonly api: ApiClient;
  readonly app: AppName;
}

/** How this device calls whoever is on shift, and what it cannot do. */
export function Reach(props: ReachProps) {
  return (
    <Suspense fallback={null}>
      <Reached {...props} />
    </Suspense>
  );
}

function Reached({ api, app }: ReachProps) {
  const alerts = use(dutyAlerts(api, app));
  const secureAddress = useSecureAddress(api, `/${app}`);
  return <StayReachable attention={bell} alerts={alerts} secureAddress={secureAddress} />;
}

/** Where the house has this page over HTTPS; null where it has none, or where the page is there already. */
function useSecureAddress(api: ApiClient, page: string): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (window.isSecureContext) return;
    api
      .call(HOUSE_ROUTES.getHouse, {})
      .then((answer) => {
        const [first] = answer.ok ? answer.value.secure.addresses : [];
        if (first !== undefined) setAddress(first + page);
      })
      .catch(surprise);
  }, [api, page]);
  return address;
}
