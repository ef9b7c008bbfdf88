import { z } from 'zod';
import type { Refusal } from '#shared/basics/refusal.ts';
import { ok, type Result } from '#shared/basics/result.ts';
import { HOUSE_ROUTES } from '#shared/contract/house.ts';
import { SITE_ROUTES } from '#shared/contract/routes-house.ts';
import { codeAddress } from '#shared/floor/codes.ts';
import type { Place } from '#shared/floor/place.ts';
import type { Desk } from '../desk/api.ts';
import { answers, type Endpoint } from './endpoint.ts';
import type { HostKey, HouseSource, Sessions } from './ports.ts';
import { parsed } from './fields.ts';
import { said, saidText } from './reply.ts';
import { subjectAnswer, submit } from './submit.ts';

export interface SiteParts {
  readonly desk: Desk;
  readonly sessions: Sessions;
  readonly house: HouseSource;
}

interface HouseParts extends SiteParts {
  readonly hostKey: HostKey;
}

/** The house, its settings, its places. */
export function siteEndpoints({ desk, sessions, house, hostKey }: HouseParts): readonly Endpoint[] {
  const endpoints: Record<keyof typeof SITE_ROUTES | keyof typeof HOUSE_ROUTES, Endpoint> = {
    getHouse: answers(HOUSE_ROUTES.getHouse, ({ own }) => said(200, house(own))),
    proveHost: answers(HOUSE_ROUTES.proveHost, ({ own, query, host }) =>
      said(200, {
        publicKey: hostKey.publicKey,
        at: host,
        signature: hostKey.prove(query.nonce, host),
        name: house(own).site.name,
      }),
    ),
    getSettings: answers(SITE_ROUTES.getSettings, () =>
      saidText(200, desk.get('settings', 'site')?.json ?? 'null'),
    ),
    changeSettings: {
      ...answers(SITE_ROUTES.changeSettings, (call) =>
        submit(desk, call, { type: 'change-settings', change: call.body }, subjectAnswer(200)),
      ),
      readBody: onlySent,
    },
    openPlace: answers(SITE_ROUTES.openPlace, (call) =>
      submit(desk, call, { type: 'open-place', placeId: call.params.id }, subjectAnswer(200)),
    ),
    closePlace: answers(SITE_ROUTES.closePlace, (call) =>
      submit(desk, call, { type: 'close-place', placeId: call.params.id }, subjectAnswer(200)),
    ),
    placeCodes: answers(SITE_ROUTES.placeCodes, ({ own }) => {
      const origin = house(own).addresses[0] ?? '';
      return said(200, { codes: places(desk).map((place) => codeOf(place, origin, sessions)) });
    }),
  };
  return Object.values(endpoints);
}

/** The schema fills in what is left out of new settings; of a change, what is left out stays. */
function onlySent(json: unknown): Result<unknown, Refusal> {
  const change = parsed(SITE_ROUTES.changeSettings.body, json);
  if (!change.ok) return change;
  const sent = new Set(Object.keys(z.looseObject({}).parse(json)));
  return ok(Object.fromEntries(Object.entries(change.value).filter(([name]) => sent.has(name))));
}

function places(desk: Desk): Place[] {
  return desk.all('place').flatMap(({ body }) => (body && body.kind !== 'counter' ? [body] : []));
}

function codeOf(place: Place, origin: string, sessions: Sessions) {
  const code = sessions.placeCode(place);
  const url = codeAddress(origin, place, code);
  return { placeId: place.id, name: place.name, kind: place.kind, code, url };
}
