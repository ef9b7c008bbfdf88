import { instantOf } from '#shared/basics/instant.ts';
import { must } from '#shared/basics/result.ts';
import { isHere } from '#shared/floor/stay.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { isStaff } from '#shared/people/roles.ts';
import type { Desk } from '../desk/api.ts';
import type { Principal } from '../desk/principal.ts';
import { memberOf } from './member.ts';

/** The site as every page shows it. */
export type SiteInfo = SessionInfo['site'];

/** The site as it is set now. `id` never changes. */
export function siteInfo(desk: Desk, id: string): SiteInfo {
  const { name, currency, locale, timeZone } = must(desk.get('settings', 'site')?.body, 'the site').site;
  return { id, name, currency, locale, timeZone };
}

/** What the page of a room says about its guest to the guest. */
function stayOf({ role, placeId }: Principal, desk: Desk): SessionInfo['stay'] {
  const stay = role === 'guest' && placeId !== null ? desk.get('stay', placeId)?.body : null;
  if (!isHere(stay)) return null;
  const { guest, guests, until, language } = stay;
  return { guest, guests, until, language };
}

/** What guests have to know of how the house takes orders. */
function orderingFor(desk: Desk): SessionInfo['ordering'] {
  const { tableGate, cartSend, tips, payWith } = must(
    desk.get('settings', 'site')?.body,
    'the site',
  ).ordering;
  return { tableGate, cartSend, tips, payWith };
}

/** Who a page is to the host. */
export function sessionInfo(
  principal: Principal,
  desk: Desk,
  siteId: string,
  popular: string[],
): SessionInfo {
  const { role, name, staffId, placeId, deviceId, deviceKind, deviceName, expiresAt } = principal;
  const place = placeId === null ? null : desk.get('place', placeId)?.body;
  const known = deviceId !== null && deviceKind !== null && deviceName !== null;
  return {
    role,
    name,
    place: place ? { id: place.id, kind: place.kind, name: place.name } : null,
    device: known ? { id: deviceId, kind: deviceKind, name: deviceName } : null,
    staffId,
    member: isStaff(role) ? null : memberOf(principal).id,
    ordering: isStaff(role) ? null : orderingFor(desk),
    stay: stayOf(principal, desk),
    popular,
    site: siteInfo(desk, siteId),
    expiresAt: expiresAt === null ? null : instantOf(expiresAt),
  };
}
