import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { codeAddress } from '#shared/floor/codes.ts';
import { isStaff } from '#shared/people/roles.ts';
import type { Desk } from '../desk/api.ts';
import type { Principal } from '../desk/principal.ts';
import { COOKIES } from './addressing.ts';
import { answers, type Endpoint } from './endpoint.ts';
import { Popular } from './popular.ts';
import type { Clock, Opened, Sessions } from './ports.ts';
import { NOTHING, said, type Reply } from './reply.ts';
import { sessionInfo } from './session-info.ts';

export interface SessionParts {
  readonly desk: Desk;
  readonly sessions: Sessions;
  readonly siteId: string;
  readonly clock: Clock;
}

/** Browsers keep no cookie longer than 400 days. */
const LONGEST_S = 400 * 86_400;

const NOT_HERE = refusal(
  'forbidden',
  'Only a page on the kitchen computer itself can be the kiosk. Pair this device instead.',
);

/** Every call about who one is. */
export function sessionEndpoints(parts: SessionParts): readonly Endpoint[] {
  const popular = new Popular(parts.desk, parts.clock);
  const info: InfoOf = async (principal) => {
    const dishes = isStaff(principal.role) ? [] : await popular.dishes();
    return sessionInfo(principal, parts.desk, parts.siteId, dishes);
  };
  const endpoints: Record<keyof typeof SESSION_ROUTES, Endpoint> = {
    ...guestEntries(parts, info),
    ...deviceEntries(parts, info),
  };
  return Object.values(endpoints);
}

type InfoOf = (principal: Principal) => Promise<SessionInfo>;

function guestEntries({ sessions, clock }: SessionParts, info: InfoOf) {
  const entered = async (opened: Result<Opened, Refusal>): Promise<Reply> => {
    if (!opened.ok) return opened;
    const { token, principal } = opened.value;
    const body = JSON.stringify({ ...(await info(principal)), token });
    return ok({ status: 201, body, cookie: cookieOf(opened.value, clock) });
  };
  return {
    tableSession: answers(SESSION_ROUTES.tableSession, async ({ body, came }) =>
      entered(await sessions.atTable(body.code, body.tableCode ?? null, guestIn(came))),
    ),
    findCode: answers(SESSION_ROUTES.findCode, ({ body, address }) => {
      const found = sessions.findCode(body.code, address);
      if (!found.ok) return found;
      const { place, code } = found.value;
      const page = codeAddress('', place, code);
      return said(200, { name: place.name, kind: place.kind, page });
    }),
    roomSession: answers(SESSION_ROUTES.roomSession, async ({ body, came }) =>
      entered(await sessions.inRoom(body.code, body.pin, guestIn(came))),
    ),
    customerSession: answers(SESSION_ROUTES.customerSession, ({ came }) =>
      entered(ok(sessions.asCustomer(guestIn(came)))),
    ),
  };
}

function deviceEntries({ sessions, clock }: SessionParts, info: InfoOf) {
  const infoOf = async (principal: Principal) => JSON.stringify(await info(principal));
  return {
    getSession: answers(SESSION_ROUTES.getSession, async ({ principal, came }) => {
      // A device that is used for longer than a cookie may live gets it anew.
      const device = deviceIn(came);
      const cookie = device ? cookieOf(device, clock) : undefined;
      return ok({ status: 200, body: await infoOf(principal), cookie });
    }),
    kioskSession: answers(SESSION_ROUTES.kioskSession, async ({ own, came }) => {
      if (!own) return err(NOT_HERE);
      const opened = await sessions.asKiosk(deviceIn(came));
      if (!opened.ok) return opened;
      return ok({
        status: 201,
        body: await infoOf(opened.value.principal),
        cookie: cookieOf(opened.value, clock),
      });
    }),
    staffSession: answers(SESSION_ROUTES.staffSession, async ({ principal, body }) => {
      const signedIn = await sessions.signIn(principal, body.pin);
      return signedIn.ok ? ok({ status: 201, body: await infoOf(signedIn.value) }) : signedIn;
    }),
    endSession: answers(SESSION_ROUTES.endSession, ({ principal }) => {
      const ended = sessions.signOut(principal) === 'ended';
      return ended
        ? ok({ status: 204, body: null, cookie: `${nameFor(principal)}=; ${OF_PAGE}; Max-Age=0` })
        : NOTHING;
    }),
  };
}

function guestIn(came: readonly Opened[]): Opened | null {
  return came.find(({ principal }) => !isStaff(principal.role)) ?? null;
}

function deviceIn(came: readonly Opened[]): Opened | null {
  return came.find(({ principal }) => principal.deviceId !== null) ?? null;
}

const OF_PAGE = 'HttpOnly; SameSite=Strict; Path=/';

/** A paired device goes on being one whatever is tried out on it as a guest: they have a cookie each. */
function nameFor({ role }: Principal): string {
  return isStaff(role) ? COOKIES.device : COOKIES.guest;
}

/** The page's session cookie. */
export function cookieOf({ token, principal }: Opened, clock: Clock): string {
  const { expiresAt } = principal;
  const left = expiresAt === null ? LONGEST_S : Math.max(0, Math.floor((expiresAt - clock.now()) / 1000));
  return `${nameFor(principal)}=${token}; ${OF_PAGE}; Max-Age=${Math.min(left, LONGEST_S)}`;
}
