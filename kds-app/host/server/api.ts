import type { Desk } from '../desk/api.ts';
import { accountEndpoints } from './account-endpoints.ts';
import { barEndpoints } from './bar-endpoints.ts';
import { capacityEndpoints } from './capacity-endpoints.ts';
import { cartEndpoints } from './cart-endpoints.ts';
import { catalogueEndpoints } from './catalogue-endpoints.ts';
import { deviceEndpoints } from './device-endpoints.ts';
import { dutyEndpoints } from './duty-endpoints.ts';
import type { Endpoint } from './endpoint.ts';
import { feedEndpoints } from './feed-endpoints.ts';
import type { FeedHub } from './feed/hub.ts';
import { floorEndpoints } from './floor-endpoints.ts';
import { followEndpoints } from './follow-endpoints.ts';
import { kitchenEndpoints } from './kitchen-endpoints.ts';
import { menuEndpoints } from './menu-endpoints.ts';
import { noticeEndpoints } from './notice-endpoints.ts';
import { orderEndpoints } from './order-endpoints.ts';
import { paperEndpoints } from './paper-endpoints.ts';
import { peopleEndpoints } from './people-endpoints.ts';
import { printEndpoints } from './print-endpoints.ts';
import { paymentEndpoints } from './payment-endpoints.ts';
import type {
  Clock,
  HostKey,
  HouseSource,
  Notices,
  PaperPictures,
  Presence,
  Sessions,
  Sheets,
} from './ports.ts';
import { searchEndpoints } from './search-endpoints.ts';
import { sessionEndpoints } from './session-endpoints.ts';
import { sheetEndpoints } from './sheet-endpoints.ts';
import { siteEndpoints } from './site-endpoints.ts';
import { stayEndpoints } from './stay-endpoints.ts';

export interface ApiParts {
  readonly desk: Desk;
  readonly sessions: Sessions;
  readonly siteId: string;
  readonly house: HouseSource;
  readonly hostKey: HostKey;
  readonly sheets: Sheets;
  readonly pictures: PaperPictures;
  readonly presence: Presence;
  readonly hub: Pick<FeedHub, 'beginning'>;
  readonly notices: Notices;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** The whole API. A call that is not listed here does not exist. Earlier ones are found first. */
export function apiEndpoints(parts: ApiParts): readonly Endpoint[] {
  const { desk, sessions, siteId, house, hostKey, sheets, presence, clock, newId } = parts;
  return [
    ...orderEndpoints(desk, sessions),
    ...followEndpoints(desk, sessions, clock),
    ...paymentEndpoints(desk, sessions),
    ...capacityEndpoints(desk),
    ...accountEndpoints(desk, sessions.accounts),
    ...cartEndpoints(desk, sessions.accounts),
    ...feedEndpoints(parts.hub),
    ...floorEndpoints(desk),
    ...kitchenEndpoints({ desk, sessions, presence, clock }),
    ...barEndpoints(desk, presence.bars),
    ...sessionEndpoints({ desk, sessions, siteId, clock }),
    ...menuEndpoints(desk, clock),
    ...paperEndpoints({ desk, presence }),
    ...searchEndpoints(desk, clock),
    ...printEndpoints({ desk, pictures: parts.pictures, clock }),
    ...deviceEndpoints({ desk, sessions, clock, hostKey }),
    ...peopleEndpoints(desk, sessions),
    ...dutyEndpoints(desk, clock),
    ...siteEndpoints({ desk, sessions, house, hostKey }),
    ...noticeEndpoints(parts.notices),
    ...stayEndpoints(desk, sessions),
    ...sheetEndpoints({ desk, sessions, house, sheets }),
    ...catalogueEndpoints(desk, newId),
  ];
}
