import type { Desk } from '../desk/api.ts';
import { catalogueEndpoints } from './catalogue-endpoints.ts';
import { deviceEndpoints } from './device-endpoints.ts';
import type { Endpoint } from './endpoint.ts';
import { kitchenEndpoints } from './kitchen-endpoints.ts';
import { menuEndpoints } from './menu-endpoints.ts';
import { orderEndpoints } from './order-endpoints.ts';
import { paperEndpoints } from './paper-endpoints.ts';
import type { Clock, HouseSource, Sessions } from './ports.ts';
import { sessionEndpoints } from './session-endpoints.ts';
import { siteEndpoints } from './site-endpoints.ts';

export interface ApiParts {
  readonly desk: Desk;
  readonly sessions: Sessions;
  readonly siteId: string;
  readonly house: HouseSource;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** The whole API. A call that is not listed here does not exist. Earlier ones are found first. */
export function apiEndpoints({ desk, sessions, siteId, house, clock, newId }: ApiParts): readonly Endpoint[] {
  return [
    ...orderEndpoints(desk),
    ...kitchenEndpoints(desk),
    ...sessionEndpoints({ desk, sessions, siteId, clock }),
    ...menuEndpoints(desk),
    ...paperEndpoints(desk),
    ...deviceEndpoints(desk, sessions, clock),
    ...siteEndpoints({ desk, sessions, house }),
    ...catalogueEndpoints(desk, newId),
  ];
}
