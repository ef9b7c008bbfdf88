import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-house.ts';
import type { Desk } from '../desk/api.ts';
import type { Principal } from '../desk/principal.ts';
import { COOKIE } from './addressing.ts';
import { answers, type Endpoint } from './endpoint.ts';
import type { Clock, Opened, Sessions } from './ports.ts';
import { NOTHING, type Reply } from './reply.ts';
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

/** As much of a call as says who came before. */
interface Coming {
  readonly principal: Principal | null;
  readonly token: string | null;
  readonly cookieToken: string | null;
}

/** Every call about who one is. */
export function sessionEndpoints(parts: SessionParts): readonly Endpoint[] {
  const endpoints: Record<keyof typeof SESSION_ROUTES, Endpoint> = {
    ...guestEntries(parts),
    ...deviceEntries(parts),
  };
  return Object.values(endpoints);
}

function guestEntries({ desk, sessions, siteId, clock }: SessionParts) {
  const enter = (call: Coming, opened: Result<Opened, Refusal>): Reply => {
    if (!opened.ok) return opened;
    const { token, principal } = opened.value;
    const body = JSON.stringify({ ...sessionInfo(principal, desk, siteId), token });
    return ok({
      status: 201,
      body,
      cookie: isDevices(call, sessions) ? undefined : cookieOf(opened.value, clock),
    });
  };
  return {
    tableSession: answers(SESSION_ROUTES.tableSession, async (call) =>
      enter(call, await sessions.atTable(call.body.code, currentOf(call))),
    ),
    roomSession: answers(SESSION_ROUTES.roomSession, async (call) =>
      enter(call, await sessions.inRoom(call.body.code, call.body.pin, currentOf(call))),
    ),
    customerSession: answers(SESSION_ROUTES.customerSession, (call) =>
      enter(call, ok(sessions.asCustomer(currentOf(call)))),
    ),
  };
}

function deviceEntries({ desk, sessions, siteId, clock }: SessionParts) {
  const infoOf = (principal: Principal) => JSON.stringify(sessionInfo(principal, desk, siteId));
  return {
    getSession: answers(SESSION_ROUTES.getSession, ({ principal, token, cookieToken }) => {
      // A device that is used for longer than a cookie may live gets it anew.
      const renew = principal.deviceId !== null && token !== null && token === cookieToken;
      const cookie = renew ? cookieOf({ token, principal }, clock) : undefined;
      return ok({ status: 200, body: infoOf(principal), cookie });
    }),
    kioskSession: answers(SESSION_ROUTES.kioskSession, async (call) => {
      if (!call.own) return err(NOT_HERE);
      const opened = await sessions.asKiosk(currentOf(call));
      if (!opened.ok) return opened;
      return ok({ status: 201, body: infoOf(opened.value.principal), cookie: cookieOf(opened.value, clock) });
    }),
    staffSession: answers(SESSION_ROUTES.staffSession, async ({ principal, body }) => {
      const signedIn = await sessions.signIn(principal, body.pin);
      return signedIn.ok ? ok({ status: 201, body: infoOf(signedIn.value) }) : signedIn;
    }),
    endSession: answers(SESSION_ROUTES.endSession, ({ principal, token, cookieToken }) => {
      const outcome = sessions.signOut(principal);
      const gone = outcome === 'ended' && token === cookieToken;
      return gone ? ok({ status: 204, body: null, cookie: NO_COOKIE }) : NOTHING;
    }),
  };
}

function currentOf({ principal, token }: Coming): Opened | null {
  return principal !== null && token !== null ? { principal, token } : null;
}

/** The page is on a paired device: it goes on being one whatever is tried out on it. */
function isDevices({ cookieToken }: Coming, sessions: Sessions): boolean {
  return cookieToken !== null && (sessions.recognise(cookieToken)?.deviceId ?? null) !== null;
}

const NO_COOKIE = `${COOKIE}=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0`;

/** The page's session cookie. */
export function cookieOf({ token, principal: { expiresAt } }: Opened, clock: Clock): string {
  const left = expiresAt === null ? LONGEST_S : Math.max(0, Math.floor((expiresAt - clock.now()) / 1000));
  return `${COOKIE}=${token}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${Math.min(left, LONGEST_S)}`;
}
