import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { pageApi } from '#shared/ui/browser/host-link.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import type { Entry } from '../entry.ts';
import type { House } from '../house.ts';
import { Door } from './door.ts';
import { Knocking, NotIn } from './gate-pages.tsx';
import { PinPage } from './pin-page.tsx';
import { TableCodePage } from './table-code-page.tsx';

interface GateProps {
  readonly entry: Entry;
  readonly children: (house: House, renew: () => void) => ReactNode;
}

/** What a guest sees until the house has let them in. */
export function Gate({ entry, children }: GateProps) {
  const [door] = useState(() => new Door(pageApi(), entry));
  const doorway = useSyncExternalStore(door.subscribe, door.doorway);
  const knock = () => {
    door.knock().catch(surprise);
  };
  const enter = (session: SessionInfo) => {
    door.enter(session).catch(surprise);
  };
  useEffect(() => {
    door.knock().catch(surprise);
  }, [door]);
  switch (doorway.at) {
    case 'knocking':
      return <Knocking />;
    case 'closed':
      return <NotIn entry={entry} failure={doorway.failure} onRetry={knock} />;
    case 'pin':
      return <PinPage api={door.api} code={doorway.code} onOpen={enter} />;
    case 'table-code':
      return <TableCodePage api={door.api} code={doorway.code} onOpen={enter} />;
    case 'open':
      return children(doorway.house, knock);
  }
}
