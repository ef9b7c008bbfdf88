import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { isStaff } from '#shared/people/roles.ts';
import type { Principal } from '../desk/principal.ts';

/** How many requests there is room for in each `seconds`. */
export interface Room {
  readonly requests: number;
  readonly seconds: number;
}

/** Room for those who are not of the house. Staff, agents and integrations are not counted at all. */
export interface GuestRoom {
  /** One phone. */
  readonly session: Room;
  /** One address: a whole guest Wi-Fi may stand behind it. */
  readonly address: Room;
  /** Everybody together, so that what is left is the staff's. */
  readonly all: Room;
}

export const GUEST_ROOM: GuestRoom = {
  session: { requests: 40, seconds: 2 },
  address: { requests: 400, seconds: 2 },
  all: { requests: 600, seconds: 2 },
};

/** Who sends a request, as far as limits go. */
export interface Sender {
  readonly principal: Principal | null;
  readonly address: string;
}

/** Buckets of requests: of one session, of one address, and of all guests together. */
export class Limits {
  readonly #session: RateLimiterMemory;
  readonly #address: RateLimiterMemory;
  readonly #all: RateLimiterMemory;

  constructor(room: GuestRoom) {
    this.#session = bucket(room.session);
    this.#address = bucket(room.address);
    this.#all = bucket(room.all);
  }

  /** Counted for this sender at all. */
  concerns({ principal }: Sender): boolean {
    return principal === null || !isStaff(principal.role);
  }

  /** Counts a request; the refusal when there is no room for it. One that is refused takes no room from others. */
  async admit({ principal, address }: Sender): Promise<Refusal | null> {
    const own = principal ? await take(this.#session, principal.sessionId) : null;
    return own ?? (await take(this.#address, address)) ?? (await take(this.#all, 'guests'));
  }
}

function bucket({ requests, seconds }: Room): RateLimiterMemory {
  return new RateLimiterMemory({ points: requests, duration: seconds });
}

async function take(limiter: RateLimiterMemory, key: string): Promise<Refusal | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const retryAfter = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    return refusal('rate_limited', 'Too many requests at once. Wait a moment, then try again.', {
      extra: { retryAfter },
    });
  }
}
