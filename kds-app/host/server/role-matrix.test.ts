import { expect, test } from 'vitest';
import { ok } from '#shared/basics/result.ts';
import { API_PATH } from '#shared/contract/api-path.ts';
import type { ApiRoute } from '#shared/contract/route.ts';
import { HOUSE_ROUTES } from '#shared/contract/house.ts';
import {
  BAR_ROUTES,
  CATALOGUES,
  MENU_ROUTES,
  PAPER_ROUTES,
  SITE_ROUTES,
} from '#shared/contract/routes-house.ts';
import { DUTY_ROUTES } from '#shared/contract/routes-duty.ts';
import { CAPACITY_ROUTES } from '#shared/contract/routes-capacity.ts';
import { FEED_ROUTES } from '#shared/contract/routes-feed.ts';
import { FOLLOW_ROUTES } from '#shared/contract/routes-follow.ts';
import { FLOOR_ROUTES } from '#shared/contract/routes-floor.ts';
import { PEOPLE_ROUTES } from '#shared/contract/routes-people.ts';
import { DEVICE_ROUTES, SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import { KITCHEN_ROUTES } from '#shared/contract/routes-kitchen.ts';
import { ACCOUNT_ROUTES } from '#shared/contract/routes-account.ts';
import { CART_ROUTES } from '#shared/contract/routes-cart.ts';
import { PAYMENT_ROUTES } from '#shared/contract/routes-payments.ts';
import { NOTICE_ROUTES } from '#shared/contract/routes-notices.ts';
import { ORDER_ROUTES } from '#shared/contract/routes-orders.ts';
import { SEARCH_ROUTES } from '#shared/contract/routes-search.ts';
import { PRINT_ROUTES } from '#shared/contract/routes-print.ts';
import { SHEET_ROUTES } from '#shared/contract/routes-sheet.ts';
import { STAY_ROUTES } from '#shared/contract/routes-stays.ts';
import { may, Role } from '#shared/people/roles.ts';
import { pdf } from '#host/qr/pdf.ts';
import { jobPicture, makes, samplePicture } from '#host/paper/pictures.ts';
import { preview } from '#host/qr/sheet.ts';
import { ServedHouse } from '#test/support/served-house.ts';
import { apiEndpoints } from './api.ts';
import type { Endpoint } from './endpoint.ts';

const FLOOD = { requests: 100_000, seconds: 1 };
const NO_LIMITS = { guestRoom: { session: FLOOD, address: FLOOD, all: FLOOD } };

const CONTRACT: readonly ApiRoute[] = [
  ...Object.values(ORDER_ROUTES),
  ...Object.values(PAYMENT_ROUTES),
  ...Object.values(CART_ROUTES),
  ...Object.values(ACCOUNT_ROUTES),
  ...Object.values(KITCHEN_ROUTES),
  ...Object.values(CAPACITY_ROUTES),
  ...Object.values(FOLLOW_ROUTES),
  ...Object.values(SESSION_ROUTES),
  ...Object.values(FEED_ROUTES),
  ...Object.values(MENU_ROUTES),
  ...Object.values(PAPER_ROUTES),
  ...Object.values(PRINT_ROUTES),
  ...Object.values(BAR_ROUTES),
  ...Object.values(SEARCH_ROUTES),
  ...Object.values(DEVICE_ROUTES),
  ...Object.values(PEOPLE_ROUTES),
  ...Object.values(DUTY_ROUTES),
  ...Object.values(FLOOR_ROUTES),
  ...Object.values(SITE_ROUTES),
  ...Object.values(STAY_ROUTES),
  ...Object.values(SHEET_ROUTES),
  ...Object.values(HOUSE_ROUTES),
  ...Object.values(NOTICE_ROUTES),
];

const nameOf = ({ method, path }: Pick<ApiRoute, 'method' | 'path'>) => `${method} ${path}`;

async function endpointsOf(house: ServedHouse): Promise<readonly Endpoint[]> {
  const clock = { now: () => 0, steady: () => 0 };
  return apiEndpoints({
    desk: house.desk,
    sessions: house.access,
    siteId: 's',
    hostKey: { fingerprint: '', publicKey: '', prove: () => '' },
    house: () => {
      throw new Error('not asked');
    },
    notices: house.notices,
    sheets: { preview, pdf },
    pictures: { makes, job: jobPicture, sample: samplePicture },
    presence: {
      screens: () => [],
      agents: () => new Set(),
      linksOf: () => 0,
      untoldJobs: () => new Set(),
      bars: { press: () => undefined, learn: () => false, heard: () => undefined },
    },
    hub: { beginning: () => Promise.resolve(ok('{}')) },
    clock,
    newId: () => 'x',
  });
}

/** Whether the table lets this role in; what the route then finds wrong with an empty request is another matter. */
function isAllowed({ route, oneOf }: Endpoint, role: Role): boolean {
  if (route.action === 'anyone') return true;
  if (route.action !== 'session' && !may(role, route.action)) return false;
  return oneOf === null || oneOf.some((action) => may(role, action));
}

test('every call of the contract exists, and nothing else does', async () => {
  const house = await ServedHouse.open();
  const served = (await endpointsOf(house)).map(({ route }) => nameOf(route));
  const kinds = Object.keys(CATALOGUES).flatMap((key) => [
    `get /${key}`,
    `get /${key}/:id`,
    `post /${key}`,
    `patch /${key}/:id`,
    `delete /${key}/:id`,
  ]);
  expect(served.toSorted()).toEqual([...CONTRACT.map(nameOf), ...kinds].toSorted());
  expect(new Set(served).size).toBe(served.length);
});

test('nobody gets past a route that is not for anyone', async () => {
  const house = await ServedHouse.open(NO_LIMITS);
  for (const { route } of await endpointsOf(house)) {
    const heard = await house.ask(
      route.method.toUpperCase(),
      API_PATH + route.path.replaceAll(/:\w+/g, 'none'),
    );
    const expected = route.action === 'anyone' ? 'in' : 401;
    expect([nameOf(route), heard.status === 401 ? 401 : 'in']).toEqual([nameOf(route), expected]);
  }
});

test.each(Role.options)('%s gets in where the table says so, and nowhere else', async (role) => {
  const house = await ServedHouse.open(NO_LIMITS);
  const token = await house.tokenOf(role);
  const isEnd = ({ route }: Endpoint) => route === SESSION_ROUTES.endSession;
  const endpoints = await endpointsOf(house);
  for (const endpoint of [...endpoints.filter((each) => !isEnd(each)), ...endpoints.filter(isEnd)]) {
    const { route } = endpoint;
    const path = API_PATH + route.path.replaceAll(/:\w+/g, 'none');
    const heard = await house.ask(route.method.toUpperCase(), path, { token });
    const inside = heard.json?.detail !== 'You may not do this here. Ask a manager.';
    expect([nameOf(route), inside, heard.status === 401]).toEqual([
      nameOf(route),
      isAllowed(endpoint, role),
      false,
    ]);
    expect(heard.status).toBeLessThan(500);
  }
});
